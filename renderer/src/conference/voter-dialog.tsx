import { IconTrash } from "@tabler/icons-react";
import { useWatch } from "react-hook-form";
import type { Voter } from "#core/conference/meeting";
import { contract } from "#core/contract";
import { attendanceWords, conferenceWords as words } from "#core/strings/conference-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { useFormOf } from "../ui/form-of";
import { RadioField } from "../ui/radio-group";
import { TextField } from "../ui/text-field";

const fields = contract["conference.editVoter"].input.pick({
  delegate: true,
  deputy: true,
  attendance: true,
  absenceReason: true,
});

/** Names the delegate, the deputy or the reason of an absence. */
export function VoterDialog({ voter, onClose }: { readonly voter: Voter; readonly onClose: () => void }) {
  const formId = `voter-${voter.id}`;
  const leave = useLeaveGuard();
  const edit = useProcedureCommand("conference.editVoter", { refusals: "given", success: "silent" });
  const remove = useProcedureCommand("conference.removeVoters", { refusals: "given" });
  const form = useFormOf(fields, {
    delegate: voter.delegate,
    deputy: voter.deputy,
    attendance: voter.attendance,
    absenceReason: voter.absenceReason,
  });
  const attendance = useWatch({ control: form.control, name: "attendance" });
  const close = () => leave(onClose);
  return (
    <Dialog
      opened
      title={words.voterTitle(voter.unitName)}
      width={480}
      onClose={close}
      foot={
        <ButtonRow align="between">
          <Button
            kind="danger"
            icon={IconTrash}
            working={remove.working}
            onClick={() => void remove.run({ voterIds: [voter.id] }).then(({ ok }) => ok && onClose())}
          >
            {words.removeVoter}
          </Button>
          <ButtonRow>
            <Button onClick={close}>{words.cancel}</Button>
            <Button kind="primary" type="submit" form={formId} working={edit.working} testId="save-voter">
              {words.saveVoter}
            </Button>
          </ButtonRow>
        </ButtonRow>
      }
    >
      <GuardedForm
        form={form}
        id={formId}
        name={words.voterDraft(voter.unitName)}
        draft="none"
        onSave={async (values) => {
          const answer = await edit.run({ voterId: voter.id, expectedRevision: voter.revision, ...values });
          return answer.ok ? "saved" : "kept";
        }}
        onSaved={onClose}
      >
        <RefusalNotice error={edit.error ?? remove.error} />
        <TextField
          control={form.control}
          name="delegate"
          label={words.fieldDelegate}
          hint={words.fieldDelegateHint}
        />
        <RadioField
          control={form.control}
          name="attendance"
          label={words.fieldAttendance}
          choices={(["PRESENT", "DEPUTY", "ABSENT"] as const).map((value) => ({
            value,
            label: attendanceWords[value],
          }))}
        />
        {attendance === "DEPUTY" ? (
          <TextField
            control={form.control}
            name="deputy"
            label={words.fieldDeputy}
            hint={words.fieldDeputyHint}
          />
        ) : null}
        {attendance === "ABSENT" ? (
          <TextField control={form.control} name="absenceReason" label={words.fieldReason} />
        ) : null}
      </GuardedForm>
    </Dialog>
  );
}
