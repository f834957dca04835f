import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { latenessOf } from "#core/pledges/incoming/lateness";
import type { IncomingRow } from "#core/pledges/incoming/procedures";
import { incomingSteps as words } from "#core/strings/pledges-incoming-words";
import { openStoredFile } from "../../open-stored-file";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import { readPlanItem, readPlan } from "../plan/plan-store";
import { readNames } from "../unit-on-day";
import {
  type IncomingRecord,
  countIncoming,
  listIncomingRows,
  nextArrivalNumber,
  readIncoming,
} from "./incoming-store";
import { latenessOfItems } from "./lateness-of-items";

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.paper }));

export const listIncoming: QueryHandler<"incoming.list"> = (context, asked) => {
  const { database, clock } = context;
  const { id: yearId, year } = readCurrentYear(database);
  const today = clock.today();
  const { nameOf } = readNames(database);
  const { rows, total } = listIncomingRows(database, { ...asked, yearId, today });
  return ok({
    year,
    today,
    rows: rows.map((row) => shownPaper(context, row, nameOf)),
    total,
    all: countIncoming(database, yearId),
    nextNumber: nextArrivalNumber(database, yearId),
  });
};

export const readPaper: QueryHandler<"incoming.paper"> = (context, { incomingPaperId }) => {
  const row = readIncoming(context.database, incomingPaperId);
  if (row === undefined || row.binnedAt !== null) return notFound();
  return ok(shownPaper(context, row, readNames(context.database).nameOf));
};

function shownPaper(
  { database, clock }: BookContext,
  row: IncomingRecord,
  nameOf: (unitId: UnitId, date: LocalDate) => string,
): IncomingRow {
  const { yearId: _yearId, binnedAt: _binnedAt, digest, fileName, ...paper } = row;
  const item = row.planItemId === null ? undefined : readPlanItem(database, row.planItemId);
  const lateness = latenessOf(item?.due ?? null, row.receivedOn, clock.today());
  return {
    ...paper,
    senderName: row.senderUnitId === null ? row.sender : nameOf(row.senderUnitId, row.receivedOn),
    planItem: item === undefined ? null : { title: item.title, due: item.due },
    lateDays: lateness.standing === "LATE" ? lateness.days : null,
    fileName: digest === null ? null : fileName,
  };
}

export const readLateness: QueryHandler<"incoming.lateness"> = (context, { planItemId }) => {
  const { database, clock } = context;
  const plan = readPlan(database, readCurrentYear(database).id).filter(
    ({ kind, state }) => kind === "PAPER_DUE" && state !== "DROPPED",
  );
  const asked = planItemId === null ? plan : plan.filter(({ id }) => id === planItemId);
  if (planItemId !== null && asked.length === 0)
    return refuse(appError("NOT_FOUND", { noun: words.planItem }));
  return ok({ today: clock.today(), items: [...latenessOfItems(context, asked)] });
};

export const openScan: QueryHandler<"incoming.openScan"> = async (context, { incomingPaperId }, task) => {
  const row = readIncoming(context.database, incomingPaperId);
  if (row === undefined || row.binnedAt !== null) return notFound();
  if (row.digest === null) return refuse(appError("NOT_FOUND", { noun: words.scan }));
  return await openStoredFile(context, { digest: row.digest, fileName: row.fileName }, task);
};
