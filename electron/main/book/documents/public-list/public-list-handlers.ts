import { ok, refuse } from "#core/base/result";
import { publicListNotes } from "#core/documents/papers/public-list";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { appError } from "#core/errors";
import { unpublishedField } from "#core/safekeeping/personal-data/publicity";
import { publicListWords as words } from "#core/strings/public-list-words";
import { readNomination } from "../../dossiers/nomination-store";
import type { CommandHandler, QueryHandler } from "../../router/handler";
import { gatherPublicList } from "./gather-public-list";
import { readPublicName, writePublicName } from "./public-entry-store";

/** Who would be on a list, how, and what the list would say. */
export const showPublicList: QueryHandler<"documents.publicList"> = (context, choice) => {
  const gathered = gatherPublicList(context, choice, context.clock.today());
  const { entries, list, drafts, awards, categories, rules } = gathered;
  return ok({
    entries: [...entries],
    lines: list.lines.map((line) => ({ ...line })),
    notes: [...publicListNotes(list)],
    drafts,
    awards: [...awards],
    categories: [...categories],
    never: unpublishedField.options.filter((field) => rules.fields.some((rule) => rule.field === field)),
    periods: rules.periods.map(({ workingDays, about }) => ({ workingDays, about })),
  });
};

/** Decides how a nominee is shown on lists for the public; the reason stays in the book. */
export const setPublicName: CommandHandler<"documents.setPublicName"> = (context, input) => {
  const { database, clock } = context;
  const { nominationId, shownAs } = input;
  const nomination = readNomination(database, nominationId);
  if (nomination === undefined) return refuse(appError("NOT_FOUND", { noun: words.nounNomination }));
  const number = formatNominationNumber(nomination.number);
  if (shownAs !== "FULL" && input.reason === "")
    return refuse(appError("PUBLIC_NAME_NEEDS_REASON", { number }));
  const before = readPublicName(database, nominationId);
  const after = { shownAs, reason: shownAs === "FULL" ? "" : input.reason };
  const row = writePublicName(database, {
    ...{ id: context.ids.next<"publicName">(), nominationId, decidedAt: clock.now() },
    ...after,
  });
  return ok({
    value: {},
    audit: { entityKind: "nomination", entityId: nominationId, before, after },
    label: words.label(number, words.how[shownAs]),
    inverse: {
      procedure: "documents.setPublicName",
      input: { nominationId, ...before },
      rows: [{ table: "public_names", ...row }],
    },
  });
};
