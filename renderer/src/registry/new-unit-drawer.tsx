import { useWatch } from "react-hook-form";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { GuardedForm } from "../frame/guarded-form";
import { Button } from "../ui/button";
import { useFormOf } from "../ui/form-of";
import { Loading } from "../ui/loading";
import { UnitFields } from "./unit-fields";
import { unitFormSchema } from "./unit-form-schema";

const formId = "unit-new";

interface NewUnitDrawerProps {
  readonly onSaved: (id: UnitId) => void;
  readonly onClose: () => void;
}

/** Adds a unit. */
export function NewUnitDrawer({ onSaved, onClose }: NewUnitDrawerProps) {
  const frame = useProcedureQuery("registry.frame", {});
  return (
    <FormDrawer
      does="registry.addUnit"
      title={words.newTitle}
      focusOn="first-field"
      formId={formId}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-unit"
      onClose={onClose}
    >
      {frame.value === undefined ? <Loading /> : <NewUnitForm year={frame.value.year} onSaved={onSaved} />}
    </FormDrawer>
  );
}

function NewUnitForm({ year, onSaved }: { readonly year: number; readonly onSaved: (id: UnitId) => void }) {
  const add = useProcedureCommand("registry.addUnit", { refusals: "given" });
  const takeIn = useProcedureCommand("registry.takeInUnit", { refusals: "given" });
  const form = useFormOf(unitFormSchema, {
    name: "",
    shortName: "",
    locality: "",
    categoryId: null,
    parentId: null,
    memberFrom: `${year}-01-01` as LocalDate,
    memberTo: null,
    note: "",
  });
  const joining = useWatch({ control: form.control, name: ["categoryId", "memberFrom", "memberTo"] });
  const mayJoin = add.error?.code === "UNIT_NAME_TAKEN" ? (add.error.facts.mayJoin ?? null) : null;
  const join = async (unitId: UnitId) => {
    const [categoryId, memberFrom, memberTo] = joining;
    if (memberFrom === null) return;
    const answer = await takeIn.run({ unitId, categoryId, memberFrom, memberTo });
    if (!answer.ok) return;
    form.reset();
    queueMicrotask(() => onSaved(unitId));
  };
  return (
    <GuardedForm
      does="registry.addUnit"
      form={form}
      id={formId}
      name={words.newDraftName}
      onSave={async (values) => {
        const answer = await add.run(values);
        if (answer.ok) queueMicrotask(() => onSaved(answer.value.id));
        return answer.ok ? "saved" : "kept";
      }}
    >
      <RefusalNotice
        error={takeIn.error ?? add.error}
        actions={
          mayJoin === null ? null : (
            <Button
              size="small"
              disabledReason={joining[1] === null ? words.takeInNeedsDay : null}
              working={takeIn.working}
              onClick={() => void join(mayJoin)}
              testId="take-in-unit"
            >
              {words.takeIn}
            </Button>
          )
        }
      />
      <UnitFields form={form} year={year} exceptUnit={null} />
    </GuardedForm>
  );
}
