import type { LocalDate, Moment } from "#core/base/local-date";
import type { Database } from "better-sqlite3";
import { ok } from "#core/base/result";
import { kindOfProcedure } from "#core/safekeeping/audit/kinds";
import type { AuditFilters, ListedEvent } from "#core/safekeeping/audit/procedures";
import { nobodyYet } from "#core/safekeeping/users/actors";
import { auditListWords, stepLabel } from "#core/strings/audit-list-words";
import type { QueryHandler } from "../../router/handler";
import { type EventRow, type EventsAsked, readEvents, readUsers } from "./event-store";
import { peopleOfTrail } from "./people-of-trail";

const pageSize = 50;

/** A page of the trail, newest first. */
export const eventsQuery: QueryHandler<"audit.events"> = ({ database }, { beforeSeq, ...filters }) => {
  const rows = readEvents(database, askedOf(filters, beforeSeq ?? null), pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const namesOf = peopleOfTrail(database);
  return ok({
    events: shown.map((row) => listed(row, namesOf)),
    nextBeforeSeq: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null,
    people: peopleToAskFor(database),
  });
};

/** Whose events one may ask for: in a book with users also those from before anybody signed in. */
function peopleToAskFor(database: Database): ReturnType<typeof readUsers>[number][] {
  const users = readUsers(database);
  return users.length === 0 ? [] : [...users, { user: nobodyYet, name: auditListWords.nobodyYet }];
}

/** Days of this PC's wall as moments: a day ends where the next begins. */
export function askedOf({ from, to, ...filters }: AuditFilters, beforeSeq: number | null): EventsAsked {
  return {
    ...filters,
    fromMoment: from === undefined ? null : beginningOf(from, 0),
    toBefore: to === undefined ? null : beginningOf(to, 1),
    beforeSeq,
  };
}

function beginningOf(day: LocalDate, daysLater: number): Moment {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString() as Moment;
}

/** An event as the list shows it. */
export function listed(row: EventRow, namesOf: (user: string) => string[]): ListedEvent {
  return {
    seq: row.seq,
    momentAt: row.momentAt,
    people: namesOf(row.user),
    kind: kindOfProcedure(row.procedure),
    label: stepLabel(row),
    reason: row.reason,
    undoneBySeq: row.undoneBySeq,
  };
}
