import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { type Control, useController } from "react-hook-form";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { SelectInput } from "../ui/select-input";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";
import type { StepValues } from "./step-fields";

/** The submission a dossier goes into; a new one is begun here with what it is about. */
export function SubmissionField({
  control,
}: {
  // oxlint-disable-next-line typescript/no-explicit-any -- a field does not care what the form's parser makes of its values
  readonly control: Control<StepValues, any, any>;
}) {
  const { field, fieldState } = useController({ control, name: "submissionId" });
  const { value } = useProcedureQuery("dossiers.submissions", {});
  const add = useProcedureCommand("dossiers.addSubmission", { refusals: "given", success: "silent" });
  const [subject, setSubject] = useState<string | null>(null);
  const submissions = value?.submissions ?? [];
  const begin = async () => {
    const answer = await add.run({
      subject: subject ?? "",
      authority: "",
      number: "",
      datedOn: null,
      note: "",
    });
    if (!answer.ok) return;
    setSubject(null);
    field.onChange(answer.value.id);
  };
  return (
    <Stack gap={8}>
      <RefusalNotice error={add.error} />
      <SelectInput
        label={words.fieldSubmission}
        required
        hint={submissions.length === 0 ? words.noSubmission : undefined}
        error={fieldState.error?.message ?? null}
        value={field.value ?? null}
        onChange={field.onChange}
        choices={submissions.map(({ id, subject: about, number }) => ({
          value: id as string,
          label: about,
          facts: number === "" ? words.withoutNumber : number,
        }))}
      />
      {subject === null ? (
        <div>
          <Button does="dossiers.addSubmission" size="small" icon={IconPlus} onClick={() => setSubject("")}>
            {words.newSubmission}
          </Button>
        </div>
      ) : (
        <>
          <TextInput label={words.subject} value={subject} onChange={setSubject} />
          <div>
            <Button size="small" working={add.working} onClick={() => void begin()} testId="begin-submission">
              {words.addSubmission}
            </Button>
          </div>
        </>
      )}
    </Stack>
  );
}
