import { ok } from "#core/base/result";
import type { CategoryId } from "#core/base/ids";
import { registrationSteps as words } from "#core/strings/registrations-words";
import { dayWithin, readYearMembers } from "../../pledges/year-members";
import { readCategories } from "../../registry/cluster-store";
import { freshenUnits } from "../../registry/unit-projection";
import { readCurrentYear } from "../../registry/year-store";
import type { QueryHandler } from "../../router/handler";
import { currentRuleset } from "../current-ruleset";
import {
  countNominated,
  countRegistered,
  listRegister,
  readRegisteredMembers,
} from "./registration-list-store";

export const listRegistrations: QueryHandler<"registrations.list"> = (context, asked) => {
  const { database, clock } = context;
  freshenUnits(database);
  const { id: yearId, year } = readCurrentYear(database);
  const { awards } = currentRuleset(context).ruleset;
  const awardNames = new Map(awards.map(({ code, name }) => [code, name]));
  const day = dayWithin(year, clock.today());
  const { rows, total, nominees } = listRegister(database, { ...asked, yearId, year, day, awardNames });
  return ok({
    year,
    rows: rows.map((row) => ({ ...row, awardName: awardNames.get(row.awardCode) ?? row.awardCode })),
    total,
    nominees,
  });
};

/** Members of the year that registered nothing yet. */
export const silentMembers: QueryHandler<"registrations.silent"> = ({ database, clock }) => {
  const registered = readRegisteredMembers(database, readCurrentYear(database).id);
  const members = readYearMembers(database, clock.today());
  return ok({ names: members.filter(({ id }) => !registered.has(id)).map(({ name }) => name) });
};

interface Count {
  readonly lines: number;
  readonly nominees: number;
  readonly nominated: number;
}

export const summarizeRegistrations: QueryHandler<"registrations.summary"> = (context) => {
  const { database, clock } = context;
  const { id: yearId, year } = readCurrentYear(database);
  const { awards } = currentRuleset(context).ruleset;
  const memberIds = readYearMembers(database, clock.today()).map(({ id }) => id);
  const counts = [...countRegistered(database, yearId), ...countNominated(database, { year, memberIds })];
  const withoutOne = counts.some(({ categoryId }) => categoryId === null);
  const categories: { readonly id: CategoryId | null; readonly name: string }[] = [
    ...readCategories(database).map(({ id, name }) => ({ id, name })),
    ...(withoutOne ? [{ id: null, name: words.noCategory }] : []),
  ];
  const count = (award: string | null, category: CategoryId | null | "ALL"): Count => {
    const here = counts.filter(
      (line) =>
        (award === null || line.awardCode === award) && (category === "ALL" || line.categoryId === category),
    );
    return {
      lines: here.reduce((sum, { lines }) => sum + lines, 0),
      nominees: here.reduce((sum, { nominees }) => sum + nominees, 0),
      nominated: here.reduce((sum, { nominated }) => sum + nominated, 0),
    };
  };
  const codes = new Set(counts.map(({ awardCode }) => awardCode));
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
