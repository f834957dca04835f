/** Refusals of reading and checking the audit. */
export interface AuditErrors {
  /** No row stands otherwise than this program left it. */
  NOTHING_TO_ACCEPT: Record<string, never>;
}
