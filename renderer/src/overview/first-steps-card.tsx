import { IconListNumbers } from "@tabler/icons-react";
import { useLocation } from "wouter";
import type { FirstStep } from "#core/overview/first-steps";
import { firstStepLocked, firstStepWords, overviewScreen as words } from "#core/strings/overview-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { StepMark } from "../ui/step-mark";
import { firstStepAddress } from "./address-of";

interface FirstStepsCardProps {
  readonly steps: readonly FirstStep[];
  /** Whether the first of them is what the page leads to; a meeting to come is before it. */
  readonly leads: boolean;
}

/** What a book or a year begins with, each step with the place it is taken at. */
export function FirstStepsCard({ steps, leads }: FirstStepsCardProps) {
  const [, navigate] = useLocation();
  return (
    <Card
      title={words.firstSteps}
      icon={IconListNumbers}
      facts={words.firstStepsFacts(steps.length)}
      padding="none"
    >
      <ol className="overview-todo">
        {steps.map((step, place) => {
          const { title, detail, action } = firstStepWords[step.kind];
          return (
            <li key={step.kind}>
              <StepMark state={place === 0 ? "current" : "later"} number={place + 1} />
              <span className="overview-todo-words">
                <strong>{title}</strong>
                <span>{detail}</span>
              </span>
              <Button
                size="small"
                kind={leads && place === 0 ? "primary" : "default"}
                disabledReason={firstStepLocked(step)}
                onClick={() => navigate(`~${firstStepAddress[step.kind]}`)}
                testId={`first-step-${step.kind}`}
              >
                {action}
              </Button>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
