import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { AppError } from "#core/errors";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { GuardedForm } from "../../frame/guarded-form";
import { useLeaveGuard } from "../../frame/use-leave-guard";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Dialog } from "../../ui/dialog";

interface FormDialogProps<Input extends FieldValues, Output extends FieldValues> {
  readonly title: string;
  readonly form: UseFormReturn<Input, unknown, Output>;
  readonly formId: string;
  /** What would be lost by leaving, in the user's words. */
  readonly name: string;
  readonly saveWord: string;
  readonly working: boolean;
  readonly error: AppError | null;
  readonly onSave: (values: Output) => Promise<{ readonly ok: boolean }>;
  /** Takes the thing away; absent for a new one. */
  readonly bin?: { readonly word: string; readonly onBin: () => void } | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form in a dialog: leaving asks first, a refusal stands above the fields, everything typed is kept. */
export function FormDialog<Input extends FieldValues, Output extends FieldValues>(
  props: FormDialogProps<Input, Output>,
) {
  const leave = useLeaveGuard();
  const close = () => leave(props.onClose);
  return (
    <Dialog
      opened
      title={props.title}
      width={props.width ?? 560}
      onClose={close}
      foot={
        <ButtonRow align="between">
          {props.bin === undefined ? (
            <span />
          ) : (
            <Button does="conference.binDayRows" kind="danger" icon={IconTrash} onClick={props.bin.onBin}>
              {props.bin.word}
            </Button>
          )}
          <ButtonRow>
            <Button onClick={close}>{words.cancel}</Button>
            <Button
              does="conference.addAgenda"
              kind="primary"
              type="submit"
              form={props.formId}
              working={props.working}
              testId={`save-${props.formId}`}
            >
              {props.saveWord}
            </Button>
          </ButtonRow>
        </ButtonRow>
      }
    >
      <GuardedForm
        does="conference.addAgenda"
        form={props.form}
        id={props.formId}
        name={props.name}
        onSave={async (values) => ((await props.onSave(values)).ok ? "saved" : "kept")}
        onSaved={props.onClose}
      >
        <RefusalNotice error={props.error} />
        {props.children}
      </GuardedForm>
    </Dialog>
  );
}
