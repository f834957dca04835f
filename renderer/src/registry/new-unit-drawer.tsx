import { useWatch } from "react-hook-form";
import type { UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDrawer } from "../frame/form-drawer";
import { ReadingDrawer } from "../frame/reading-drawer";
import { Button } from "../ui/button";
import { useFormOf } from "../ui/form-of";
import { UnitFields } from "./unit-fields";
import { unitFormSchema } from "./unit-form-schema";

interface NewUnitDrawerProps {
  readonly onSaved: (id: UnitId) => void;
  readonly onClose: () => void;
}

/** Adds a unit. */
export function NewUnitDrawer(props: NewUnitDrawerProps) {
  const { value: frame, error } = useProcedureQuery("registry.frame", {});
  if (frame === undefined)
    return <ReadingDrawer title={words.newTitle} error={error} onClose={props.onClose} />;
  return <NewUnit year={frame.year} {...props} />;
}

function NewUnit({ year, onSaved, onClose }: NewUnitDrawerProps & { readonly year: number }) {
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
    <FormDrawer
      title={words.newTitle}
      focusOn="first-field"
      form={form}
      formId="unit-new"
      draftName={words.newDraftName}
      command={{ ...add, error: takeIn.error ?? add.error }}
      cure={
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
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-unit"
      onSave={add.run}
      onSaved={({ id }) => onSaved(id)}
      onClose={onClose}
    >
      <UnitFields form={form} year={year} exceptUnit={null} />
    </FormDrawer>
  );
}
