import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import type { RoundId } from "#core/base/ids";
import { localDate } from "#core/base/local-date";
import type { BallotEnvelope, EnvelopeCheck } from "#core/conference/day/ballot-envelope";
import { keepUntil } from "#core/conference/day/keep-until";
import type { Meeting } from "#core/conference/meeting";
import { contract } from "#core/contract";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDialog } from "../../frame/form-dialog";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { IntegerField } from "../../ui/integer-field";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { typedTime } from "../time-fields";
import { BinRowButton } from "./bin-row-button";

const fields = contract["conference.addEnvelope"].input.extend({ closedClock: typedTime });

interface EnvelopeDialogProps {
  readonly meeting: Meeting;
  /** Null for a new one. */
  readonly envelope: BallotEnvelope | null;
  readonly checks: readonly EnvelopeCheck[];
  readonly keeping: Parameters<typeof keepUntil>[1];
  readonly keepHint: string;
  readonly onClose: () => void;
}

/** One envelope of ballot papers: what is in it, who closed it, who has it, how long it is kept. */
export function EnvelopeDialog(props: EnvelopeDialogProps) {
  const { meeting, envelope, checks, keeping, keepHint, onClose } = props;
  const add = useProcedureCommand("conference.addEnvelope", { refusals: "given" });
  const edit = useProcedureCommand("conference.editEnvelope", { refusals: "given" });
  const bin = useProcedureCommand("conference.binDayRows", { refusals: "given" });
  const next = checks.find(({ state }) => state !== "RIGHT") ?? checks[0];
  const closedOn = envelope?.closedOn ?? meeting.date;
  const save = envelope === null ? add : edit;
  const formId = `envelope-${envelope?.id ?? "new"}`;
  const form = useFormOf(fields, {
    roundId: envelope?.roundId ?? next?.roundId ?? ("" as RoundId),
    content: envelope?.content ?? next?.content ?? "RETURNED",
    papers: (envelope?.papers ?? null) as number,
    closedOn,
    closedClock: envelope?.closedClock ?? "",
    closedBy: envelope?.closedBy ?? "",
    handedTo: envelope?.handedTo ?? "",
    handedOn: envelope?.handedOn ?? null,
    keepUntilOn: envelope === null ? keepUntil(closedOn, keeping) : envelope.keepUntilOn,
    destroyedOn: envelope?.destroyedOn ?? null,
    note: envelope?.note ?? "",
  });
  const [roundId, content] = useWatch({ control: form.control, name: ["roundId", "content"] });
  const sealedOn = useWatch({ control: form.control, name: "closedOn" });
  const counted = useRef(closedOn);
  useEffect(() => {
    // The last day follows the day of sealing as long as nobody typed another one.
    if (sealedOn === counted.current || !localDate.safeParse(sealedOn).success) return;
    if (form.getValues("keepUntilOn") === keepUntil(counted.current, keeping))
      form.setValue("keepUntilOn", keepUntil(sealedOn, keeping), { shouldDirty: true });
    counted.current = sealedOn;
  }, [sealedOn, keeping, form]);
  const check = checks.find((row) => row.roundId === roundId && row.content === content);
  /** An envelope stays with its round. */
  const offered = checks.filter((row) => envelope === null || row.roundId === envelope.roundId);
  const rounds = new Map(offered.map((row) => [row.roundId as string, row.roundName]));
  return (
    <FormDialog
      title={envelope === null ? words.envelopeNew : words.envelopeEdit}
      form={form}
      formId={formId}
      draftName={words.envelopeDraft}
      command={{ ...save, error: save.error ?? bin.error }}
      cancelWord={words.cancel}
      saveWord={words.envelopeSave}
      saveTestId={`save-${formId}`}
      onSave={async ({ roundId: round, ...values }) =>
        envelope === null
          ? add.run({ roundId: round, ...values })
          : edit.run({ envelopeId: envelope.id, expectedRevision: envelope.revision, ...values })
      }
      onSaved={onClose}
      other={
        envelope === null ? undefined : (
          <BinRowButton bin={bin} row="ENVELOPE" id={envelope.id} word={words.envelopeBin} onGone={onClose} />
        )
      }
      width={680}
      onClose={onClose}
    >
      <FieldRow>
        <SelectField
          control={form.control}
          name="roundId"
          label={words.envelopeRound}
          choices={[...rounds].map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          control={form.control}
          name="content"
          label={words.envelopeContent}
          choices={(["RETURNED", "UNUSED"] as const).map((value) => ({
            value,
            label: words.contents[value],
          }))}
        />
      </FieldRow>
      <FieldRow columns="1fr 1fr 110px">
        <IntegerField
          control={form.control}
          name="papers"
          label={words.envelopePapers}
          hint={check === undefined ? undefined : words.countedHint(check.counted)}
          required
        />
        <DateField control={form.control} name="closedOn" label={words.envelopeClosedOn} required />
        <TextField
          control={form.control}
          name="closedClock"
          label={words.envelopeClosedClock}
          placeholder="11:30"
        />
      </FieldRow>
      <TextField control={form.control} name="closedBy" label={words.envelopeClosedBy} />
      <FieldRow columns="1fr 180px">
        <TextField control={form.control} name="handedTo" label={words.envelopeHanded} />
        <DateField control={form.control} name="handedOn" label={words.envelopeHandedOn} />
      </FieldRow>
      <FieldRow>
        <DateField
          control={form.control}
          name="keepUntilOn"
          label={words.envelopeKeepUntil}
          hint={keepHint}
        />
        <DateField control={form.control} name="destroyedOn" label={words.envelopeDestroyedOn} />
      </FieldRow>
      <TextField control={form.control} name="note" label={words.envelopeNote} />
    </FormDialog>
  );
}
