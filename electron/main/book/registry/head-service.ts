import { assertNever } from "#core/base/assert";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import type { ErrorOf, InputOf, OutputOf } from "#core/contract";
import { appError } from "#core/errors";
import { nearestDayOfYear } from "#core/registry/day-before";
import { type HeadFault, type HeadSpan, checkHead, headsOverLimit } from "#core/registry/heads";
import { shownName } from "#core/registry/lineage";
import type { Regulation } from "#core/registry/regulation";
import { regulationOn } from "#core/registry/regulation-on";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { isMemberInYear } from "#core/registry/standing";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler } from "../router/handler";
import { currentClusterId, readCluster } from "./cluster-store";
import { readLineages, readMemberships } from "./lineage-store";
import { readRegulations } from "./regulation-store";
import {
  type HeadRecord,
  type YearRecord,
  deleteHead,
  insertHead,
  isRoundOf,
  readHead,
  readHeads,
  readYear,
  readYears,
  updateHead,
} from "./year-store";

type Fields = Omit<InputOf<"registry.addHead">, "yearId" | "roundId" | "takenOut">;
type Refusal = ErrorOf<"registry.addHead">;

/** Name of a unit in a year. */
function nameOf({ database, clock }: BookContext, unitId: UnitId, year: number): string {
  return shownName(readLineages(database).get(unitId) ?? [], nearestDayOfYear(clock.today(), year));
}

/** How many may lead, by the regulation of a day. */
const headLimits = (regulations: readonly Regulation[]) => (day: LocalDate) =>
  (regulationOn(regulations, day)?.settings ?? settingsOfSilence).heads;

/** Years of the current cluster with more heads or deputies than their regulation allows, newest first. */
export function headsToSettle(context: BookContext): OutputOf<"registry.yearSettings">["headsToSettle"] {
  const { database } = context;
  const clusterId = currentClusterId(database);
  const regulations = readRegulations(database, clusterId);
  const headsOn = headLimits(regulations);
  const changes = regulations.map(({ inForceFrom }) => inForceFrom);
  return readYears(database, clusterId).flatMap(({ id, year }) =>
    headsOverLimit(year, readHeads(database, id), headsOn, changes).map(({ unitIds, ...excess }) => ({
      ...{ year, ...excess, clause: headsOn(excess.day).clause },
      regulation: regulationOn(regulations, excess.day)?.title ?? null,
      units: unitIds.map((unitId) => nameOf(context, unitId, year)),
    })),
  );
}

/** Refusals that adding, correcting and an election share. `id` null: a new one. */
export function checkHeadFields(
  context: BookContext,
  year: YearRecord,
  fields: Fields,
  id: HeadSpan["id"],
): Result<null, Refusal> {
  const { database } = context;
  const unit = nameOf(context, fields.unitId, year.year);
  // One that leads the year N + 1 may be a member only from then on: the year of the office counts.
  if (!isMemberInYear(readMemberships(database), fields.unitId, year.year))
    return refuse(appError("HEAD_NOT_MEMBER", { unit, year: year.year }));
  const regulations = readRegulations(database, year.clusterId);
  const headsOn = headLimits(regulations);
  const changes = regulations.map(({ inForceFrom }) => inForceFrom);
  const checked = checkHead(year.year, readHeads(database, year.id), { ...fields, id }, headsOn, changes);
  if (checked.ok) return checked;
  return refuse(refusalOf(checked.error, { context, year: year.year, unit, headsOn }));
}

