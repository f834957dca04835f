import type { UseFormReturn } from "react-hook-form";
import type { PledgeId } from "#core/base/ids";
import { type InputOf, contract } from "#core/contract";
import type { PledgeDetails } from "#core/pledges/pledge/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { FormDrawer } from "../../frame/form-drawer";
import { DateField } from "../../ui/date-field";
import { FieldRow } from "../../ui/field-row";
import { useFormOf } from "../../ui/form-of";
import { SelectField } from "../../ui/select-field";
import { TextField } from "../../ui/text-field";
import { TextareaField } from "../../ui/textarea-field";
import { BinAfterAsking } from "../bin-after-asking";
import { MeetingField } from "../meeting-field";

type Fields = InputOf<"pledges.addPledge">;
const schema = contract["pledges.addPledge"].input;

interface NewPledgeDrawerProps {
  readonly year: number;
  readonly onSaved: (id: PledgeId) => void;
  readonly onClose: () => void;
}

/** Begins a pledge: its words; contents and targets come after. */
export function NewPledgeDrawer({ year, onSaved, onClose }: NewPledgeDrawerProps) {
  const add = useProcedureCommand("pledges.addPledge", { refusals: "given" });
  const formId = "pledge-new";
  const form = useFormOf(schema, {
    ...{ title: words.defaultTitle(year), categoryId: null, theme: "", basis: "", commitment: "" },
    ...{ signedOn: null, place: "", witness: "", meetingId: null },
  });
  return (
    <FormDrawer
      title={words.newTitle}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={words.draftName}
      command={add}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-pledge"
      onSave={add.run}
      onSaved={({ id }) => onSaved(id)}
      onClose={onClose}
    >
      <PledgeFields form={form} />
    </FormDrawer>
  );
}

interface EditPledgeDrawerProps {
  readonly pledge: PledgeDetails;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Corrects the words of a pledge, or puts it into the bin. */
export function EditPledgeDrawer({ pledge, onSaved, onClose }: EditPledgeDrawerProps) {
  const edit = useProcedureCommand("pledges.editPledge", { refusals: "given" });
  const bin = useProcedureCommand("pledges.binPledge");
  const formId = `pledge-${pledge.id}`;
  const { title, categoryId, theme, basis, commitment, signedOn, place, witness, meetingId } = pledge;
  const form = useFormOf(schema, {
    ...{ title, categoryId, theme, basis, commitment, signedOn, place, witness, meetingId },
  });
  return (
    <FormDrawer
      title={words.editTitle}
      form={form}
      formId={formId}
      draftName={title}
      command={edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-pledge"
      onSave={(values) => edit.run({ pledgeId: pledge.id, expectedRevision: pledge.revision, ...values })}
      onSaved={onSaved}
      onClose={onClose}
      below={
        <BinAfterAsking
          command={bin}
          title={words.binTitle(title)}
          lose={[
            words.binLoseContents(pledge.contents.length, pledge.targets),
            ...(pledge.reported > 0 ? [words.binLoseReported(pledge.reported)] : []),
          ]}
          words={words}
          onBin={() => bin.run({ pledgeId: pledge.id })}
          onGone={onClose}
        />
      }
    >
      <PledgeFields form={form} />
    </FormDrawer>
  );
}

function PledgeFields({ form }: { readonly form: UseFormReturn<Fields, unknown, Fields> }) {
  const { control } = form;
  const frame = useProcedureQuery("registry.frame", {});
  return (
    <>
      <TextareaField
        control={control}
        name="title"
        label={words.formTitle}
        hint={words.formTitleHint}
        rows={2}
        required
      />
      <SelectField
        control={control}
        name="categoryId"
        label={words.category}
        hint={words.categoryHint}
        placeholder={words.wholeCluster}
        clearing="allowed"
        choices={(frame.value?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextareaField control={control} name="theme" label={words.theme} hint={words.themeHint} rows={3} />
      <TextareaField control={control} name="basis" label={words.basis} hint={words.basisHint} rows={3} />
      <TextareaField control={control} name="commitment" label={words.commitment} rows={3} />
      <FieldRow>
        <DateField control={control} name="signedOn" label={words.signedOn} />
        <TextField control={control} name="place" label={words.place} />
      </FieldRow>
      <TextField control={control} name="witness" label={words.witness} hint={words.witnessHint} />
      <MeetingField control={control} name="meetingId" label={words.meeting} />
    </>
  );
}
