import type { PledgeId } from "#core/base/ids";
import { partsOf } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { formatNearly } from "#core/strings/pledges-target-words";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import { readCategories } from "../../registry/cluster-store";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, Change, CommandHandler } from "../../router/handler";
import { readTargetsOf } from "../targets/target-store";
import { livePledge } from "./pledge-facts";
import {
  type PledgeRecord,
  insertPledge,
  isLiveMeeting,
  readPledge,
  readPledgesOf,
  setPledgeBinned,
  updatePledge,
} from "./pledge-store";

type Fields = InputOf<"pledges.addPledge">;

/** One pledge for the cluster, or one for each category; never both. */
export function pledgeInTheWay(
  context: BookContext,
  pledge: Pick<PledgeRecord, "categoryId" | "yearId">,
  except: PledgeId | null,
) {
  const { database } = context;
  const other = readPledgesOf(database, pledge.yearId).find(
    ({ id, categoryId }) =>
      id !== except &&
      (categoryId === pledge.categoryId || categoryId === null || pledge.categoryId === null),
  );
  if (other === undefined) return null;
  const category = readCategories(database).find(({ id }) => id === other.categoryId)?.name ?? "";
  return appError("PLEDGE_EXISTS", { title: other.title, category });
}

/** Refusals that adding and correcting a pledge share. */
function checkFields(context: BookContext, fields: Fields, except: PledgeId | null) {
  const { database } = context;
  const { categoryId, meetingId, signedOn } = fields;
  if (categoryId !== null && !readCategories(database).some(({ id }) => id === categoryId))
    return refuse(appError("NOT_FOUND", { noun: words.category }));
  if (meetingId !== null && !isLiveMeeting(database, meetingId))
    return refuse(appError("NOT_FOUND", { noun: words.meeting }));
  const { id: yearId, year } = readCurrentYear(database);
  if (signedOn !== null && (partsOf(signedOn).year < year - 1 || partsOf(signedOn).year > year))
    return refuse(appError("PLEDGE_SIGNED_OUTSIDE_YEAR", { signedOn, year }));
  const inTheWay = pledgeInTheWay(context, { categoryId, yearId }, except);
  return inTheWay === null ? ok(null) : refuse(inTheWay);
}

export const addPledge: CommandHandler<"pledges.addPledge"> = (context, input) => {
  const { database } = context;
  const checked = checkFields(context, input, null);
  if (!checked.ok) return checked;
  const id = context.ids.next<"pledge">();
  insertPledge(database, {
    id,
    ...input,
    yearId: readCurrentYear(database).id,
    nearlyFrom: null,
    nearlyClause: "",
    sourceMark: null,
    sourceNote: "",
    editedAt: context.clock.now(),
  });
  return ok({
    value: { id },
    audit: { entityKind: "pledge", entityId: id, before: null, after: readPledge(database, id) ?? null },
    label: words.addPledge(input.title),
    inverse: {
      procedure: "pledges.binPledge",
      input: { pledgeId: id },
      rows: [{ table: "pledges", id, revision: 1 }],
    },
  });
};

export const editPledge: CommandHandler<"pledges.editPledge"> = (context, input) => {
  const { database } = context;
  const { pledgeId: id, expectedRevision, ...fields } = input;
  const before = livePledge(database, id);
  if (before === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.pledgeCapital, name: before.title }));
  const checked = checkFields(context, fields, id);
  if (!checked.ok) return checked;
  const astray = readTargetsOf(database, id).filter(
    ({ categoryId }) => fields.categoryId !== null && categoryId !== null && categoryId !== fields.categoryId,
  );
  if (astray.length > 0)
    return refuse(appError("PLEDGE_CATEGORY_HAS_TARGETS", { title: before.title, targets: astray.length }));
  const { nearlyFrom, nearlyClause } = before;
  const revision = updatePledge(database, {
    id,
    ...fields,
    nearlyFrom,
    nearlyClause,
    editedAt: context.clock.now(),
  });
  const { title, categoryId, theme, basis, commitment, signedOn, place, witness, meetingId } = before;
  return ok({
    value: { revision },
    audit: { entityKind: "pledge", entityId: id, before, after: readPledge(database, id) ?? null },
    label: words.editPledge(fields.title),
    inverse: {
      procedure: "pledges.editPledge",
      input: {
        ...{ pledgeId: id, expectedRevision: revision, title, categoryId, theme, basis, commitment },
        ...{ signedOn, place, witness, meetingId },
      },
      rows: [{ table: "pledges", id, revision }],
    },
  });
};

export const setNearness: CommandHandler<"pledges.setNearness"> = (context, input) => {
  const { database } = context;
  const { pledgeId: id, expectedRevision, nearlyFrom, nearlyClause } = input;
  const before = livePledge(database, id);
  if (before === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.pledgeCapital, name: before.title }));
  const revision = updatePledge(database, {
    ...before,
    nearlyFrom,
    nearlyClause: nearlyFrom === null ? "" : nearlyClause,
    editedAt: context.clock.now(),
  });
  return ok({
    value: {},
    audit: { entityKind: "pledge", entityId: id, before, after: readPledge(database, id) ?? null },
    label: nearlyFrom === null ? words.dropNearness : words.setNearness(formatNearly(nearlyFrom)),
    inverse: {
      procedure: "pledges.setNearness",
      input: {
        ...{ pledgeId: id, expectedRevision: revision },
        ...{ nearlyFrom: before.nearlyFrom, nearlyClause: before.nearlyClause },
      },
      rows: [{ table: "pledges", id, revision }],
    },
  });
};

export const binPledge: CommandHandler<"pledges.binPledge"> = (context, { pledgeId }) => {
  const before = livePledge(context.database, pledgeId);
  if (before === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  return ok(binned(context, before, "IN"));
};

export const restorePledge: CommandHandler<"pledges.restorePledge"> = (context, { pledgeId }) => {
  const { database } = context;
  const before = readPledge(database, pledgeId);
  if (before === undefined || before.binnedAt === null)
    return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const inTheWay = pledgeInTheWay(context, before, pledgeId);
  if (inTheWay !== null) return refuse(inTheWay);
  return ok(binned(context, before, "OUT"));
};

function binned(
  context: BookContext,
  before: PledgeRecord,
  way: "IN" | "OUT",
): Change<Record<string, never>> {
  const { database } = context;
  const { id, title } = before;
  const revision = setPledgeBinned(database, id, way === "IN" ? context.clock.now() : null);
  return {
    value: {},
    audit: { entityKind: "pledge", entityId: id, before, after: readPledge(database, id) ?? null },
    label: way === "IN" ? words.binPledge(title) : words.restorePledge(title),
    inverse: {
      procedure: way === "IN" ? "pledges.restorePledge" : "pledges.binPledge",
      input: { pledgeId: id },
      rows: [{ table: "pledges", id, revision }],
    },
  };
}
