import type { InputOf } from "#core/contract";

/** What the list shows, and the record it is held to by name. */
export interface AuditFilter extends Omit<InputOf<"audit.events">, "beforeSeq"> {
  readonly recordName: string;
}

export const everything: AuditFilter = { words: "", only: "ALL", recordName: "" };

/** The filter as the contract asks for it; a day half typed asks for nothing. */
export function askedBy({
  recordName: _name,
  ...filter
}: AuditFilter): Omit<InputOf<"audit.events">, "beforeSeq"> {
  return filter;
}
