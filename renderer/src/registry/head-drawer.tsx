import { IconTrash } from "@tabler/icons-react";
import type { YearHead } from "#core/registry/cluster-procedures";
import { contract } from "#core/contract";
import type { UnitId } from "#core/base/ids";
import { clusterWords as words, headPost } from "#core/strings/cluster-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { FormDrawer } from "../frame/form-drawer";
import { Button } from "../ui/button";
import { DateField } from "../ui/date-field";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { RadioField } from "../ui/radio-group";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { YearSettings } from "./year-settings";

const fields = contract["registry.addHead"].input.omit({ yearId: true, roundId: true });

interface HeadDrawerProps {
  readonly year: YearSettings;
  /** Null: a new one. */
  readonly head: YearHead | null;
  readonly onClose: () => void;
}

/** A unit that leads, or stands in, from a day to a day. */
export function HeadDrawer({ year, head, onClose }: HeadDrawerProps) {
  const add = useProcedureCommand("registry.addHead", { refusals: "given" });
  const edit = useProcedureCommand("registry.editHead", { refusals: "given" });
  const remove = useProcedureCommand("registry.removeHead");
  const formId = head === null ? "head-new" : `head-${head.id}`;
  const form = useFormOf(fields, {
    unitId: (head?.unitId ?? null) as UnitId,
    role: head?.role ?? (year.heads.some(({ role }) => role === "HEAD") ? "DEPUTY" : "HEAD"),
    leader: head?.leader ?? "",
    from: head?.from ?? null,
    to: head?.to ?? null,
    basis: head?.basis ?? "",
  });
  const known = new Map(year.members.map(({ id, name }) => [id as string, name]));
  if (head !== null) known.set(head.unitId, head.unitName);
  return (
    <FormDrawer
      title={head === null ? words.addHeadTitle(year.year) : words.editHeadTitle(head.unitName)}
      focusOn={head === null ? "first-field" : "nothing"}
      form={form}
      formId={formId}
      draftName={head?.unitName ?? words.headDraft}
      command={head === null ? add : edit}
      cancelWord={words.cancel}
      saveWord={words.save}
      saveTestId="save-head"
      onSave={async (values) =>
        head === null
          ? add.run({ yearId: year.yearId, ...values })
          : edit.run({ headId: head.id, expectedRevision: head.revision, ...values })
      }
      onSaved={onClose}
      onClose={onClose}
    >
      <RadioField
        control={form.control}
        name="role"
        label={words.headRole}
        choices={(["HEAD", "DEPUTY"] as const).map((role) => ({
          value: role,
          label: headPost(role, year.word),
        }))}
      />
      <SelectField
        control={form.control}
        name="unitId"
        label={words.headUnit}
        required
        choices={[...known].map(([value, label]) => ({ value, label }))}
      />
      <TextField control={form.control} name="leader" label={words.headLeader} hint={words.headLeaderHint} />
      <FieldRow>
        <DateField control={form.control} name="from" label={words.headFrom} hint={words.headDaysHint} />
        <DateField control={form.control} name="to" label={words.headTo} hint={words.headDaysHint} />
      </FieldRow>
      <TextField control={form.control} name="basis" label={words.headBasis} hint={words.headBasisHint} />
      {head === null ? null : (
        <div>
          <Button
            does="registry.removeHead"
            kind="danger"
            size="small"
            icon={IconTrash}
            working={remove.working}
            onClick={async () => {
              if ((await remove.run({ headId: head.id })).ok) onClose();
            }}
          >
            {words.removeHead}
          </Button>
        </div>
      )}
    </FormDrawer>
  );
}
