import type { DossierEventId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { stateAfterSteps } from "#core/dossiers/life/fold-life";
import { judgeStep } from "#core/dossiers/life/judge-step";
import { statesBeforeVote } from "#core/dossiers/life/transitions";
import {
  restoredLabel,
  stepNoun,
  stepWords,
  submissionSteps,
  takenBackLabel,
} from "#core/strings/dossier-life-words";
import type { BookContext, CommandHandler } from "../router/handler";
import { writeAwardOfDossier } from "./award-of-dossier";
import { type DossierEvent, readDossierEvent, setDossierEventBinned } from "./dossier-event-store";
import { refreshStates } from "./dossier-states";
import { type DossierLife, readLife } from "./life-facts";
import { readSubmission } from "./submission-store";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { readonly code: Code }>;

/** Why the last step of a dossier may not be taken back: a later one stands on it, or a vote does. */
export function judgeTakingBack(
  life: DossierLife,
  event: DossierEvent,
): Result<null, Refusal<"STEP_NOT_LAST" | "STEP_HELD_BY_ROUND">> {
  const { number } = life.facts;
  const later = life.events[life.events.findIndex(({ id }) => id === event.id) + 1];
  if (later !== undefined)
    return refuse(appError("STEP_NOT_LAST", { number, later: stepWords[later.kind].done }));
  const round = life.rounds.at(-1);
  if (round !== undefined && statesBeforeVote.includes(stateAfterSteps(life.events)))
    return refuse(appError("STEP_HELD_BY_ROUND", { number, round: round.roundName }));
  return ok(null);
}

export const takeBackSteps: CommandHandler<"dossiers.takeBackSteps"> = (context, { eventIds }) => {
  const ids = [...new Set(eventIds)];
  const events = readEvents(context, ids, "LIVE");
  if (events === null) return refuse(appError("NOT_FOUND", { noun: stepNoun }));
  let number = "";
  for (const event of events) {
    const life = readLife(context, event.nominationId);
    if (life === undefined) return refuse(appError("NOT_FOUND", { noun: stepNoun }));
    const judged = judgeTakingBack(life, event);
    if (!judged.ok) return judged;
    ({ number } = life.facts);
    setDossierEventBinned(context.database, event.id, context.clock.now());
    settle(context, life);
  }
  return ok({
    value: {},
    audit: {
      entityKind: "nomination",
      entityId: events[0]?.nominationId ?? "",
      before: { steps: events },
      after: null,
    },
    label: takenBackLabel(events[0]?.kind ?? "RECEIVE", events.length, number),
    inverse: { procedure: "dossiers.restoreSteps", input: { eventIds: ids }, rows: rowsOf(context, ids) },
  });
};

export const restoreSteps: CommandHandler<"dossiers.restoreSteps"> = (context, { eventIds }) => {
  const ids = [...new Set(eventIds)];
  const events = readEvents(context, ids, "BINNED");
  if (events === null) return refuse(appError("NOT_FOUND", { noun: stepNoun }));
  let number = "";
  for (const event of events) {
    const life = readLife(context, event.nominationId);
    if (life === undefined) return refuse(appError("NOT_FOUND", { noun: stepNoun }));
    ({ number } = life.facts);
    const { state, latest } = life.facts;
    const last = life.events.at(-1);
    if (last !== undefined && last.position > event.position)
      return refuse(appError("STEP_NOT_NOW", { number, state, step: event.kind }));
    const open = judgeStep(life.facts, event.kind);
    if (!open.ok) return open;
    if (
      event.submissionId !== null &&
      readSubmission(context.database, event.submissionId)?.binnedAt !== null
    )
      return refuse(appError("NOT_FOUND", { noun: submissionSteps.noun }));
    if (latest !== null && event.on < latest.on) {
      const facts = { number, on: event.on, earlier: latest.on, what: latest.what };
      return refuse(appError("STEP_DAY_BEFORE", facts));
    }
    setDossierEventBinned(context.database, event.id, null);
    settle(context, life);
  }
  return ok({
    value: {},
    audit: {
      entityKind: "nomination",
      entityId: events[0]?.nominationId ?? "",
      before: null,
      after: { steps: events },
    },
    label: restoredLabel(events[0]?.kind ?? "RECEIVE", events.length, number),
    inverse: { procedure: "dossiers.takeBackSteps", input: { eventIds: ids }, rows: rowsOf(context, ids) },
  });
};

/** The steps named, all of them live (or all taken back), or null. */
function readEvents(
  context: BookContext,
  ids: readonly DossierEventId[],
  place: "LIVE" | "BINNED",
): readonly DossierEvent[] | null {
  const events = ids.map((id) => readDossierEvent(context.database, id));
  const found = events.filter(
    (event): event is DossierEvent => event !== undefined && (place === "LIVE") === (event.binnedAt === null),
  );
  return found.length === events.length ? found : null;
}

function settle(context: BookContext, { nomination }: DossierLife): void {
  refreshStates(context.database, [nomination.id]);
  writeAwardOfDossier(context, nomination);
}

function rowsOf(context: BookContext, ids: readonly DossierEventId[]) {
  return ids.map((id) => ({
    table: "dossier_events",
    id,
    revision: readDossierEvent(context.database, id)?.revision ?? 0,
  }));
}
