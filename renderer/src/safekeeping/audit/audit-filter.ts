import { isLocalDate } from "#core/base/local-date";
import type { InputOf } from "#core/contract";

type Asked = Omit<InputOf<"audit.events">, "beforeSeq">;

/** What the list shows, and the record it is held to by name. Days stand as they are typed. */
export interface AuditFilter extends Omit<Asked, "from" | "to"> {
  readonly from: string | null;
  readonly to: string | null;
  readonly recordName: string;
}

export const everything: AuditFilter = { words: "", only: "ALL", from: null, to: null, recordName: "" };

/** The filter as the contract asks for it; a day half typed asks for nothing yet. */
export function askedBy({ recordName: _name, from, to, ...filter }: AuditFilter): Asked {
  return {
    ...filter,
    ...(from !== null && isLocalDate(from) ? { from } : {}),
    ...(to !== null && isLocalDate(to) ? { to } : {}),
  };
}

/** What was typed for a day and is none: the list is not held to it. */
export function halfTypedDays({ from, to }: AuditFilter): readonly string[] {
  return [from, to].flatMap((typed) => (typed === null || typed === "" || isLocalDate(typed) ? [] : [typed]));
}
