import type { DossierEventId, NominationId, PackageId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import type { ErrorOf } from "#core/contract";
import { judgeStep, judgeStepDays } from "#core/dossiers/life/judge-step";
import type { LifeStep } from "#core/dossiers/life/procedures";
import { appError } from "#core/errors";
import { dossierSteps } from "#core/strings/dossiers-words";
import { stepLabel, submissionSteps } from "#core/strings/dossier-life-words";
import type { BookContext, CommandHandler } from "../router/handler";
import { writeAwardOfDossier } from "./award-of-dossier";
import { readPackagesOf } from "./ballot-place-store";
import { type DossierEvent, insertDossierEvent, readDossierEvent } from "./dossier-event-store";
import { refreshStates } from "./dossier-states";
import { type DossierLife, readLife } from "./life-facts";
import { readSubmission } from "./submission-store";

/** One step for one dossier or many; the first that may not take it refuses them all. */
export const takeStep: CommandHandler<"dossiers.takeStep"> = (context, { nominationIds, step }) => {
  const { database } = context;
  const submission = step.kind === "PUT_IN_SUBMISSION" ? readSubmission(database, step.submissionId) : null;
  if (submission === undefined || (submission !== null && submission.binnedAt !== null))
    return refuse(appError("NOT_FOUND", { noun: submissionSteps.noun }));
  const taken: { readonly life: DossierLife; readonly id: DossierEventId }[] = [];
  for (const nominationId of new Set(nominationIds)) {
    const life = readLife(context, nominationId);
    if (life === undefined) return refuse(appError("NOT_FOUND", { noun: dossierSteps.nomination }));
    if (submission !== null && submission.clusterId !== life.nomination.clusterId)
      return refuse(appError("NOT_FOUND", { noun: submissionSteps.noun }));
    const event = eventOf(context, life, step);
    if (!event.ok) return event;
    insertDossierEvent(database, event.value);
    refreshStates(database, [nominationId]);
    writeAwardOfDossier(context, life.nomination);
    taken.push({ life, id: event.value.id });
  }
  const eventIds = taken.map(({ id }) => id);
  const [first] = taken;
  return ok({
    value: { eventIds },
    audit: {
      entityKind: "nomination",
      entityId: first?.life.nomination.id ?? "",
      before: null,
      after: { steps: eventIds.map((id) => readDossierEvent(database, id) ?? null) },
    },
    label: stepLabel(step.kind, taken.length, first?.life.facts.number ?? ""),
    inverse: {
      procedure: "dossiers.takeBackSteps",
      input: { eventIds },
      rows: eventIds.map((id) => ({ table: "dossier_events", id, revision: 1 })),
    },
  });
};

type NewEvent = Omit<DossierEvent, "position" | "binnedAt" | "revision">;

/** The step as a row, where the dossier may take it on that day. */
function eventOf(
  context: BookContext,
  life: DossierLife,
  step: LifeStep,
): Result<NewEvent, ErrorOf<"dossiers.takeStep">> {
  const { nomination, facts } = life;
  const open = judgeStep(facts, step.kind);
  if (!open.ok) return open;
  const dueOn = "dueOn" in step ? step.dueOn : null;
  const days = judgeStepDays(facts, { kind: step.kind, on: step.on, dueOn });
  if (!days.ok) return days;
  const packaged = packageFor(context, nomination.id, step);
  if (packaged === undefined) return refuse(appError("STEP_PACKAGE_MISSING", { number: facts.number }));
  return ok({
    id: context.ids.next<"dossierEvent">(),
    nominationId: nomination.id,
    kind: step.kind,
    on: step.on,
    dueOn,
    reason: "reason" in step ? step.reason : "",
    number: "number" in step ? step.number : "",
    authority: "authority" in step ? step.authority : "",
    carriedBy: "carriedBy" in step ? step.carriedBy : "",
    submissionId: step.kind === "PUT_IN_SUBMISSION" ? step.submissionId : null,
    packageId: packaged,
    ceremony: step.kind === "HAND_OVER" ? step.ceremony : "",
    goldenBookNumber: step.kind === "HAND_OVER" ? step.goldenBookNumber : "",
    money: step.kind === "HAND_OVER" ? step.money : null,
    recordedAt: context.clock.now(),
  });
}

/** The package that goes with a step: null for none, undefined where one was wanted and none is written. */
function packageFor(
  context: BookContext,
  nominationId: NominationId,
  step: LifeStep,
): PackageId | null | undefined {
  if (!("packageSent" in step) || step.packageSent === "NONE") return null;
  return readPackagesOf(context.database, nominationId)[0]?.id;
}
