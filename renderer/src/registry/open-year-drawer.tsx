import { contract, type OutputOf } from "#core/contract";
import type { ClusterWord } from "#core/safekeeping/book";
import { clusterWords as words } from "#core/strings/cluster-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { GuardedForm } from "../frame/guarded-form";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { Loading } from "../ui/loading";
import { MultiSelectField } from "../ui/multi-select-field";
import { Notice } from "../ui/notice";

const formId = "year-new";
const fields = contract["registry.openYear"].input.omit({ clusterId: true, from: true });
type Clusters = OutputOf<"registry.clusters">;

interface OpenYearDrawerProps {
  readonly word: ClusterWord;
  readonly onClose: () => void;
}

/** Adds a year to the cluster that is worked on, and goes there. */
export function OpenYearDrawer({ word, onClose }: OpenYearDrawerProps) {
  const { value } = useProcedureQuery("registry.clusters", {});
  const cluster = value?.clusters.find(({ id }) => id === value.currentId);
  return (
    <FormDrawer
      does="registry.openYear"
      title={cluster === undefined ? words.openYear : words.openYearTitle(cluster.name)}
      focusOn="first-field"
      formId={formId}
      cancelWord={words.cancel}
      saveWord={words.openYearAct}
      saveTestId="save-open-year"
      onClose={onClose}
    >
      {cluster === undefined ? <Loading /> : <OpenYearForm cluster={cluster} word={word} onSaved={onClose} />}
    </FormDrawer>
  );
}

interface OpenYearFormProps {
  readonly cluster: Clusters["clusters"][number];
  readonly word: ClusterWord;
  readonly onSaved: () => void;
}

function OpenYearForm({ cluster, word, onSaved }: OpenYearFormProps) {
  const open = useProcedureCommand("registry.openYear", { refusals: "given" });
  const choose = useProcedureCommand("registry.chooseYear", { success: "silent" });
  const form = useFormOf(fields, { year: Math.max(...cluster.years) + 1, carry: ["LETTERHEAD"] });
  return (
    <GuardedForm
      does="registry.openYear"
      form={form}
      id={formId}
      name={words.openYear}
      draft="none"
      onSaved={onSaved}
      onSave={async ({ year, carry }) => {
        const answer = await open.run({ clusterId: cluster.id, year, carry, from: cluster.year });
        if (!answer.ok) return "kept";
        await choose.run({ clusterId: cluster.id, year });
        return "saved";
      }}
    >
      <RefusalNotice error={open.error} />
      <IntegerField control={form.control} name="year" label={words.openYearNumber} required />
      <MultiSelectField
        control={form.control}
        name="carry"
        label={words.carryFrom(cluster.year)}
        choices={[
          { value: "LETTERHEAD", label: words.carryLetterhead },
          { value: "HEADS", label: words.carryHeads(word) },
        ]}
      />
      <Notice tone="info">{words.openYearText}</Notice>
    </GuardedForm>
  );
}
