import type { UserId } from "#core/base/ids";
import { type Procedure, writers } from "#core/base/procedure";
import type { Session } from "./session";
import { vouchKey } from "./vouch-key";

interface Call {
  readonly name: string;
  readonly procedure: Procedure;
  /** As parsed. */
  readonly input: unknown;
}

/**
 * The second person of a call: null where one is enough, NEEDED where nobody vouched for exactly this call. In a book
 * without users one person is all there is; the audit then names the only person.
 */
export function secondPersonFor(
  session: Session,
  { name, procedure, input }: Call,
): UserId | null | "NEEDED" {
  if (procedure.kind !== "command" || procedure.persons === undefined) return null;
  if (session.people() === "ONE_PERSON") return null;
  return session.takeVouch(vouchKey(name, input), procedure.secondedBy ?? writers) ?? "NEEDED";
}
