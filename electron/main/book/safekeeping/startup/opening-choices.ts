import { z } from "zod";
import type { Moment } from "#core/base/local-date";
import { ok } from "#core/base/result";
import {
  type ChosenAtOpening,
  type OpeningChoice,
  chosenAtOpening,
} from "#core/safekeeping/startup/opening-choice";
import { nobodyYet } from "#core/safekeeping/users/actors";
import { openingChoicesWords as words } from "#core/strings/opening-choices-words";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";

/** The event by which a keeper says that all before it is known. */
const known = "safekeeping.noteChoicesRead";

export const openingChoices: QueryHandler<"safekeeping.openingChoices"> = (context) =>
  ok({ choices: choicesNotKnown(context) });

export const noteChoicesRead: CommandHandler<"safekeeping.noteChoicesRead"> = (context) =>
  ok({
    value: {},
    audit: {
      entityKind: "book",
      entityId: context.bookId,
      before: null,
      after: { choices: choicesNotKnown(context).length },
    },
    label: words.knownLabel,
  });

interface ChoiceRow {
  readonly seq: number;
  readonly at: Moment;
  readonly what: ChosenAtOpening;
  readonly payload: string | null;
}

/** Events of the book itself are few, and an index leads to them. */
function choicesNotKnown({ database, bookId }: BookContext): OpeningChoice[] {
  const rows = database
    .prepare(
      `SELECT seq, moment_at AS at, procedure AS what, payload
       FROM audit_events LEFT JOIN audit_payloads USING (seq)
       WHERE entity_kind = 'book' AND entity_id = @bookId AND user = @nobodyYet
         AND procedure IN (SELECT value FROM json_each(@choices))
         AND seq > (SELECT coalesce(max(seq), 0) FROM audit_events
                    WHERE entity_kind = 'book' AND entity_id = @bookId AND procedure = @known)
       ORDER BY seq`,
    )
    .all({ bookId, nobodyYet, known, choices: JSON.stringify(chosenAtOpening.options) });
  return (rows as readonly ChoiceRow[]).map(({ seq, at, what, payload }) => ({
    ...{ seq, at, what },
    ...factsOf(payload),
  }));
}

const noted = z.object({
  reason: z.string().default(""),
  before: z.object({ aside: z.string().default(""), host: z.string().default("") }).nullable(),
  after: z
    .object({
      copy: z.string().default(""),
      aside: z.string().default(""),
      missingRounds: z.array(z.object({ round: z.string(), code: z.string() })).default([]),
    })
    .nullable(),
});

/** What the event says of its choice; nothing where its content was erased since. */
function factsOf(payload: string | null): Omit<OpeningChoice, "seq" | "at" | "what"> {
  const { reason, before, after } = noted.parse(
    payload === null ? { before: null, after: null } : JSON.parse(payload),
  );
  return {
    reason,
    copy: after?.copy ?? "",
    aside: before?.aside || after?.aside || "",
    host: before?.host ?? "",
    missingRounds: after?.missingRounds ?? [],
  };
}
