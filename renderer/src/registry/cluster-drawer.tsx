import { contract, type OutputOf } from "#core/contract";
import { clusterWords as words } from "#core/strings/cluster-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { ReadingDrawer } from "../frame/reading-drawer";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";

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
  const { value: frame, error } = useProcedureQuery("registry.frame", {});
  if (frame === undefined) {
    const title = doing === "adding" ? words.addClusterTitle : words.frameTitle("CUM");
    return <ReadingDrawer title={title} error={error} onClose={onClose} />;
  }
  if (doing === "adding") return <NewCluster year={frame.year} onClose={onClose} />;
  return <EditCluster frame={frame} onClose={onClose} />;
}

function NewCluster({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const add = useProcedureCommand("registry.addCluster", { refusals: "given" });
  const form = useFormOf(contract["registry.addCluster"].input, {
    ...{ word: "CUM", name: "", code: "", year, placeName: "", superior: "" },
  });
  const { control } = form;
  return (
    <FormDrawer
      title={words.addClusterTitle}
      facts={words.addClusterText}
      focusOn="first-field"
      form={form}
      formId="cluster-new"
      draftName={words.newClusterDraft}
      command={add}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-cluster"
      onSave={add.run}
      onSaved={onClose}
      onClose={onClose}
    >
      <TextField control={control} name="name" label={words.name} hint={words.nameHint} required />
      <SelectField control={control} name="word" label={words.word} choices={wordChoices} required />
      <FieldRow>
        <TextField control={control} name="code" label={words.code} hint={words.codeHint} required />
        <IntegerField control={control} name="year" label={words.firstYear} required />
      </FieldRow>
      <TextField control={control} name="placeName" label={words.placeName} />
      <TextField control={control} name="superior" label={words.superior} hint={words.superiorHint} />
    </FormDrawer>
  );
}

interface EditClusterProps {
  readonly frame: OutputOf<"registry.frame">;
  readonly onClose: () => void;
}

function EditCluster({ frame, onClose }: EditClusterProps) {
  const edit = useProcedureCommand("registry.editFrame", { refusals: "given" });
  const { word, name, placeName, superior } = frame;
  const form = useFormOf(contract["registry.editFrame"].input.omit({ expectedRevision: true }), {
    ...{ word, name, placeName, superior },
  });
  const { control } = form;
  return (
    <FormDrawer
      title={words.frameTitle(word)}
      focusOn="first-field"
      form={form}
      formId="cluster-frame"
      draftName={words.frameDraft(word)}
      command={edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-cluster"
      onSave={(values) => edit.run({ expectedRevision: frame.revision, ...values })}
      onSaved={onClose}
      onClose={onClose}
    >
      <TextField control={control} name="name" label={words.name} hint={words.nameHint} required />
      <SelectField control={control} name="word" label={words.word} choices={wordChoices} required />
      <TextField control={control} name="placeName" label={words.placeName} />
      <TextField control={control} name="superior" label={words.superior} hint={words.superiorHint} />
    </FormDrawer>
  );
}
