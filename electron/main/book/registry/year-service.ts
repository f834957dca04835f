import type { LocalDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { compareText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import type { YearHead } from "#core/registry/cluster-procedures";
import { nearestDayOfYear } from "#core/registry/day-before";
import { shownName } from "#core/registry/lineage";
import { regulationOn } from "#core/registry/regulation-on";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { isMemberInYear, memberIdsOn } from "#core/registry/standing";
import type { Lineages } from "#core/registry/unit-event";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler, QueryHandler } from "../router/handler";
import { readCluster } from "./cluster-store";
import { headsToSettle } from "./head-service";
import { readLineages } from "./lineage-store";
import { readRegulations } from "./regulation-store";
import { readUnitFacts } from "./unit-facts";
import {
  type HeadRecord,
  type YearFields,
  type YearRecord,
  readCurrentYear,
  readHeads,
  readYear,
  readYears,
  updateYear,
} from "./year-store";

export const yearSettings: QueryHandler<"registry.yearSettings"> = (context) => {
  const { database, clock } = context;
  const { id, name, word } = readCluster(database);
  const record = readCurrentYear(database);
  const { year } = record;
  const facts = readUnitFacts(database);
  const day = nearestDayOfYear(clock.today(), year);
  const regulation = regulationOn(readRegulations(database), `${year}-12-31` as LocalDate);
  return ok({
    ...fieldsOf(record),
    ...{ yearId: record.id, revision: record.revision, year, clusterId: id, clusterName: name, word },
    ...{ sourceMark: record.sourceMark, sourceNote: record.sourceNote },
    heads: headsOf(readHeads(database, record.id), readLineages(database), day),
    limits: {
      ...(regulation?.settings ?? settingsOfSilence).heads,
      regulation: regulation?.title ?? null,
    },
    headsToSettle: headsToSettle(context),
    members: facts.units
      .filter((unit) => isMemberInYear(facts.memberships, unit.id, year))
      .map((unit) => ({ id: unit.id, name: shownName(facts.lineages.get(unit.id) ?? [], day) })),
  });
};

/** Heads with their units' names on a day. */
function headsOf(heads: readonly HeadRecord[], lineages: Lineages, day: LocalDate): YearHead[] {
  return heads.map(({ yearId: _year, position: _place, sourceNote: _note, ...head }) => ({
    ...head,
    unitName: shownName(lineages.get(head.unitId) ?? [], day),
  }));
}

function fieldsOf(record: YearRecord): YearFields {
  const { theme, pattern, letterhead, letterheadAbove, letterheadBody } = record;
  const { numberSymbol, placeName, signerAuthority, signerPost } = record;
  return {
    ...{ theme, pattern, letterhead, letterheadAbove, letterheadBody },
    ...{ numberSymbol, placeName, signerAuthority, signerPost },
  };
}

export const editYear: CommandHandler<"registry.editYear"> = (context, input) => {
  const { database } = context;
  const { yearId, expectedRevision, ...fields } = input;
  const before = readYear(database, yearId);
  if (before === undefined) return refuse(appError("NOT_FOUND", { noun: words.year }));
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.yearCapital, name: String(before.year) }));
  const revision = updateYear(database, yearId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "year", entityId: yearId, before, after: readYear(database, yearId) ?? null },
    label: words.editYear(before.year),
    inverse: {
      procedure: "registry.editYear",
      input: { yearId, expectedRevision: revision, ...fieldsOf(before) },
      rows: [{ table: "years", id: yearId, revision }],
    },
  });
};

/** Who led in which year: the record from which the next in turn is found. */
export const headRegister: QueryHandler<"registry.headRegister"> = ({ database, clock }) => {
  const lineages = readLineages(database);
  const years = readYears(database, readCluster(database).id).map(({ id, year, theme }) => ({
    yearId: id,
    year,
    theme,
    heads: headsOf(readHeads(database, id), lineages, nearestDayOfYear(clock.today(), year)),
  }));
  const facts = readUnitFacts(database);
  const members = memberIdsOn(facts.memberships, clock.today());
  const led = new Set(years.flatMap(({ heads }) => heads.map(({ unitId }) => unitId)));
  const turns = [...new Set([...members, ...led])].map((unitId) => {
    const yearsAs = (role: YearHead["role"]) =>
      years
        .filter(({ heads }) => heads.some((head) => head.unitId === unitId && head.role === role))
        .map(({ year }) => year);
    return {
      unitId,
      name: shownName(lineages.get(unitId) ?? [], clock.today()),
      standing: members.has(unitId) ? ("MEMBER" as const) : ("NOT_MEMBER" as const),
      headYears: yearsAs("HEAD"),
      deputyYears: yearsAs("DEPUTY"),
    };
  });
  const last = ({ headYears }: { readonly headYears: readonly number[] }) => headYears[0] ?? 0;
  turns.sort(
    (left, right) =>
      (left.standing === right.standing ? 0 : left.standing === "MEMBER" ? -1 : 1) ||
      last(left) - last(right) ||
      compareText(left.name, right.name),
  );
  return ok({ years, turns });
};
