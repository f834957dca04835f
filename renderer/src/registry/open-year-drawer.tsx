import { contract, type OutputOf } from "#core/contract";
import type { ClusterWord } from "#core/safekeeping/book";
import { clusterWords as words } from "#core/strings/cluster-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { ReadingDrawer } from "../frame/reading-drawer";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { MultiSelectField } from "../ui/multi-select-field";
import { Notice } from "../ui/notice";

const fields = contract["registry.openYear"].input.omit({ clusterId: true, from: true });
type Clusters = OutputOf<"registry.clusters">;

interface OpenYearDrawerProps {
  readonly word: ClusterWord;
  readonly onClose: () => void;
}

/** Adds a year to the cluster that is worked on, and goes there. */
export function OpenYearDrawer(props: OpenYearDrawerProps) {
  const { value, error } = useProcedureQuery("registry.clusters", {});
  const cluster = value?.clusters.find(({ id }) => id === value.currentId);
  if (cluster === undefined)
    return <ReadingDrawer title={words.openYear} error={error} onClose={props.onClose} />;
  return <OpenYear cluster={cluster} {...props} />;
}

interface OpenYearProps extends OpenYearDrawerProps {
  readonly cluster: Clusters["clusters"][number];
}

function OpenYear({ cluster, word, onClose }: OpenYearProps) {
  const open = useProcedureCommand("registry.openYear", { refusals: "given" });
  const choose = useProcedureCommand("registry.chooseYear", { success: "silent" });
  const form = useFormOf(fields, { year: Math.max(...cluster.years) + 1, carry: ["LETTERHEAD"] });
  return (
    <FormDrawer
      title={words.openYearTitle(cluster.name)}
      focusOn="first-field"
      form={form}
      formId="year-new"
      draftName={words.openYear}
      draft="none"
      command={open}
      cancelWord={words.cancel}
      saveWord={words.openYearAct}
      saveTestId="save-open-year"
      onSave={async ({ year, carry }) => {
        const answer = await open.run({ clusterId: cluster.id, year, carry, from: cluster.year });
        if (answer.ok) await choose.run({ clusterId: cluster.id, year });
        return answer;
      }}
      onSaved={onClose}
      onClose={onClose}
    >
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
    </FormDrawer>
  );
}
