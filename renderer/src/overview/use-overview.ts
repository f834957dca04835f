import type { LocalDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import { type FirstStep, firstSteps } from "#core/overview/first-steps";
import { periodShown } from "#core/overview/period-shown";
import type { TodoFacts } from "#core/overview/todo";
import { useProcedureQuery } from "../api/use-procedure-query";

/** All the overview shows, read from the rooms it belongs to. */
export interface Overview {
  readonly firstSteps: readonly FirstStep[];
  readonly facts: TodoFacts;
  readonly period: "MIDYEAR" | "YEAR";
  readonly summary: OutputOf<"pledges.summary">;
  readonly meeting: OutputOf<"conference.readiness">["meeting"];
  readonly board: OutputOf<"dossiers.board">;
  readonly registrations: OutputOf<"registrations.summary">["total"];
}

/** Reads the parts; null until every one has been read once. */
export function useOverview(today: LocalDate | null, year: number): Overview | null {
  const period = today === null ? "YEAR" : periodShown(today, year);
  const lateness = useProcedureQuery("incoming.lateness", { planItemId: null }).value;
  const summary = useProcedureQuery("pledges.summary", { categoryId: null, period }).value;
  const meeting = useProcedureQuery("conference.readiness", { meetingId: null }).value;
  const board = useProcedureQuery("dossiers.board", { search: "", categoryId: null, year: null }).value;
  const missing = useProcedureQuery("dossiers.missingPapers", { year: null, offset: 0, limit: 0 }).value;
  const tasks = useProcedureQuery("tasks.list", { search: "", state: "OPEN", offset: 0, limit: 1 }).value;
  const plan = useProcedureQuery("plan.overdue", {}).value;
  const registrations = useProcedureQuery("registrations.summary", {}).value;
  const envelopes = useProcedureQuery("conference.envelopeReminders", {}).value;
  const settings = useProcedureQuery("registry.yearSettings", {}).value;
  const copies = useProcedureQuery("safekeeping.copyWorries", {}).value;
  const status = useProcedureQuery("app.status", {}).value;
  if (
    today === null ||
    copies === undefined ||
    status === undefined ||
    lateness === undefined ||
    summary === undefined ||
    meeting === undefined ||
    board === undefined ||
    missing === undefined ||
    tasks === undefined ||
    plan === undefined ||
    registrations === undefined ||
    envelopes === undefined ||
    settings === undefined
  )
    return null;
  const cardsOf = (state: string) => board.columns.find((column) => column.state === state)?.cards ?? [];
  const facts: TodoFacts = {
    today,
    owed: lateness.items.map(owedPaper),
    returned: cardsOf("RETURNED"),
    supplements: cardsOf("SUPPLEMENT_ASKED"),
    missingPapers: { dossiers: missing.dossiers, papers: missing.papers, ownPapers: missing.ownPapers },
    tiesOpen: board.states.LEFT_OPEN ?? 0,
    readyToSubmit: board.states.ACCLAIMED ?? 0,
    toSend: board.states.IN_SUBMISSION ?? 0,
    tasks: { overdue: tasks.overdue },
    plan,
    registered: { registered: registrations.total.nominees, nominated: registrations.total.nominated },
    nominationsDue: lateness.items.find(({ expects }) => expects === "NOMINATION")?.due ?? null,
    envelopes: envelopes.reminders.filter(({ code }) => code === "MAY_BE_DESTROYED").length,
    headsOver: settings.headsToSettle,
    copies: status.book?.kind === "REAL" ? copies : null,
  };
  return {
    firstSteps: firstSteps({
      ...{ members: settings.members.length, heads: settings.heads },
      ...{ regulation: settings.limits.regulation, letterhead: settings.letterhead },
    }),
    ...{ facts, period, summary, board, meeting: meeting.meeting, registrations: registrations.total },
  };
}

type LatenessItem = OutputOf<"incoming.lateness">["items"][number];

function owedPaper({ planItemId, title, due, units, waiting }: LatenessItem): TodoFacts["owed"][number] {
  const missing = units.flatMap(({ unitName, standing, days }) =>
    standing === "MISSING" ? [{ unitName, days }] : [],
  );
  return { planItemId, title, due, missing, waiting };
}
