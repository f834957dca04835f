import { IconTrash } from "@tabler/icons-react";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { voterId } from "#core/base/ids";
import { type LocalDate, localDate } from "#core/base/local-date";
import type { Voter, VoterAttendance } from "#core/conference/meeting";
import { contract } from "#core/contract";
import { attendanceWords, conferenceWords as words } from "#core/strings/conference-words";
import { dayScreen } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDialog } from "../frame/form-dialog";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { RadioField } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

const fields = contract["conference.editVoter"].input
  .pick({
    delegate: true,
    deputy: true,
    attendance: true,
    absenceReason: true,
  })
  .extend({
    paperNumber: z.string().max(100),
    paperOn: localDate.nullable(),
    /** The line of the roll whose person carries this vote too; null: somebody who sits for this unit only. */
    deputyVoterId: voterId.nullable(),
  });

interface VoterDialogProps {
  readonly voter: Voter;
  /** The roll, from which a person may be chosen who carries this vote too. */
  readonly roll: readonly Voter[];
  /** The mark the dialog begins with. */
  readonly as: VoterAttendance;
  readonly paper: { readonly number: string; readonly on: LocalDate | null } | null;
  readonly onClose: () => void;
}

/** Names the delegate, the deputy with his paper, or the reason of an absence. */
export function VoterDialog({ voter, roll, as, paper, onClose }: VoterDialogProps) {
  const formId = `voter-${voter.id}`;
  const edit = useProcedureCommand("conference.editVoter", { refusals: "given", success: "silent" });
  const remove = useProcedureCommand("conference.removeVoters", { refusals: "given" });
  const form = useFormOf(fields, {
    delegate: voter.delegate,
    deputy: voter.deputy,
    attendance: as,
    absenceReason: voter.absenceReason,
    paperNumber: paper?.number ?? "",
    paperOn: paper?.on ?? null,
    deputyVoterId: voter.deputyVoterId,
  });
  const carriers = roll.filter(
    ({ id, attendance: mark, deputyVoterId }) =>
      id !== voter.id && (mark === "PRESENT" || (mark === "DEPUTY" && deputyVoterId === null)),
  );
  const attendance = useWatch({ control: form.control, name: "attendance" });
  return (
    <FormDialog
      title={words.voterTitle(voter.unitName)}
      width={480}
      form={form}
      formId={formId}
      draftName={words.voterDraft(voter.unitName)}
      draft="none"
      command={{ ...edit, error: edit.error ?? remove.error }}
      cancelWord={words.cancel}
      saveWord={words.saveVoter}
      saveTestId="save-voter"
      onSave={({ paperNumber, paperOn, ...values }) =>
        edit.run({
          voterId: voter.id,
          expectedRevision: voter.revision,
          ...values,
          deputyPaper: { number: paperNumber, on: paperOn },
        })
      }
      onSaved={onClose}
      onClose={onClose}
      other={
        <Button
          does="conference.removeVoters"
          kind="danger"
          icon={IconTrash}
          working={remove.working}
          onClick={() => void remove.run({ voterIds: [voter.id] }).then(({ ok }) => ok && onClose())}
        >
          {words.removeVoter}
        </Button>
      }
    >
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
        <>
          <SelectField
            control={form.control}
            name="deputyVoterId"
            label={words.fieldCarrier}
            hint={words.fieldCarrierHint}
            placeholder={words.carrierNone}
            clearing="allowed"
            choices={carriers.map(({ id, unitName, delegate }) => ({
              value: id,
              label: words.carrier(unitName, delegate),
            }))}
          />
          <TextField
            control={form.control}
            name="deputy"
            label={words.fieldDeputy}
            hint={words.fieldDeputyHint}
          />
          <FieldRow>
            <TextField
              control={form.control}
              name="paperNumber"
              label={dayScreen.deputyPaper}
              hint={dayScreen.deputyPaperHint}
            />
            <DateField control={form.control} name="paperOn" label={dayScreen.deputyPaperOn} />
          </FieldRow>
        </>
      ) : null}
      {attendance === "ABSENT" ? (
        <TextField control={form.control} name="absenceReason" label={words.fieldReason} />
      ) : null}
    </FormDialog>
  );
}
