import { z } from "zod";
import { localDate } from "#core/base/local-date";
import { optionalText } from "#core/base/vietnamese-text";
import { awardViewScreen as words, watchWords } from "#core/strings/award-views-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDialog } from "../../frame/form-dialog";
import { CheckboxField } from "../../ui/checkbox";
import { DateField } from "../../ui/date-field";
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
  const word = useClusterWord();
  const set = useProcedureCommand("awardViews.setWatches", { refusals: "given" });
  const form = useFormOf(fields, { isWatched: state === "WATCHED", clause, decidedOn });
  return (
    <FormDialog
      title={words.watchTitle(watchWords[watch].name)}
      form={form}
      formId={formId}
      draftName={watchWords[watch].name}
      draft="none"
      command={set}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-watch"
      onSave={({ isWatched, ...rest }) => {
        const watches = [
          { watch, state: isWatched ? ("WATCHED" as const) : ("NOT_WATCHED" as const), ...rest },
        ];
        return set.run({ watches });
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      <p>{watchWords[watch].looks}</p>
      <CheckboxField control={form.control} name="isWatched" label={words.watchState} />
      <TextField
        control={form.control}
        name="clause"
        label={words.watchClause}
        hint={words.watchClauseHint(word)}
      />
      <DateField control={form.control} name="decidedOn" label={words.watchDecidedOn} />
    </FormDialog>
  );
}
