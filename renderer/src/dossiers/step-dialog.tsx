import type { NominationId } from "#core/base/ids";
import type { StepKind } from "#core/dossiers/life/state";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { stepWords } from "#core/strings/dossier-life-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { Loading } from "../ui/loading";
import { StepForm, stepFormId } from "./step-form";
import { StepUnable } from "./step-unable";

interface StepDialogProps {
  readonly kind: StepKind;
  readonly nominationIds: readonly NominationId[];
  /** Number of the one dossier, for the title. */
  readonly number: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The form of one step, for one dossier or for those of many that may take it; the others say why not. */
export function StepDialog({ kind, nominationIds, number, onDone, onClose }: StepDialogProps) {
  const { value } = useProcedureQuery("dossiers.judgeStep", { nominationIds: [...nominationIds], kind });
  const leave = useLeaveGuard();
  const able = value?.able ?? [];
  const close = () => leave(onClose);
  return (
    <Dialog
      opened
      title={words.stepTitle(stepWords[kind].act, nominationIds.length, number)}
      onClose={close}
      foot={
        <ButtonRow align="end">
          <Button onClick={close}>{words.cancel}</Button>
          {able.length === 0 ? null : (
            <Button kind="primary" type="submit" form={stepFormId} testId="save-step">
              {words.save}
            </Button>
          )}
        </ButtonRow>
      }
    >
      {value === undefined ? (
        <Loading />
      ) : (
        <>
          <StepUnable unable={value.unable} />
          {able.length === 0 ? null : <StepForm key={kind} kind={kind} judged={value} onDone={onDone} />}
        </>
      )}
    </Dialog>
  );
}
