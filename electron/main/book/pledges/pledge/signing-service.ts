import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import { readCategories } from "../../registry/cluster-store";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { type YearMember, readYearMembers, shownUnitName } from "../year-members";
import { livePledge } from "./pledge-facts";
import type { PledgeRecord } from "./pledge-store";
import { readSignatures, saveSignature } from "./signature-store";

/** Members a pledge is for: those of its category, or all. */
export function membersOfPledge(
  members: readonly YearMember[],
  pledge: Pick<PledgeRecord, "categoryId">,
): readonly YearMember[] {
  return members.filter(({ categoryId }) => pledge.categoryId === null || categoryId === pledge.categoryId);
}

export const signing: QueryHandler<"pledges.signing"> = ({ database, clock }, { pledgeId }) => {
  const pledge = livePledge(database, pledgeId);
  if (pledge === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const categories = new Map(readCategories(database).map(({ id, name }) => [id, name]));
  const signatures = readSignatures(database, pledgeId);
  // The paper carries the names of the day it was signed.
  const members = readYearMembers(database, pledge.signedOn ?? clock.today());
  return ok({
    pledgeId,
    title: pledge.title,
    signedOn: pledge.signedOn,
    cells: membersOfPledge(members, pledge).map((member) => {
      const signature = signatures.get(member.id);
      return {
        unitId: member.id,
        unitName: member.name,
        category: member.categoryId === null ? "" : (categories.get(member.categoryId) ?? ""),
        state: signature?.state ?? null,
        signedOn: signature?.signedOn ?? null,
        signer: signature?.signer ?? "",
      };
    }),
  });
};

export const saveSignatures: CommandHandler<"pledges.saveSignatures"> = (context, input) => {
  const { database } = context;
  const { pledgeId, cells } = input;
  const pledge = livePledge(database, pledgeId);
  if (pledge === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const checked = checkCells(context, pledge, cells);
  if (!checked.ok) return checked;
  const known = readSignatures(database, pledgeId);
  const before = cells.map(({ unitId }) => {
    const { state = null, signedOn = null, signer = "" } = known.get(unitId) ?? {};
    return { unitId, state, signedOn, signer };
  });
  const rows = cells.map((cell) => {
    const saved = saveSignature(database, {
      ...cell,
      id: known.get(cell.unitId)?.id ?? context.ids.next<"pledgeSignature">(),
      pledgeId,
      signedOn: cell.state === "SIGNED_LATER" ? cell.signedOn : null,
    });
    return { table: "pledge_signatures", ...saved };
  });
  return ok({
    value: {},
    audit: { entityKind: "pledge", entityId: pledgeId, before, after: cells },
    label: words.saveSignatures(cells.length, checked.value),
    inverse: { procedure: "pledges.saveSignatures", input: { pledgeId, cells: before }, rows },
  });
};

type Cells = Parameters<typeof saveSignatures>[1]["cells"];

/** Checks every cell before one is saved; answers the name of the first unit. */
function checkCells(context: BookContext, pledge: PledgeRecord, cells: Cells) {
  const { database } = context;
  const members = readYearMembers(database, pledge.signedOn ?? context.clock.today());
  const byId = new Map(members.map((member) => [member.id, member]));
  const { year } = readCurrentYear(database);
  for (const { unitId, state, signedOn } of cells) {
    const member = byId.get(unitId);
    if (member === undefined) {
      const stranger = shownUnitName(database, unitId, context.clock.today());
      return refuse(appError("SIGNATURE_NOT_MEMBER", { unit: stranger, year }));
    }
    const unit = member.name;
    if (pledge.categoryId !== null && member.categoryId !== pledge.categoryId) {
      const category = readCategories(database).find(({ id }) => id === pledge.categoryId)?.name ?? "";
      return refuse(appError("SIGNATURE_OTHER_CATEGORY", { unit, category }));
    }
    if (state !== "SIGNED_LATER") continue;
    if (signedOn === null) return refuse(appError("SIGNATURE_DAY_NEEDED", { unit }));
    if (pledge.signedOn !== null && signedOn <= pledge.signedOn)
      return refuse(appError("SIGNATURE_TOO_EARLY", { unit, day: signedOn, signedOn: pledge.signedOn }));
  }
  return ok(cells.map(({ unitId }) => byId.get(unitId)?.name ?? "")[0] ?? "");
}
