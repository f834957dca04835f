import { IconUsersGroup } from "@tabler/icons-react";
import { useLocation } from "wouter";
import type { OutputOf } from "#core/contract";
import { nextSteps } from "#core/dossiers/life/next-steps";
import type { StepKind } from "#core/dossiers/life/state";
import type { AppError } from "#core/errors";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { stepWords } from "#core/strings/dossier-life-words";
import { errorSentence } from "#core/strings/error-sentences";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";

type Step = OutputOf<"dossiers.life">["steps"][number];

interface LifeStepsProps {
  readonly steps: readonly Step[];
  readonly onTake: (kind: StepKind) => void;
}

/** The steps open now as buttons, the natural one first; those held back with why, and where that is cured. */
export function LifeSteps({ steps, onTake }: LifeStepsProps) {
  const [, navigate] = useLocation();
  const { main, open, near, conference } = nextSteps(steps);
  const voteAhead = conference?.whyNot?.code === "STEP_NEEDS_VOTE";
  const nothing = main === null && open.length === 0 && near.length === 0 && conference === null;
  const step = ({ kind }: Step, buttonKind: "primary" | "default" | "danger") => (
    <Button
      does="dossiers.takeStep"
      key={kind}
      kind={buttonKind}
      onClick={() => onTake(kind)}
      testId={`step-${kind}`}
    >
      {stepWords[kind].act}
    </Button>
  );
  return (
    <section>
      <SectionTitle>{words.nextSteps}</SectionTitle>
      {nothing ? <p className="ui-secondary">{words.noStep}</p> : null}
      <Stack gap={8}>
        {conference === null ? null : (
          <Notice
            tone="info"
            title={voteAhead ? words.voteFirst : words.onBallot}
            actions={
              <Button
                kind={main === null ? "primary" : "default"}
                size="small"
                icon={IconUsersGroup}
                onClick={() => navigate("~/conference")}
                testId="to-conference"
              >
                {words.openConference}
              </Button>
            }
          >
            {voteAhead
              ? [sentenceOf(conference).detail, sentenceOf(conference).cure].join(" ")
              : words.onBallotText}
          </Notice>
        )}
        {near.map((one) => (
          <Button
            key={one.kind}
            disabledReason={whyNotOf(one, one === conference ? "cured above" : "cured here")}
          >
            {stepWords[one.kind].act}
          </Button>
        ))}
        <div className="life-steps">
          {main === null ? null : step(main, "primary")}
          {open.map((one) => step(one, isEnd(one.kind) ? "danger" : "default"))}
        </div>
      </Stack>
    </section>
  );
}

const isEnd = (kind: StepKind) => kind === "WITHDRAW" || kind === "REVOKE";
const sentenceOf = ({ whyNot }: Step) => errorSentence(whyNot as AppError);

/** Beside a locked button: why, and what to do unless the notice above says that. */
function whyNotOf(step: Step, told: "cured above" | "cured here"): string {
  const { title, cure } = sentenceOf(step);
  return told === "cured above" || cure === "" ? title : `${title} ${cure}`;
}
