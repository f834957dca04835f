import { z } from "zod";
import { categoryId, clusterPaperId, type YearId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FormDialog } from "../frame/form-dialog";
import { FieldRow } from "../ui/field-row";
import { useFormOf } from "../ui/form-of";
import { IntegerField } from "../ui/integer-field";
import { SelectField } from "../ui/select-field";

const formId = "award-quota";
const fields = z.strictObject({
  awardCode: z.string().min(1),
  categoryId: categoryId.nullable(),
  quota: z.int().min(0).max(9999),
  clusterPaperId: clusterPaperId.nullable(),
});

interface AwardQuotaDialogProps {
  readonly yearId: YearId;
  /** Null: a new one. */
  readonly quota: OutputOf<"registry.awardQuotas">["quotas"][number] | null;
  readonly onClose: () => void;
}

/** The number of one award in one category, or in all, and the paper it comes from. */
export function AwardQuotaDialog({ yearId, quota, onClose }: AwardQuotaDialogProps) {
  const set = useProcedureCommand("registry.setAwardQuota", { refusals: "given" });
  const { value: catalogue } = useProcedureQuery("awards.catalogue", {});
  const { value: frame } = useProcedureQuery("registry.frame", {});
  const { value: papers } = useProcedureQuery("registry.clusterPapers", {
    ...{ search: "", kind: null, year: null, offset: 0, limit: 500 },
  });
  const form = useFormOf(fields, {
    awardCode: quota?.awardCode ?? "",
    categoryId: quota?.categoryId ?? null,
    quota: (quota?.quota ?? null) as number,
    clusterPaperId: quota?.clusterPaperId ?? null,
  });
  const { control } = form;
  return (
    <FormDialog
      title={words.quotaDialog}
      form={form}
      formId={formId}
      draftName={words.quotaDialog}
      draft="none"
      command={set}
      cancelWord={words.cancel}
      saveWord={words.saveQuota}
      saveTestId="save-quota"
      onSave={(values) => set.run({ yearId, ...values })}
      onSaved={onClose}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="awardCode"
        label={words.award}
        required
        choices={(catalogue?.awards ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FieldRow columns="1fr 120px">
        <SelectField
          control={control}
          name="categoryId"
          label={words.category}
          placeholder={words.everyCategory}
          clearing="allowed"
          choices={(frame?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <IntegerField control={control} name="quota" label={words.quota} required />
      </FieldRow>
      <SelectField
        control={control}
        name="clusterPaperId"
        label={words.quotaFrom}
        clearing="allowed"
        choices={(papers?.rows ?? []).map(({ id, number, subject }) => ({
          value: id,
          label: number === "" ? subject : `${number} – ${subject}`,
        }))}
      />
    </FormDialog>
  );
}
