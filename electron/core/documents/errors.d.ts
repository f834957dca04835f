/** Refusals about documents made by the program. */
export interface DocumentErrors {
  TEMPLATE_UNKNOWN_TAGS: {
    readonly template: string;
    readonly tags: readonly string[];
  };
  TEMPLATE_UNREADABLE: {
    readonly template: string;
    readonly reason: string;
  };
  MINUTES_NEED_SEAL: {
    readonly round: string;
  };
  DOCUMENT_LOST: {
    readonly name: string;
  };
}
