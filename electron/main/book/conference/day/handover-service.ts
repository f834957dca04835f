import type { FlagHandoverId, UnitId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { compareText } from "#core/base/vietnamese-text";
import { shownName } from "#core/registry/lineage";
import { isMemberInYear } from "#core/registry/standing";
import { conferenceSteps } from "#core/strings/conference-steps";
import { dayWords as words } from "#core/strings/meeting-day-steps";
import { readCluster } from "../../registry/cluster-store";
import { readLineages, readLineagesOf, readMemberships } from "../../registry/lineage-store";
import { readUnit } from "../../registry/unit-store";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { findDayRow } from "./day-rows-store";
import {
  type HandoverFields,
  findHandover,
  handoversOf,
  insertHandover,
  membersNamedOn,
  updateHandover,
} from "./handover-store";
import { openMeeting } from "./open-meeting";

export const readFlagHandovers: QueryHandler<"conference.flagHandovers"> = ({ database }) => {
  const rows = handoversOf(database, readCluster(database).id);
  const named = rows.flatMap(({ fromUnitId, toUnitId }) =>
    fromUnitId === null ? [toUnitId] : [fromUnitId, toUnitId],
  );
  const lineages = readLineagesOf(database, new Set(named));
  return ok({
    handovers: rows.map((row) => ({
      ...row,
      fromName: row.fromUnitId === null ? null : shownName(lineages.get(row.fromUnitId) ?? [], row.handedOn),
      toName: shownName(lineages.get(row.toUnitId) ?? [], row.handedOn),
    })),
  });
};

/** Every unit that ever was a member, named as on a day, in the order of the alphabet. */
export const readMemberNames: QueryHandler<"conference.memberNames"> = ({ database }, { on }) => {
  const units = membersNamedOn(database, on);
  return ok({ units: units.toSorted((left, right) => compareText(left.name, right.name)) });
};

/** Why a handover cannot be: to itself, to a unit that is no member in that year, a second flag for one year. */
function handoverRefusal(context: BookContext, fields: HandoverFields, own: FlagHandoverId | null) {
  const { database } = context;
  const { fromUnitId, toUnitId, forYear, handedOn } = fields;
  for (const id of [fromUnitId, toUnitId])
    if (id !== null && readUnit(database, id)?.binnedAt !== null)
      return appError("NOT_FOUND", { noun: conferenceSteps.unitNoun });
  const nameOf = (id: UnitId) => shownName(readLineages(database).get(id) ?? [], handedOn);
  if (fromUnitId === toUnitId) return appError("HANDOVER_SAME_UNIT", { unit: nameOf(toUnitId) });
  if (!isMemberInYear(readMemberships(database), toUnitId, forYear))
    return appError("HANDOVER_NOT_MEMBER", { unit: nameOf(toUnitId), year: forYear });
  const other = handoversOf(database, readCluster(database).id).find(
    (row) => row.forYear === forYear && row.id !== own,
  );
  return other === undefined
    ? null
    : appError("HANDOVER_YEAR_TAKEN", { unit: nameOf(other.toUnitId), year: forYear });
}

/** Whether another unit took the flag of the same year while this row lay in the bin. */
export function yearTaken(context: BookContext, id: FlagHandoverId) {
  const { database } = context;
  const row = findHandover(database, id);
  const other = handoversOf(database, readCluster(database).id).find(
    (handover) => handover.forYear === row?.forYear && handover.id !== id,
  );
  if (other === undefined) return null;
  const unit = shownName(readLineages(database).get(other.toUnitId) ?? [], other.handedOn);
  return appError("HANDOVER_YEAR_TAKEN", { unit, year: other.forYear });
}

export const addFlagHandover: CommandHandler<"conference.addFlagHandover"> = (
  context,
  { meetingId, ...fields },
) => {
  const { database } = context;
  if (meetingId !== null) {
    const open = openMeeting(context, meetingId);
    if (!open.ok) return open;
  }
  const fault = handoverRefusal(context, fields, null);
  if (fault !== null) return refuse(fault);
  const id = context.ids.next<"flagHandover">();
  insertHandover(database, { ...fields, id, meetingId, clusterId: readCluster(database).id });
  return ok({
    value: { id },
    audit: { entityKind: "flag_handovers", entityId: id, before: null, after: { meetingId, ...fields } },
    label: words.addHandover(fields.forYear),
    inverse: {
      procedure: "conference.binDayRows",
      input: { part: "HANDOVER", ids: [id] },
      rows: [{ table: "flag_handovers", id, revision: 1 }],
    },
  });
};

export const editFlagHandover: CommandHandler<"conference.editFlagHandover"> = (
  context,
  { handoverId, expectedRevision, ...fields },
) => {
  const { database } = context;
  const row = findDayRow(database, "HANDOVER", handoverId);
  const handover = findHandover(database, handoverId);
  if (row === undefined || handover === undefined || row.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.noun.HANDOVER }));
  if (row.revision !== expectedRevision)
    return refuse(
      appError("CHANGED_MEANWHILE", { noun: words.noun.HANDOVER, name: String(handover.forYear) }),
    );
  const fault = handoverRefusal(context, fields, handoverId);
  if (fault !== null) return refuse(fault);
  const { id: _id, meetingId: _meetingId, sourceMark: _mark, revision: _revision, ...before } = handover;
  const revision = updateHandover(database, handoverId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "flag_handovers", entityId: handoverId, before, after: fields },
    label: words.editHandover(fields.forYear),
    inverse: {
      procedure: "conference.editFlagHandover",
      input: { handoverId, expectedRevision: revision, ...before },
      rows: [{ table: "flag_handovers", id: handoverId, revision }],
    },
  });
};
