import { moneyFor } from "#core/awards/award-money";
import { ok, refuse } from "#core/base/result";
import { standingOfItem } from "#core/dossiers/checklist";
import { nominationDay } from "#core/dossiers/judge-nomination";
import { judgeStep } from "#core/dossiers/life/judge-step";
import { stepKind } from "#core/dossiers/life/state";
import { voteIs } from "#core/dossiers/life/vote-is";
import { standingInRound } from "#core/dossiers/standing-of";
import { type AppError, appError } from "#core/errors";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { BookContext, QueryHandler } from "../router/handler";
import { checklistsOn, moneyRules } from "./award-data";
import { readPackagesOf } from "./ballot-place-store";
import { readHeld, readMarks } from "./checklist-store";
import { type DossierEvent, readPackageNames } from "./dossier-event-store";
import { type DossierLife, readLife } from "./life-facts";
import { readPapersOf } from "./paper-store";
import { judgeTakingBack } from "./step-undo-service";
import { readSubmission } from "./submission-store";

/** A refusal as it travels inside an answer. */
const carried = (error: AppError) => ({
  code: error.code,
  facts: { ...error.facts } as Record<string, unknown>,
});

export const dossierLife: QueryHandler<"dossiers.life"> = (context, { nominationId }) => {
  const life = readLife(context, nominationId);
  if (life === undefined) return refuse(appError("NOT_FOUND", { noun: words.nomination }));
  const { events, facts, rounds, nomination } = life;
  const last = events.at(-1);
  const takingBack = last === undefined ? null : judgeTakingBack(life, last);
  return ok({
    state: facts.state,
    events: eventsShown(context, events),
    votes: rounds.map(({ roundName, heldOn, code, place }) => ({
      roundName,
      on: heldOn,
      code,
      outcome: standingInRound(place) as "ON_BALLOT" | "ACCLAIMED" | "NOT_ACCLAIMED" | "LEFT_OPEN",
    })),
    steps: stepKind.options.map((kind) => {
      const open = judgeStep(facts, kind);
      return { kind, whyNot: open.ok ? null : carried(open.error) };
    }),
    lastStep:
      last === undefined || takingBack === null
        ? null
        : { id: last.id, whyNot: takingBack.ok ? null : carried(takingBack.error) },
    checklist: checklistShown(context, life),
    checklistNote: checklistsOn(context, nominationDay(facts.today, nomination.year)).note,
  });
};

function eventsShown(context: BookContext, events: readonly DossierEvent[]) {
  const packages = readPackageNames(
    context.database,
    events.flatMap(({ packageId }) => (packageId === null ? [] : [packageId])),
  );
  return events.map((event) => {
    const { id, kind, on, dueOn, reason, number, authority, carriedBy, ceremony, money } = event;
    const { submissionId, packageId, goldenBookNumber } = event;
    const submission = submissionId === null ? undefined : readSubmission(context.database, submissionId);
    return {
      ...{ id, kind, on, dueOn, reason, number, authority, carriedBy, ceremony, goldenBookNumber, money },
      submission:
        submission === undefined
          ? null
          : { id: submission.id, subject: submission.subject, number: submission.number },
      package: packageId === null ? null : (packages.get(packageId) ?? null),
    };
  });
}

function checklistShown(context: BookContext, { nomination, items, facts }: DossierLife) {
  const { database } = context;
  const papers = readPapersOf(database, nomination.id);
  const marks = readMarks(database, nomination.id);
  const held = readHeld(database, [nomination.id])(nomination.id);
  return items.map((item) => ({
    item: { ...item, sources: [...item.sources] },
    standing: standingOfItem(item, held, voteIs(facts.state)),
    note: marks.get(item.code)?.note ?? "",
    papers: papers
      .filter(({ itemCode }) => itemCode === item.code)
      .map(({ id, fileName }) => ({ id, fileName })),
  }));
}

/** What the rules give once a decision has its day. */
function moneyOf(context: BookContext, { nomination, events }: DossierLife) {
  const decision = events.findLast(({ kind }) => kind === "DECIDE");
  if (decision === undefined) return null;
  return moneyFor(moneyRules(context), {
    awardCode: nomination.awardCode,
    nominee: nomination.personId === null ? "UNIT" : "PERSON",
    decidedOn: decision.on,
  });
}

/** Whether the last package written of a dossier went with no step yet. */
function hasUnsentPackage({ database }: BookContext, { nomination, events }: DossierLife): boolean {
  const [last] = readPackagesOf(database, nomination.id);
  return last !== undefined && !events.some(({ packageId }) => packageId === last.id);
}

export const judgeSteps: QueryHandler<"dossiers.judgeStep"> = (context, { nominationIds, kind }) => {
  const lives = [...new Set(nominationIds)].flatMap((id) => readLife(context, id) ?? []);
  const judged = lives.map((life) => ({ life, open: judgeStep(life.facts, kind) }));
  const able = judged.filter(({ open }) => open.ok).map(({ life }) => life.nomination.id);
  const [only, another] = lives;
  const days = lives.map(({ facts }) => facts.today).sort();
  return ok({
    today: days.at(-1) ?? context.clock.today(),
    money: only === undefined || another !== undefined ? null : moneyOf(context, only),
    packaged: able.filter((id) => readPackagesOf(context.database, id).length > 0).length,
    unsent: lives.filter((life) => able.includes(life.nomination.id) && hasUnsentPackage(context, life))
      .length,
    able,
    unable: judged.flatMap(({ life, open }) =>
      open.ok ? [] : [{ number: life.facts.number, error: carried(open.error) }],
    ),
  });
};