function refusalOf(
  fault: HeadFault,
  about: {
    readonly context: BookContext;
    readonly year: number;
    readonly unit: string;
    readonly headsOn: (day: LocalDate) => { readonly clause: string };
  },
): Refusal {
  const { context, year, unit } = about;
  switch (fault.code) {
    case "ENDS_BEFORE_START":
      return appError("HEAD_ENDS_BEFORE_START", { unit, from: fault.from, to: fault.to });
    case "OUTSIDE_YEAR":
      return appError("HEAD_OUTSIDE_YEAR", { unit, day: fault.day, year });
    case "TWICE":
      return appError("HEAD_TWICE", { unit, role: fault.role, day: fault.day });
    case "TOO_MANY": {
      const { role, allowed, day, others } = fault;
      const units = others.map((id) => nameOf(context, id, year));
      const { clause } = about.headsOn(day);
      const { word } = readCluster(context.database);
      return appError("HEADS_TOO_MANY", { role, allowed, day, units, clause, word });
    }
    default:
      return assertNever(fault);
  }
}

export const addHead: CommandHandler<"registry.addHead"> = (context, input) => {
  const { database } = context;
  const { yearId, roundId = null, takenOut, ...fields } = input;
  const year = readYear(database, yearId);
  if (year === undefined) return refuse(appError("NOT_FOUND", { noun: words.year }));
  if (roundId !== null && !isRoundOf(database, roundId, year.clusterId))
    return refuse(appError("NOT_FOUND", { noun: words.round }));
  const checked = checkHeadFields(context, year, fields, null);
  if (!checked.ok) return checked;
  const again = takenOut !== undefined && readHead(database, takenOut.id) === undefined ? takenOut : null;
  const id = again?.id ?? context.ids.next<"yearHead">();
  insertHead(database, { ...fields, ...again, id, yearId, roundId });
  return ok({
    value: { id },
    audit: { entityKind: "yearHead", entityId: id, before: null, after: readHead(database, id) ?? null },
    label: words.addHead(fields.role, nameOf(context, fields.unitId, year.year), year.year),
    inverse: {
      procedure: "registry.removeHead",
      input: { headId: id },
      rows: [{ table: "year_heads", id, revision: 1 }],
    },
  });
};

export const editHead: CommandHandler<"registry.editHead"> = (context, input) => {
  const { database } = context;
  const { headId, expectedRevision, ...fields } = input;
  const before = readHead(database, headId);
  const year = before === undefined ? undefined : readYear(database, before.yearId);
  if (before === undefined || year === undefined) return refuse(appError("NOT_FOUND", { noun: words.head }));
  if (before.revision !== expectedRevision) {
    const name = nameOf(context, before.unitId, year.year);
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.headCapital, name }));
  }
  const checked = checkHeadFields(context, year, fields, headId);
  if (!checked.ok) return checked;
  const revision = updateHead(database, { ...fields, id: headId });
  return ok({
    value: { revision },
    audit: { entityKind: "yearHead", entityId: headId, before, after: readHead(database, headId) ?? null },
    label: words.editHead(fields.role, nameOf(context, fields.unitId, year.year), year.year),
    inverse: {
      procedure: "registry.editHead",
      input: { headId, expectedRevision: revision, ...fieldsOf(before) },
      rows: [{ table: "year_heads", id: headId, revision }],
    },
  });
};

export const removeHead: CommandHandler<"registry.removeHead"> = (context, { headId }) => {
  const { database } = context;
  const before = readHead(database, headId);
  if (before === undefined) return refuse(appError("NOT_FOUND", { noun: words.head }));
  const year = readYear(database, before.yearId)?.year ?? 0;
  deleteHead(database, headId);
  return ok({
    value: {},
    audit: { entityKind: "yearHead", entityId: headId, before, after: null },
    label: words.removeHead(before.role, nameOf(context, before.unitId, year), year),
    inverse: {
      procedure: "registry.addHead",
      input: {
        ...{ yearId: before.yearId, roundId: before.roundId, ...fieldsOf(before) },
        takenOut: {
          ...{ id: headId, position: before.position },
          ...{ sourceMark: before.sourceMark, sourceNote: before.sourceNote },
        },
      },
      rows: [],
    },
  });
};

function fieldsOf({ unitId, role, leader, from, to, basis }: HeadRecord): Fields {
  return { unitId, role, leader, from, to, basis };
}
