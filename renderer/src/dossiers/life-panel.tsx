import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import { formatDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import type { LifeEvent } from "#core/dossiers/life/procedures";
import { nextSteps } from "#core/dossiers/life/next-steps";
import type { StepKind } from "#core/dossiers/life/state";
import type { AppError } from "#core/errors";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { dossierStateWords, stepNeeds, stepWords } from "#core/strings/dossier-life-words";
import { errorSentence } from "#core/strings/error-sentences";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Loading } from "../ui/loading";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { Timeline, type TimelineEntry } from "../ui/timeline";
import { LifeSteps } from "./life-steps";
import type { NominationDetails } from "./nomination-drawer";
import { StepDialog } from "./step-dialog";

type Life = OutputOf<"dossiers.life">;

/** The life of a dossier: the steps open now as buttons, the others with why not, and what happened so far. */
export function LifePanel({ nomination }: { readonly nomination: NominationDetails }) {
  const { value: life } = useProcedureQuery("dossiers.life", { nominationId: nomination.id });
  const [taking, setTaking] = useState<StepKind | null>(null);
  const takeBack = useProcedureCommand("dossiers.takeBackSteps");
  if (life === undefined) return <Loading />;
  const { later } = nextSteps(life.steps);
  const { lastStep } = life;
  return (
    <Stack gap={16}>
      <LifeSteps steps={life.steps} onTake={setTaking} />
      <section>
        <SectionTitle>{words.life}</SectionTitle>
        {life.events.length === 0 && life.votes.length === 0 ? (
          <p className="ui-secondary">{words.lifeEmpty}</p>
        ) : (
          <Timeline entries={entriesOf(life)} />
        )}
        {lastStep === null ? null : (
          <Button
            does="dossiers.takeBackSteps"
            size="small"
            icon={IconArrowBackUp}
            working={takeBack.working}
            disabledReason={
              lastStep.whyNot === null ? null : errorSentence(lastStep.whyNot as AppError).title
            }
            onClick={() => void takeBack.run({ eventIds: [lastStep.id] })}
            testId="take-back"
          >
            {words.takeBack}
          </Button>
        )}
      </section>
      {later.length === 0 ? null : (
        <details>
          <summary className="ui-secondary">{words.otherSteps}</summary>
          <ul className="life-why">
            {later.map(({ kind }) => (
              <li key={kind}>
                {stepWords[kind].act}: <span className="ui-secondary">{stepNeeds[kind]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {taking === null ? null : (
        <StepDialog
          kind={taking}
          nominationIds={[nomination.id]}
          number={nomination.row.number}
          onDone={() => setTaking(null)}
          onClose={() => setTaking(null)}
        />
      )}
    </Stack>
  );
}

/** Steps and votes by day; on one day a vote stands after what was done before it and before the submission. */
function entriesOf(life: Life): readonly TimelineEntry[] {
  const beforeVote: readonly StepKind[] = ["RECEIVE", "RETURN", "CONFIRM_COMPLETE"];
  const early = life.events.filter(({ kind }) => beforeVote.includes(kind));
  const late = life.events.filter(({ kind }) => !beforeVote.includes(kind));
  const votes = life.votes.map((vote, place): TimelineEntry => ({
    key: `vote-${place}`,
    when: formatDate(vote.on),
    title: words.vote(vote.roundName),
    facts: [dossierStateWords[vote.outcome], ...(vote.code === null ? [] : [words.code(vote.code)])].join(
      " · ",
    ),
  }));
  const entries = [...early.map(entryOf), ...votes, ...late.map(entryOf)];
  return entries.map((entry, place) =>
    place === entries.length - 1 ? { ...entry, holds: "now" as const } : entry,
  );
}

function entryOf(event: LifeEvent): TimelineEntry {
  return {
    key: event.id,
    when: formatDate(event.on),
    title: stepWords[event.kind].done,
    facts: factsOf(event).join(" · "),
  };
}

function factsOf(event: LifeEvent): readonly string[] {
  const { kind, number, authority, submission, dueOn, money } = event;
  return [
    ...(submission === null ? [] : [words.inSubmission(submission.subject, submission.number)]),
    ...(number === ""
      ? []
      : [kind === "RECEIPT" ? words.receipt(number) : words.decision(number, authority)]),
    ...(event.reason === "" ? [] : [words.reason(event.reason)]),
    ...(dueOn === null ? [] : [words.dueOn(formatDate(dueOn))]),
    ...(event.carriedBy === "" ? [] : [words.carriedBy(event.carriedBy)]),
    ...(event.package === null
      ? []
      : [words.packaged(event.package.name, event.package.digest.slice(0, 12))]),
    ...(event.ceremony === "" ? [] : [words.ceremony(event.ceremony)]),
    ...(event.goldenBookNumber === "" ? [] : [words.goldenBook(event.goldenBookNumber)]),
    ...(money === null ? [] : [words.money(money)]),
  ];
}
