import { z } from "zod";
import { localDate } from "#core/base/local-date";
import { optionalText } from "#core/base/vietnamese-text";
import { awardViewScreen as words, watchWords } from "#core/strings/award-views-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { GuardedForm } from "../../frame/guarded-form";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { CheckboxField } from "../../ui/checkbox";
import { DateField } from "../../ui/date-field";
import { Dialog } from "../../ui/dialog";
import { useFormOf } from "../../ui/form-of";
import { TextField } from "../../ui/text-field";
import type { WatchSetting } from "./watches-view";
import { useClusterWord } from "../../frame/use-cluster-word";

const formId = "award-watch";
const fields = z.strictObject({
  isWatched: z.boolean(),
  clause: optionalText(300),
  decidedOn: localDate.nullable(),
});

interface WatchDialogProps {
  readonly setting: WatchSetting;
  readonly onClose: () => void;
}

/** Whether one thing is watched in the year, and where that is laid down. */
export function WatchDialog({ setting, onClose }: WatchDialogProps) {
  const { watch, state, clause, decidedOn } = setting;
  const leave = useLeaveGuard();
  const word = useClusterWord();
  const set = useProcedureCommand("awardViews.setWatches", { refusals: "given" });
  const form = useFormOf(fields, { isWatched: state === "WATCHED", clause, decidedOn });
  const close = () => leave(onClose);
  return (
    <Dialog
      opened
      title={words.watchTitle(watchWords[watch].name)}
      onClose={close}
      foot={
        <ButtonRow align="end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button
            does="awardViews.setWatches"
            kind="primary"
            type="submit"
            form={formId}
            working={set.working}
            testId="save-watch"
          >
            {words.save}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        does="awardViews.setWatches"
        form={form}
        id={formId}
        name={watchWords[watch].name}
        draft="none"
        onSaved={onClose}
        onSave={async ({ isWatched, ...rest }) => {
          const watches = [
            { watch, state: isWatched ? ("WATCHED" as const) : ("NOT_WATCHED" as const), ...rest },
          ];
          return (await set.run({ watches })).ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={set.error} />
        <p>{watchWords[watch].looks}</p>
        <CheckboxField control={form.control} name="isWatched" label={words.watchState} />
        <TextField
          control={form.control}
          name="clause"
          label={words.watchClause}
          hint={words.watchClauseHint(word)}
        />
        <DateField control={form.control} name="decidedOn" label={words.watchDecidedOn} />
      </GuardedForm>
    </Dialog>
  );
}
