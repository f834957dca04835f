import { useState } from "react";
import type { PledgeContentId } from "#core/base/ids";
import { contract } from "#core/contract";
import type { PledgeDetails } from "#core/pledges/pledge/procedures";
import type { TargetRow } from "#core/pledges/targets/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { GuardedForm } from "../../frame/guarded-form";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { Button } from "../../ui/button";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { useFormOf } from "../../ui/form-of";
import { TargetFields } from "./target-fields";

export type OpenedTarget =
  | { readonly kind: "NEW"; readonly contentId: PledgeContentId | null }
  | { readonly kind: "KNOWN"; readonly target: TargetRow };

interface TargetDrawerProps {
  readonly pledge: PledgeDetails;
  readonly opened: OpenedTarget;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const schema = contract["pledges.addTarget"].input.omit({ pledgeId: true });

/** Adds a target under a content, or corrects one. */
export function TargetDrawer({ pledge, opened, onSaved, onClose }: TargetDrawerProps) {
  const add = useProcedureCommand("pledges.addTarget", { refusals: "given" });
  const edit = useProcedureCommand("pledges.editTarget", { refusals: "given" });
  const known = opened.kind === "KNOWN" ? opened.target : null;
  const formId = known === null ? `target-new-${pledge.id}` : `target-${known.id}`;
  const form = useFormOf(schema, {
    contentId: opened.kind === "NEW" ? opened.contentId : opened.target.contentId,
    name: known?.name ?? "",
    measure: known?.measure ?? "",
    direction: known?.direction ?? "AT_LEAST",
    value: known?.value ?? null,
    valueTo: known?.valueTo ?? null,
    dueOn: known?.dueOn ?? null,
    categoryId: known?.categoryId ?? null,
    basis: known?.basis ?? "",
    exceptions: known?.exceptions ?? [],
  });
  return (
    <FormDrawer
      does="pledges.editTarget"
      title={known === null ? words.targetNew : words.targetEdit(known.name)}
      focusOn="first-field"
      formId={formId}
      cancelWord={words.cancel}
      saveWord={words.targetSave}
      saving={add.working || edit.working}
      saveTestId="save-target"
      onClose={onClose}
    >
      <GuardedForm
        does="pledges.editTarget"
        form={form}
        id={formId}
        name={known?.name ?? words.targetDraft}
        onSaved={onSaved}
        onSave={async (values) => {
          const answer =
            known === null
              ? await add.run({ pledgeId: pledge.id, ...values })
              : await edit.run({ targetId: known.id, expectedRevision: known.revision, ...values });
          return answer.ok ? "saved" : "kept";
        }}
      >
        <RefusalNotice error={add.error ?? edit.error} />
        <TargetFields form={form} pledge={pledge} />
      </GuardedForm>
      {known === null ? null : <BinTarget target={known} onGone={onClose} />}
    </FormDrawer>
  );
}

function BinTarget({ target, onGone }: { readonly target: TargetRow; readonly onGone: () => void }) {
  const [asking, setAsking] = useState(false);
  const bin = useProcedureCommand("pledges.binTarget");
  const leave = useLeaveGuard();
  return (
    <div className="pledge-bin">
      <Button
        does="pledges.binTarget"
        kind="danger"
        size="small"
        onClick={() => leave(() => setAsking(true))}
      >
        {words.bin}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={words.targetBinTitle(target.name)}
        lose={target.reported > 0 ? [words.binLoseReported(target.reported)] : []}
        keep={[words.binKeep]}
        keepWord={words.keep}
        actWord={words.bin}
        weight="destroys"
        working={bin.working}
        onKeep={() => setAsking(false)}
        onAct={() =>
          void bin.run({ targetId: target.id }).then((answer) => {
            setAsking(false);
            if (answer.ok) onGone();
          })
        }
      />
    </div>
  );
}
