import { groupBy } from "#core/base/group-by";
import type { UnitId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { compareText } from "#core/base/vietnamese-text";
import { type ChecklistItem, checklistOf, isAskedOfUnit, tallyChecklist } from "#core/dossiers/checklist";
import { nominationDay } from "#core/dossiers/judge-nomination";
import type { DossierState } from "#core/dossiers/life/state";
import { voteIs } from "#core/dossiers/life/vote-is";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { appError } from "#core/errors";
import { shownName } from "#core/registry/lineage";
import { checklistSteps as words } from "#core/strings/dossier-life-words";
import { dossierSteps } from "#core/strings/dossiers-words";
import { readCluster } from "../registry/cluster-store";
import { readLineagesOf } from "../registry/lineage-store";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { checklistsOn } from "./award-data";
import { readHeld, readMarks, saveMark } from "./checklist-store";
import { findNominations } from "./find-nominations";
import { itemsOf } from "./life-facts";
import { nominationRowsOf } from "./nomination-rows";
import { type NominationRecord, readNomination } from "./nomination-store";
import { readPaper, updatePaperItem } from "./paper-store";

export const tickPaper: CommandHandler<"dossiers.tickPaper"> = (context, { paperId: id, itemCode }) => {
  const { database } = context;
  const before = readPaper(database, id);
  const nomination = before === undefined ? undefined : readNomination(database, before.nominationId);
  if (before === undefined || before.binnedAt !== null || nomination === undefined)
    return refuse(appError("NOT_FOUND", { noun: dossierSteps.paper }));
  if (itemCode !== null && itemsOf(context, nomination).every(({ code }) => code !== itemCode))
    return refuse(appError("NOT_FOUND", { noun: words.item }));
  const revision = updatePaperItem(database, id, itemCode);
  return ok({
    value: {},
    audit: {
      entityKind: "nomination",
      entityId: nomination.id,
      before: { paper: before },
      after: { paper: readPaper(database, id) ?? null },
    },
    label: words.tick(formatNominationNumber(nomination.number)),
    inverse: {
      procedure: "dossiers.tickPaper",
      input: { paperId: id, itemCode: before.itemCode },
      rows: [{ table: "nomination_papers", id, revision }],
    },
  });
};

export const markItem: CommandHandler<"dossiers.markItem"> = (context, input) => {
  const { database } = context;
  const { nominationId, itemCode, mark, note } = input;
  const nomination = readNomination(database, nominationId);
  if (nomination === undefined || nomination.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: dossierSteps.nomination }));
  const item = itemsOf(context, nomination).find(({ code }) => code === itemCode);
  if (item === undefined) return refuse(appError("NOT_FOUND", { noun: words.item }));
  if (mark === "NOT_NEEDED" && note === "")
    return refuse(appError("MARK_NEEDS_REASON", { paper: item.name }));
  const before = readMarks(database, nominationId).get(itemCode);
  const row = saveMark(database, {
    newId: context.ids.next<"checklistMark">(),
    ...{ nominationId, itemCode, mark, note },
    now: context.clock.now(),
  });
  return ok({
    value: {},
    audit: {
      entityKind: "nomination",
      entityId: nominationId,
      before: { mark: before ?? null },
      after: { mark: readMarks(database, nominationId).get(itemCode) ?? null },
    },
    label: words.mark(formatNominationNumber(nomination.number), item.name),
    inverse: {
      procedure: "dossiers.markItem",
      input: { nominationId, itemCode, mark: before?.mark ?? null, note: before?.note ?? "" },
      rows: [{ table: "checklist_marks", ...row }],
    },
  });
};

/** States in which a paper may still be asked for: the dossier was not sent yet, or has to be supplemented. */
const owing: readonly DossierState[] = [
  ...(["DRAFT", "RECEIVED", "RETURNED", "ON_BALLOT", "LEFT_OPEN", "ACCLAIMED", "IN_SUBMISSION"] as const),
  "SUPPLEMENT_ASKED",
];

/** Every dossier of the year not sent yet is held against its checklist; only the members of the page are spelled out. */
export const missingPapers: QueryHandler<"dossiers.missingPapers"> = (context, asked) => {
  const { database } = context;
  const cluster = readCluster(database);
  const year = asked.year ?? cluster.year;
  const day = nominationDay(context.clock.today(), year);
  const filter = { clusterId: cluster.id, year, standing: null, categoryId: null, search: "" };
  const everything = { offset: 0, limit: -1 };
  const nominations = owing.flatMap(
    (state) => findNominations(database, { ...filter, state }, everything).rows,
  );
  const held = readHeld(
    database,
    nominations.map(({ id }) => id),
  );
  const rules = checklistsOn(context, day);
  const isAsked = ({ memberId }: NominationRecord) => (asked.memberId ?? memberId) === memberId;
  const owed = nominations
    .map((nomination) => {
      const items = checklistOf(rules, nomination.awardCode);
      const tally = tallyChecklist(items, held(nomination.id), voteIs(nomination.state));
      return { nomination, lacking: tally.missing };
    })
    .filter(({ nomination, lacking }) => lacking.length > 0 && isAsked(nomination))
    .toSorted((left, right) => left.nomination.number - right.nomination.number);
  const byMember = groupBy(owed, ({ nomination }) => nomination.memberId);
  const lineages = readLineagesOf(database, new Set(byMember.keys()));
  const nameOf = (id: UnitId) => shownName(lineages.get(id) ?? [], day);
  const page = [...byMember.keys()]
    .toSorted((left, right) => compareText(nameOf(left), nameOf(right)))
    .slice(asked.offset, asked.offset + asked.limit);
  const all = owed.flatMap(({ lacking }) => lacking);
  return ok({
    dossiers: owed.length,
    papers: all.length,
    ownPapers: all.filter((item) => !isAskedOfUnit(item)).length,
    members: byMember.size,
    units: page.map((memberId) => ({
      memberId,
      memberName: nameOf(memberId),
      dossiers: owedLines(context, byMember.get(memberId) ?? []),
    })),
  });
};

function owedLines(
  context: BookContext,
  owed: readonly { readonly nomination: NominationRecord; readonly lacking: readonly ChecklistItem[] }[],
) {
  const rows = nominationRowsOf(
    context,
    owed.map(({ nomination }) => nomination),
  );
  return owed.map(({ nomination, lacking }, place) => ({
    nominationId: nomination.id,
    number: formatNominationNumber(nomination.number),
    nomineeName: rows[place]?.nomineeName ?? "",
    awardName: rows[place]?.awardName ?? "",
    dueOn: rows[place]?.dueOn ?? null,
    papers: lacking.filter(isAskedOfUnit).map(({ name }) => name),
    ownPapers: lacking.filter((item) => !isAskedOfUnit(item)).map(({ name }) => name),
  }));
}
