import type { Award } from "#core/awards/procedures";
import type { RegistrationRow } from "#core/awards/registrations/procedures";
import type { CategoryId, UnitId } from "#core/base/ids";
import { ok } from "#core/base/result";
import { matchesSearch } from "#core/registry/folded-search";
import { shownName } from "#core/registry/lineage";
import { registrationSteps as words } from "#core/strings/registrations-words";
import { type YearMember, dayWithin, readYearMembers } from "../../pledges/year-members";
import { readCategories } from "../../registry/cluster-store";
import { readLineages } from "../../registry/lineage-store";
import { readCategoryIds } from "../../registry/unit-store";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import { currentRuleset } from "../current-ruleset";
import { countNominated, readPaperNames, readRegistrations } from "./registration-store";

interface Register {
  readonly year: number;
  readonly members: readonly YearMember[];
  readonly awards: readonly Award[];
  readonly rows: readonly RegistrationRow[];
}

/** The whole register of the year with its names, in the order of members, then as entered. */
function readRegister(context: BookContext): Register {
  const { database, clock } = context;
  const { id: yearId, year } = readCurrentYear(database);
  const day = dayWithin(year, clock.today());
  const lineages = readLineages(database);
  const nameOf = (id: UnitId) => shownName(lineages.get(id) ?? [], day);
  const categoryOf = readCategoryIds(database);
  const categories = new Map(readCategories(database).map(({ id, name }) => [id, name]));
  const papers = readPaperNames(database, yearId);
  const { awards } = currentRuleset(context).ruleset;
  const awardNames = new Map(awards.map(({ code, name }) => [code, name]));
  const members = readYearMembers(database, clock.today());
  const places = new Map(members.map(({ id }, place) => [id, place]));
  const key = (award: string, nominee: UnitId) => `${award} ${nominee}`;
  const nominated = new Map<string, number>();
  for (const count of countNominated(database, year)) {
    const line = key(count.awardCode, count.nomineeUnitId);
    nominated.set(line, (nominated.get(line) ?? 0) + count.nominated);
  }
  const rows = readRegistrations(database, yearId)
    .map((record): RegistrationRow => {
      const { yearId: _year, editedAt: _edited, binnedAt: _live, ...shown } = record;
      const categoryId = categoryOf.get(record.nomineeUnitId) ?? categoryOf.get(record.memberId) ?? null;
      return {
        ...shown,
        memberName: nameOf(record.memberId),
        nomineeName: nameOf(record.nomineeUnitId),
        categoryId,
        categoryName: categoryId === null ? null : (categories.get(categoryId) ?? null),
        awardName: awardNames.get(record.awardCode) ?? record.awardCode,
        paper: record.incomingPaperId === null ? "" : (papers.get(record.incomingPaperId) ?? ""),
        nominated: nominated.get(key(record.awardCode, record.nomineeUnitId)) ?? 0,
      };
    })
    .sort(
      (left, right) =>
        (places.get(left.memberId) ?? members.length) - (places.get(right.memberId) ?? members.length),
    );
  return { year, members, awards, rows };
}

export const listRegistrations: QueryHandler<"registrations.list"> = (context, asked) => {
  const { year, members, rows } = readRegister(context);
  const found = rows.filter(
    (row) =>
      (asked.categoryId === null || row.categoryId === asked.categoryId) &&
      (asked.awardCode === null || row.awardCode === asked.awardCode) &&
      matchesSearch(asked.search, [row.memberName, row.nomineeName, row.awardName]),
  );
  const registered = new Set(rows.map(({ memberId }) => memberId));
  return ok({
    year,
    rows: found.slice(asked.offset, asked.offset + asked.limit),
    total: found.length,
    nominees: found.reduce((sum, { nominees }) => sum + nominees, 0),
    silent: members.filter(({ id }) => !registered.has(id)).map(({ name }) => name),
  });
};

interface Count {
  readonly lines: number;
  readonly nominees: number;
  readonly nominated: number;
}

export const summarizeRegistrations: QueryHandler<"registrations.summary"> = (context) => {
  const { database } = context;
  const { year, members, awards, rows } = readRegister(context);
  const own = new Set(members.map(({ id }) => id));
  const categoryOf = readCategoryIds(database);
  const nominations = countNominated(database, year)
    .filter(({ memberId }) => own.has(memberId))
    .map(({ nomineeUnitId, memberId, ...count }) => ({
      ...count,
      categoryId: categoryOf.get(nomineeUnitId) ?? categoryOf.get(memberId) ?? null,
    }));
  const withoutOne = [...rows, ...nominations].some(({ categoryId }) => categoryId === null);
  const categories: { readonly id: CategoryId | null; readonly name: string }[] = [
    ...readCategories(database).map(({ id, name }) => ({ id, name })),
    ...(withoutOne ? [{ id: null, name: words.noCategory }] : []),
  ];
  const count = (award: string | null, category: CategoryId | null | "ALL"): Count => {
    const isHere = (line: { readonly awardCode: string; readonly categoryId: CategoryId | null }) =>
      (award === null || line.awardCode === award) && (category === "ALL" || line.categoryId === category);
    const lines = rows.filter(isHere);
    return {
      lines: lines.length,
      nominees: lines.reduce((sum, { nominees }) => sum + nominees, 0),
      nominated: nominations.filter(isHere).reduce((sum, { nominated }) => sum + nominated, 0),
    };
  };
  const codes = new Set([...rows, ...nominations].map(({ awardCode }) => awardCode));
  return ok({
    year,
    categories,
    awards: awards
      .filter(({ code }) => codes.has(code))
      .map(({ code, name, kind }) => ({
        ...{ awardCode: code, awardName: name, kind },
        counts: categories.map(({ id }) => count(code, id)),
        total: count(code, "ALL"),
      })),
    total: count(null, "ALL"),
  });
};
