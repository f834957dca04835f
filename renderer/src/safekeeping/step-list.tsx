import { IconArrowBackUp, IconHistory } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { StepId } from "#core/base/ids";
import { foldText } from "#core/base/vietnamese-text";
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
import { SearchField } from "../ui/search-field";
import { UndoBackDialog } from "./undo-back-dialog";

type Step = OutputOf<"safekeeping.recentSteps">["steps"][number];

/** What was done last, and the way back where there is one. */
export function StepList() {
  const client = useQueryClient();
  const { value } = useProcedureQuery("safekeeping.recentSteps", {});
  const [wanted, setWanted] = useState("");
  const [backTo, setBackTo] = useState<Step | null>(null);
  const columns = stepColumns((stepId) => void undoStep(client, stepId), setBackTo);
  if (value === undefined) return <Loading />;
  const found = value.steps.filter(({ label }) => foldText(label).includes(foldText(wanted)));
  return (
    <>
      <div className="safekeeping-bar">
        <SearchField label={words.stepSearch} value={wanted} onChange={setWanted} />
      </div>
      <DataTable
        label={words.tabSteps}
        columns={columns}
        rows={found}
        rowKey={(step) => step.stepId}
        empty={
          value.steps.length === 0 ? (
            <EmptyState icon={IconHistory} title={words.stepsNone}>
              {words.stepsNoneText}
            </EmptyState>
          ) : (
            <EmptyState icon={IconHistory} title={words.stepsNotFound}>
              {words.stepsNotFoundText}
            </EmptyState>
          )
        }
        testId="steps"
      />
      {backTo === null ? null : <UndoBackDialog step={backTo} onClose={() => setBackTo(null)} />}
    </>
  );
}

function stepColumns(
  onUndo: (stepId: StepId) => void,
  onBackTo: (step: Step) => void,
): readonly Column<Step>[] {
  return [
    { key: "when", head: words.stepWhen, cell: (step) => formatMoment(step.doneAt), width: 150 },
    { key: "what", head: words.stepWhat, cell: (step) => step.label, weight: "strong" },
    {
      key: "way",
      head: <span className="ui-only-spoken">{words.wayBack}</span>,
      cell: (step) => (
        <WayBack step={step} onUndo={() => onUndo(step.stepId)} onBackTo={() => onBackTo(step)} />
      ),
      width: 214,
    },
  ];
}

interface WayBackProps {
  readonly step: Step;
  readonly onUndo: () => void;
  readonly onBackTo: () => void;
}

function WayBack({ step, onUndo, onBackTo }: WayBackProps) {
  switch (step.state) {
    case "CAN_UNDO":
      return (
        <span className="safekeeping-ways">
          <Button does="safekeeping.undo" size="small" icon={IconArrowBackUp} onClick={onUndo}>
            {words.stepUndo}
          </Button>
          <Button does="steps.undoBackTo" size="small" onClick={onBackTo}>
            <span className="ui-only-spoken">{words.stepUndo}</span> {words.stepBackTo}
          </Button>
        </span>
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
