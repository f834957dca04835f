import type { RecentStep } from "#core/safekeeping/steps/procedures";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Loading } from "../ui/loading";
import { Stack } from "../ui/stack";
import { showToast } from "../ui/toast";

interface UndoBackDialogProps {
  readonly step: RecentStep;
  readonly onClose: () => void;
}

/** Takes several steps back in a row, newest first, after showing which, and which have to stay. */
export function UndoBackDialog({ step, onClose }: UndoBackDialogProps) {
  const { stepId } = step;
  const { value } = useProcedureQuery("steps.tryUndoBackTo", { stepId });
  const undo = useProcedureCommand("steps.undoBackTo");
  const count = value?.takenBack.length ?? 0;
  const act = async () => {
    const answer = await undo.run({ stepId });
    if (!answer.ok) return;
    showToast({ tone: "ok", title: words.backToDone(answer.value.takenBack.length), detail: "" });
    onClose();
  };
  return (
    <Dialog
      opened
      title={words.backToTitle(step.label)}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onClick={onClose}>
            {words.backToKeep}
          </Button>
          <Button
            kind="primary"
            working={undo.working}
            disabledReason={count === 0 ? words.backToNothing : null}
            onClick={() => void act()}
            testId="undo-back-act"
          >
            {words.backToAct(count)}
          </Button>
        </>
      }
    >
      {value === undefined ? (
        <Loading />
      ) : (
        <Stack gap={12}>
          <section className="ui-dialog-list" data-list="lose">
            <h3>{words.backToTakes(count)}</h3>
            <ol className="safekeeping-lines">
              {value.takenBack.map((label, place) => (
                <li key={`${place} ${label}`}>{label}</li>
              ))}
            </ol>
          </section>
          {value.stayed.length === 0 ? null : (
            <section className="ui-dialog-list" data-list="keep">
              <h3>{words.backToStays(value.stayed.length)}</h3>
              <ul className="safekeeping-lines">
                {value.stayed.map(({ label, why }, place) => (
                  <li key={`${place} ${label}`}>
                    <strong>{label}</strong> {why}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Stack>
      )}
    </Dialog>
  );
}
