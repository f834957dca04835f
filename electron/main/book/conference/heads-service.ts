import { assert } from "#core/base/assert";
import type { ClusterId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { readSealDocument } from "#core/conference/seal-document";
import { appError } from "#core/errors";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import { checkHeadFields } from "../registry/head-service";
import {
  type YearRecord,
  ensureYear,
  readHeads,
  readYear,
  readYears,
  updateYear,
} from "../registry/year-store";
import type { BookContext, CommandHandler } from "../router/handler";
import { nameOfUnit } from "./roll-names";
import { deleteHeadsOf, insertElectedHead, yearOfElection } from "./election-store";
import { replacementOf } from "./reopening-store";
import { standingRound } from "./round-view";
import { findSeal } from "./seal-store";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.roundNoun }));

/** The sealed document alone says who won and for which year: the one after the year it was sealed in. */
export const writeHeads: CommandHandler<"conference.writeHeads"> = (context, { roundId }) => {
  const { database } = context;
  const standing = standingRound(context, roundId);
  if (standing === undefined) return notFound();
  const { round, meeting } = standing;
  const seal = findSeal(database, roundId);
  if (seal === undefined) return refuse(appError("ROUND_NOT_SEALED", { round: round.name }));
  const replacement = replacementOf(database, roundId);
  if (replacement !== null)
    return refuse(appError("ROUND_REPLACED", { round: round.name, code: replacement.code }));
  if (round.subject !== "HEADS") return refuse(appError("NOT_AN_ELECTION", { round: round.name }));
  const written = yearOfElection(database, roundId);
  if (written !== null)
    return refuse(appError("HEADS_ALREADY_WRITTEN", { round: round.name, year: written }));
  const read = readSealDocument(new TextDecoder().decode(seal.document));
  assert(read.ok, "a sealed document can be read");
  const { cluster, groups, outcome } = read.value;
  const won = new Set(
    outcome.groups
      .flatMap(({ lines }) => lines)
      .filter((line) => line.outcome === "WON")
      .map(({ lineId }) => lineId),
  );
  const elected = groups.flatMap(({ post, lines }) =>
    lines.flatMap(({ id, unitId }) =>
      won.has(id) && unitId !== null && post !== null ? [{ unitId, post }] : [],
    ),
  );
  const year = yearAfter(context, cluster);
  const known = readHeads(database, year.id);
  const twice = elected.find(({ unitId }) => known.some((head) => head.unitId === unitId));
  if (twice !== undefined)
    return refuse(
      appError("YEAR_HAS_HEADS", { year: year.year, unit: nameOfUnit(context, twice.unitId, meeting) }),
    );
  const basis = words.headsBasis(meeting.title, seal.code);
  const heads: Parameters<typeof insertElectedHead>[1][] = [];
  for (const { unitId, post: role } of elected) {
    const allowed = checkHeadFields(
      context,
      year,
      { unitId, role, leader: "", from: null, to: null, basis },
      null,
    );
    if (!allowed.ok) return allowed;
    const head = {
      ...{ id: context.ids.next<"yearHead">(), yearId: year.id, unitId, role, basis, roundId },
      position: known.length + heads.length + 1,
    };
    insertElectedHead(database, head);
    heads.push(head);
  }
  return ok({
    value: { year: year.year, written: heads.length },
    audit: { entityKind: "year", entityId: year.id, before: null, after: { year, heads } },
    label: words.writeHeads(round.name, year.year),
    ...(heads.length === 0
      ? {}
      : {
          inverse: {
            procedure: "conference.withdrawHeads" as const,
            input: { roundId },
            rows: heads.map(({ id }) => ({ table: "year_heads", id, revision: 1 })),
          },
        }),
  });
};

/**
 * The year after the sealed one. Where nobody opened it yet, it goes on as the year before: its pattern, and the
 * letterhead that is the cluster's own. A letterhead of the head unit is that unit's and waits for the new one.
 */
function yearAfter(
  { database, ids }: BookContext,
  cluster: { readonly id: ClusterId; readonly year: number },
): YearRecord {
  const years = readYears(database, cluster.id);
  const known = years.find(({ year }) => year === cluster.year + 1);
  if (known !== undefined) return known;
  const opened = ensureYear(database, {
    ...{ clusterId: cluster.id, year: cluster.year + 1 },
    newId: ids.next<"year">(),
  });
  const before = years.find(({ year }) => year === cluster.year);
  if (before === undefined) return opened;
  const carried = before.letterhead === "CLUSTER" ? before : opened;
  updateYear(database, opened.id, { ...carried, theme: "", pattern: before.pattern });
  return readYear(database, opened.id) ?? opened;
}

export const withdrawHeads: CommandHandler<"conference.withdrawHeads"> = (context, { roundId }) => {
  const standing = standingRound(context, roundId);
  if (standing === undefined || yearOfElection(context.database, roundId) === null) return notFound();
  const before = deleteHeadsOf(context.database, roundId);
  return ok({
    value: {},
    audit: { entityKind: "round", entityId: roundId, before: { heads: before }, after: null },
    label: words.withdrawHeads(standing.round.name),
    inverse: {
      procedure: "conference.writeHeads",
      input: { roundId },
      rows: [{ table: "rounds", id: roundId, revision: standing.round.revision }],
    },
  });
};
