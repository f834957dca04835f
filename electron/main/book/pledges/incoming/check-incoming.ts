import type { Database } from "better-sqlite3";
import type { IncomingPaperId, YearId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { incomingSteps as words } from "#core/strings/pledges-incoming-words";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext } from "../../router/handler";
import { readPlanItem } from "../plan/plan-store";
import { checkUnitOnDay, readNames } from "../unit-on-day";
import { type IncomingFields, arrivalNumberOfSame } from "./incoming-store";

/** Refusals that entering and correcting a paper share; `except` is the paper itself. */
export function checkIncoming(
  { database, clock }: BookContext,
  fields: IncomingFields,
  except: IncomingPaperId | null,
) {
  const { senderUnitId, sender, planItemId, datedOn, receivedOn, subject } = fields;
  const today = clock.today();
  if (senderUnitId === null && sender === "") return refuse(appError("INCOMING_NO_SENDER", { subject }));
  if (senderUnitId !== null && sender !== "")
    return refuse(appError("INCOMING_TWO_SENDERS", { subject, sender }));
  if (receivedOn > today)
    return refuse(appError("INCOMING_RECEIVED_IN_FUTURE", { received: receivedOn, today }));
  if (datedOn !== null && datedOn > receivedOn)
    return refuse(appError("INCOMING_DATED_AFTER_RECEIVED", { dated: datedOn, received: receivedOn }));
  if (senderUnitId !== null) {
    const unit = checkUnitOnDay(readNames(database).facts, senderUnitId, receivedOn);
    if (!unit.ok) return unit;
  }
  const yearId = readCurrentYear(database).id;
  if (planItemId !== null) {
    const item = readPlanItem(database, planItemId);
    if (item === undefined || item.binnedAt !== null || item.yearId !== yearId)
      return refuse(appError("NOT_FOUND", { noun: words.planItem }));
  }
  return checkArrivedOnce(database, { ...fields, yearId, except });
}

/** A numbered paper of the same sender and day is entered once a year, under one arrival number. */
export function checkArrivedOnce(
  database: Database,
  paper: IncomingFields & { readonly yearId: YearId; readonly except: IncomingPaperId | null },
) {
  const { senderUnitId, sender, receivedOn, number } = paper;
  const same = number === "" ? undefined : arrivalNumberOfSame(database, paper);
  if (same === undefined) return ok(null);
  const name = senderUnitId === null ? sender : readNames(database).nameOf(senderUnitId, receivedOn);
  return refuse(appError("INCOMING_TWICE", { sender: name, number, arrivalNumber: same }));
}
