import { useWatch } from "react-hook-form";
import { assertNever } from "#core/base/assert";
import type { UnitId } from "#core/base/ids";
import { unitChangeWords as words } from "#core/strings/registry-unit-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import type { SavingCommand } from "../frame/framed-form";
import type { SaveAnswer } from "../frame/guarded-form";
import { CheckboxField } from "../ui/checkbox";
import { DateField } from "../ui/date-field";
import { useFormOf } from "../ui/form-of";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea-field";
import { type TypedChange, partNames, unitChangeForm } from "./unit-change-form";
import type { UnitDetails } from "./unit-drawer";
import { UnitField, UnitsField } from "./unit-field";

interface UnitChangeDrawerProps {
  readonly unit: UnitDetails;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Records what a decision makes of a unit: merged, united, split, moved, ended. */
export function UnitChangeDrawer({ unit, onSaved, onClose }: UnitChangeDrawerProps) {
  const save = useSaveChange(unit);
  const formId = `unit-change-${unit.id}`;
  const form = useFormOf(unitChangeForm, {
    ...{ kind: "JOIN", decision: "", into: null, others: [], name: "", newName: "", parts: "" },
    ...{ parentId: null, originalEnds: true, endMemberships: true, childrenGo: true, newMember: true },
  });
  const { control } = form;
  const kind = useWatch({ control, name: "kind" });
  const originalEnds = useWatch({ control, name: "originalEnds" });
  const someEnd = kind !== "MOVE" && (kind !== "SPLIT" || originalEnds);
  return (
    <FormDrawer
      title={words.title(unit.name)}
      facts={words.hint}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={unit.name}
      command={save}
      cancelWord={words.cancel}
      saveWord={words.save}
      onSave={save.run}
      onSaved={onSaved}
      onClose={onClose}
    >
      <SelectField control={control} name="kind" label={words.what} choices={words.kinds} required />
      <DateField control={control} name="date" label={words.date} required />
      <TextField control={control} name="decision" label={words.decision} hint={words.decisionHint} />
      {kind === "JOIN" ? (
        <UnitField control={control} name="into" label={words.into} except={unit.id} life="STANDS" required />
      ) : null}
      {kind === "RECEIVE" || kind === "UNITE" ? (
        <UnitsField
          control={control}
          name="others"
          label={kind === "UNITE" ? words.united : words.others}
          except={unit.id}
          life="STANDS"
          required
        />
      ) : null}
      {kind === "UNITE" ? <TextField control={control} name="name" label={words.name} required /> : null}
      {kind === "JOIN" || kind === "RECEIVE" ? (
        <TextField control={control} name="newName" label={words.newName} hint={words.newNameHint} />
      ) : null}
      {kind === "SPLIT" ? (
        <>
          <TextareaField
            control={control}
            name="parts"
            label={words.parts}
            hint={words.partsHint}
            rows={3}
            required
          />
          <CheckboxField control={control} name="originalEnds" label={words.originalEnds} />
        </>
      ) : null}
      {kind === "MOVE" ? (
        <UnitField
          control={control}
          name="parentId"
          label={words.parent}
          hint={words.parentHint}
          clearing="allowed"
          except={unit.id}
          life="STANDS"
        />
      ) : null}
      {someEnd ? (
        <CheckboxField control={control} name="endMemberships" label={words.endMemberships} />
      ) : null}
      {kind === "JOIN" || kind === "RECEIVE" || kind === "UNITE" ? (
        <CheckboxField control={control} name="childrenGo" label={words.childrenGo} />
      ) : null}
      {kind === "UNITE" || kind === "SPLIT" ? (
        <CheckboxField control={control} name="newMember" label={words.newMember} />
      ) : null}
    </FormDrawer>
  );
}

type Save = (typed: TypedChange) => Promise<SaveAnswer>;

/** Sends what was typed by the command of its kind. */
function useSaveChange(unit: UnitDetails): SavingCommand & { readonly run: Save } {
  const merge = useProcedureCommand("registry.mergeUnits", { refusals: "given" });
  const split = useProcedureCommand("registry.splitUnit", { refusals: "given" });
  const move = useProcedureCommand("registry.moveUnit", { refusals: "given" });
  const end = useProcedureCommand("registry.endUnit", { refusals: "given" });
  const all = [merge, split, move, end];
  const run: Save = async (typed) => {
    for (const { clearError } of all) clearError();
    const { kind, date, decision, into, others, name, newName } = typed;
    const decided = { date, decision };
    const memberships = typed.endMemberships ? ("END_WITH_UNIT" as const) : ("STAY" as const);
    const children = typed.childrenGo ? ("GO_ALONG" as const) : ("STAY" as const);
    const membership = typed.newMember ? ("FROM_FIRST_DAY" as const) : ("NO_MEMBER" as const);
    const mergeInto = (unitIds: UnitId[], unitId: UnitId) =>
      merge.run({
        ...{ unitIds, memberships, children, ...decided },
        into: { kind: "EXISTING", unitId, newName },
      });
    switch (kind) {
      case "JOIN":
        return into === null ? { ok: false } : mergeInto([unit.id], into);
      case "RECEIVE":
        return mergeInto(others, unit.id);
      case "UNITE": {
        const placed = { locality: unit.locality, categoryId: unit.category?.id ?? null };
        const parentId = unit.parent?.id ?? null;
        const fresh = { kind: "NEW" as const, name, ...placed, parentId, membership };
        const unitIds = [unit.id, ...others];
        return merge.run({ unitIds, memberships, children, ...decided, into: fresh });
      }
      case "SPLIT": {
        const parts = partNames(typed.parts).map((part) => ({ name: part, locality: "" }));
        const original = typed.originalEnds ? ("ENDS" as const) : ("LIVES_ON" as const);
        const asked = { unitId: unit.id, parts, original, memberships, membership };
        return split.run({ ...asked, ...decided });
      }
      case "MOVE":
        return move.run({ unitId: unit.id, parentId: typed.parentId, ...decided });
      case "END":
        return end.run({ unitId: unit.id, memberships, ...decided });
      default:
        return assertNever(kind);
    }
  };
  return {
    name: "registry.mergeUnits",
    run,
    working: all.some(({ working }) => working),
    error: all.find(({ error }) => error !== null)?.error ?? null,
  };
}
