import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import { readCategories } from "../../registry/cluster-store";
import { readCurrentYear, readYear } from "../../registry/year-store";
import type { QueryHandler } from "../../router/handler";
import { targetRows } from "../targets/target-rows";
import { readTargetsOf } from "../targets/target-store";
import { readYearMembers } from "../year-members";
import { readContents } from "./content-store";
import { livePledge } from "./pledge-facts";
import { readEarlierPledges, readPledgesOf } from "./pledge-store";
import { readSignatures } from "./signature-store";
import { membersOfPledge } from "./signing-service";

export const pledges: QueryHandler<"pledges.list"> = ({ database, clock }) => {
  const { id: yearId, year } = readCurrentYear(database);
  const categories = new Map(readCategories(database).map(({ id, name }) => [id, name]));
  const members = readYearMembers(database, clock.today());
  return ok({
    year,
    earlier: [...readEarlierPledges(database, yearId)],
    pledges: readPledgesOf(database, yearId).map((pledge) => {
      const units = membersOfPledge(members, pledge);
      const signatures = readSignatures(database, pledge.id);
      const { id, title, categoryId, signedOn, place, sourceMark } = pledge;
      return {
        ...{ id, title, categoryId, signedOn, place, sourceMark },
        categoryName: categoryId === null ? null : (categories.get(categoryId) ?? null),
        contents: readContents(database, id).length,
        targets: readTargetsOf(database, id).length,
        units: units.length,
        signed: units.filter((unit) => {
          const state = signatures.get(unit.id)?.state ?? null;
          return state === "SIGNED" || state === "SIGNED_LATER";
        }).length,
      };
    }),
  });
};

export const pledgeDetails: QueryHandler<"pledges.details"> = ({ database }, { pledgeId }) => {
  const pledge = livePledge(database, pledgeId);
  if (pledge === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const targets = targetRows(database, pledgeId);
  const category = readCategories(database).find(({ id }) => id === pledge.categoryId);
  const { yearId, editedAt: _edited, binnedAt: _live, ...shown } = pledge;
  return ok({
    ...shown,
    categoryName: category?.name ?? null,
    year: readYear(database, yearId)?.year ?? 0,
    contents: readContents(database, pledgeId).map(
      ({ id, text, sourceMark, sourceNote, revision }, index) => ({
        ...{ id, text, sourceMark, sourceNote, revision },
        number: index + 1,
        targets: targets.filter(({ contentId }) => contentId === id).length,
      }),
    ),
    targets: targets.length,
    reported: targets.reduce((sum, { reported }) => sum + reported, 0),
  });
};
