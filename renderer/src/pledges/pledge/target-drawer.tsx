import type { PledgeContentId } from "#core/base/ids";
import { contract } from "#core/contract";
import type { PledgeDetails } from "#core/pledges/pledge/procedures";
import type { TargetRow } from "#core/pledges/targets/procedures";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { FormDrawer } from "../../frame/form-drawer";
import { useFormOf } from "../../ui/form-of";
import { BinAfterAsking } from "../bin-after-asking";
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
  const bin = useProcedureCommand("pledges.binTarget");
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
      title={known === null ? words.targetNew : words.targetEdit(known.name)}
      focusOn="first-field"
      form={form}
      formId={formId}
      draftName={known?.name ?? words.targetDraft}
      command={known === null ? add : edit}
      cancelWord={words.cancel}
      saveWord={words.targetSave}
      saveTestId="save-target"
      onSave={async (values) =>
        known === null
          ? add.run({ pledgeId: pledge.id, ...values })
          : edit.run({ targetId: known.id, expectedRevision: known.revision, ...values })
      }
      onSaved={onSaved}
      onClose={onClose}
      below={
        known === null ? null : (
          <BinAfterAsking
            command={bin}
            title={words.targetBinTitle(known.name)}
            lose={known.reported > 0 ? [words.binLoseReported(known.reported)] : []}
            words={words}
            onBin={() => bin.run({ targetId: known.id })}
            onGone={onClose}
          />
        )
      }
    >
      <TargetFields form={form} pledge={pledge} />
    </FormDrawer>
  );
}
