import { z } from "zod";
import { categoryId, clusterPaperId, type YearId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { clusterPaperWords as words } from "#core/strings/cluster-paper-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { GuardedForm } from "../frame/guarded-form";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
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
  const leave = useLeaveGuard();
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
  const close = () => leave(onClose);
  return (
    <Dialog
      opened
      title={words.quotaDialog}
      onClose={close}
      foot={
        <ButtonRow align="end">
          <Button onClick={close}>{words.cancel}</Button>
          <Button kind="primary" type="submit" form={formId} working={set.working} testId="save-quota">
            {words.saveQuota}
          </Button>
        </ButtonRow>
      }
    >
      <GuardedForm
        does="registry.setAwardQuota"
        form={form}
        id={formId}
        name={words.quotaDialog}
        draft="none"
        onSaved={onClose}
        onSave={async (values) => ((await set.run({ yearId, ...values })).ok ? "saved" : "kept")}
      >
        <RefusalNotice error={set.error} />
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
      </GuardedForm>
    </Dialog>
  );
}
