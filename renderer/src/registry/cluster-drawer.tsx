import { contract, type OutputOf } from "#core/contract";
import { clusterWords as words } from "#core/strings/cluster-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { GuardedForm } from "../frame/guarded-form";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { Loading } from "../ui/loading";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

const formId = "cluster-frame";
const wordChoices = (["CUM", "KHOI", "KHU_VUC"] as const).map((value) => ({
  value,
  label: words.wordNames[value],
}));

interface ClusterDrawerProps {
  readonly doing: "correcting" | "adding";
  readonly onClose: () => void;
}

/** The cluster's own word, name and place; or a further cluster of the book. */
export function ClusterDrawer({ doing, onClose }: ClusterDrawerProps) {
  const { value: frame } = useProcedureQuery("registry.frame", {});
  return (
    <FormDrawer
      does="registry.editFrame"
      title={doing === "adding" ? words.addClusterTitle : words.frameTitle(frame?.word ?? "CUM")}
      facts={doing === "adding" ? words.addClusterText : undefined}
      focusOn="first-field"
      formId={formId}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-cluster"
      onClose={onClose}
    >
      {frame === undefined ? (
        <Loading />
      ) : doing === "adding" ? (
        <NewCluster year={frame.year} onSaved={onClose} />
      ) : (
        <EditCluster frame={frame} onSaved={onClose} />
      )}
    </FormDrawer>
  );
}

function NewCluster({ year, onSaved }: { readonly year: number; readonly onSaved: () => void }) {
  const add = useProcedureCommand("registry.addCluster", { refusals: "given" });
  const form = useFormOf(contract["registry.addCluster"].input, {
    ...{ word: "CUM", name: "", code: "", year, placeName: "", superior: "" },
  });
  const { control } = form;
  return (
    <GuardedForm
      does="registry.editFrame"
      form={form}
      id={formId}
      name={words.newClusterDraft}
      onSaved={onSaved}
      onSave={async (values) => ((await add.run(values)).ok ? "saved" : "kept")}
    >
      <RefusalNotice error={add.error} />
      <TextField control={control} name="name" label={words.name} hint={words.nameHint} required />
      <SelectField control={control} name="word" label={words.word} choices={wordChoices} required />
      <FieldRow>
        <TextField control={control} name="code" label={words.code} hint={words.codeHint} required />
        <IntegerField control={control} name="year" label={words.firstYear} required />
      </FieldRow>
      <TextField control={control} name="placeName" label={words.placeName} />
      <TextField control={control} name="superior" label={words.superior} hint={words.superiorHint} />
    </GuardedForm>
  );
}

interface EditClusterProps {
  readonly frame: OutputOf<"registry.frame">;
  readonly onSaved: () => void;
}

function EditCluster({ frame, onSaved }: EditClusterProps) {
  const edit = useProcedureCommand("registry.editFrame", { refusals: "given" });
  const { word, name, placeName, superior } = frame;
  const form = useFormOf(contract["registry.editFrame"].input.omit({ expectedRevision: true }), {
    ...{ word, name, placeName, superior },
  });
  const { control } = form;
  return (
    <GuardedForm
      does="registry.editFrame"
      form={form}
      id={formId}
      name={words.frameDraft(word)}
      onSaved={onSaved}
      onSave={async (values) =>
        (await edit.run({ expectedRevision: frame.revision, ...values })).ok ? "saved" : "kept"
      }
    >
      <RefusalNotice error={edit.error} />
      <TextField control={control} name="name" label={words.name} hint={words.nameHint} required />
      <SelectField control={control} name="word" label={words.word} choices={wordChoices} required />
      <TextField control={control} name="placeName" label={words.placeName} />
      <TextField control={control} name="superior" label={words.superior} hint={words.superiorHint} />
    </GuardedForm>
  );
}
