import type { RegulationId } from "#core/base/ids";
import { regulationWords as words } from "#core/strings/regulation-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { GuardedForm } from "../frame/guarded-form";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { useFormOf } from "../ui/form-of";
import { Notice } from "../ui/notice";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { RegistryTabs } from "./registry-tabs";
import { RegulationAfterFields, RegulationBallotFields, RegulationWhoFields } from "./regulation-fields";
import { RegulationFrameFields } from "./regulation-frame-fields";
import { regulationFormSchema, typedRegulation } from "./regulation-form-schema";
import type { ListedRegulation, RegulationReading } from "./regulation-screen";
import { useClusterWord } from "../frame/use-cluster-word";

interface RegulationFormProps {
  readonly reading: RegulationReading;
  readonly year: number;
  /** What the form begins with: the regulation that is corrected, or that the new one follows. */
  readonly basis: ListedRegulation | null;
  readonly doing: "adopting" | "correcting";
  /** With the id of the new one, or null where nothing new is to be shown. */
  readonly onDone: (id: RegulationId | null) => void;
}

/** Writes down what the cluster's own regulation says, clause by clause; nothing is filled in as if it were law. */
export function RegulationForm({ reading, year, basis, doing, onDone }: RegulationFormProps) {
  const leave = useLeaveGuard();
  const word = useClusterWord();
  const adopt = useProcedureCommand("registry.adoptRegulation", { refusals: "given" });
  const edit = useProcedureCommand("registry.editRegulation", { refusals: "given" });
  const corrected = doing === "correcting" ? basis : null;
  const formId = corrected === null ? "regulation-new" : `regulation-${corrected.id}`;
  const form = useFormOf(regulationFormSchema, typedRegulation(basis, doing, year));
  return (
    <Page
      head={
        <PageHead
          title={corrected === null ? words.adopt : words.edit}
          facts={corrected?.title ?? null}
          actions={
            <ButtonRow>
              <Button onClick={() => leave(() => onDone(null))}>{words.cancel}</Button>
              <Button
                does="registry.editRegulation"
                kind="primary"
                type="submit"
                form={formId}
                working={adopt.working || edit.working}
                testId="save-regulation"
              >
                {words.save}
              </Button>
            </ButtonRow>
          }
        />
      }
    >
      <RegistryTabs chosen="regulation" />
      <Card height="fills">
        <GuardedForm
          does="registry.adoptRegulation"
          form={form}
          id={formId}
          name={words.draft}
          onSave={async (values) => {
            if (corrected === null) return adopt.run(values);
            const { id: regulationId, revision: expectedRevision } = corrected;
            return edit.run({ regulationId, expectedRevision, ...values });
          }}
          onSaved={(saved) => onDone("id" in saved ? saved.id : (corrected?.id ?? null))}
        >
          <RefusalNotice error={adopt.error ?? edit.error} />
          <Notice tone="info">{words.adoptHint(word)}</Notice>
          <RegulationFrameFields form={form} reading={reading} />
          <RegulationWhoFields form={form} />
          <RegulationBallotFields form={form} />
          <RegulationAfterFields form={form} />
        </GuardedForm>
      </Card>
    </Page>
  );
}
