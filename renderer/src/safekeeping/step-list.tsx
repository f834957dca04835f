import { IconArrowBackUp, IconHistory } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { StepId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { undoStep } from "../api/undo-step";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatMoment } from "../ui/format";
import { Loading } from "../ui/loading";

type Step = OutputOf<"safekeeping.recentSteps">["steps"][number];

/** What was done last, and the way back where there is one. */
export function StepList() {
  const client = useQueryClient();
  const { value } = useProcedureQuery("safekeeping.recentSteps", {});
  const columns = stepColumns((stepId) => void undoStep(client, stepId));
  if (value === undefined) return <Loading />;
  return (
    <DataTable
      label={words.tabSteps}
      columns={columns}
      rows={value.steps}
      rowKey={(step) => step.stepId}
      empty={
        <EmptyState icon={IconHistory} title={words.stepsNone}>
          {words.stepsNoneText}
        </EmptyState>
      }
      testId="steps"
    />
  );
}

function stepColumns(onUndo: (stepId: StepId) => void): readonly Column<Step>[] {
  return [
    { key: "when", head: words.stepWhen, cell: (step) => formatMoment(step.doneAt), width: 164 },
    { key: "what", head: words.stepWhat, cell: (step) => step.label, weight: "strong" },
    {
      key: "way",
      head: <span className="ui-only-spoken">{words.wayBack}</span>,
      cell: (step) => <WayBack step={step} onUndo={() => onUndo(step.stepId)} />,
      width: "34%",
    },
  ];
}

function WayBack({ step, onUndo }: { readonly step: Step; readonly onUndo: () => void }) {
  switch (step.state) {
    case "CAN_UNDO":
      return (
        <Button does="safekeeping.undo" size="small" icon={IconArrowBackUp} onClick={onUndo}>
          {words.stepUndo}
        </Button>
      );
    case "UNDONE":
      return (
        <Chip tone="neutral" icon={IconArrowBackUp} size="small">
          {words.stepUndone}
        </Chip>
      );
    case "IS_UNDO":
    case "CANNOT_UNDO":
      return (
        <span className="safekeeping-why" title={step.why}>
          {step.why}
        </span>
      );
  }
}
