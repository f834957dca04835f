import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { ButtonRow } from "../ui/button-row";
import { Dialog } from "../ui/dialog";
import { FormButtons, type FormFrameProps, FramedForm } from "./framed-form";
import type { SaveAnswer } from "./guarded-form";
import { useLeaveGuard } from "./use-leave-guard";

interface FormDialogProps<
  Input extends FieldValues,
  Output extends FieldValues,
  Answer extends SaveAnswer,
> extends FormFrameProps<Input, Output, Answer> {
  /** A third way, left of the two: takes away what the form is about. */
  readonly other?: ReactNode;
  /** Pixels. */
  readonly width?: number | undefined;
}

/** A dialog around one short form: leaving asks first. */
export function FormDialog<Input extends FieldValues, Output extends FieldValues, Answer extends SaveAnswer>(
  props: FormDialogProps<Input, Output, Answer>,
) {
  const leave = useLeaveGuard();
  const close = () => leave(props.onClose);
  const buttons = <FormButtons {...props} align="end" onClose={close} />;
  return (
    <Dialog
      opened
      title={props.title}
      width={props.width}
      onClose={close}
      foot={
        props.other === undefined ? (
          buttons
        ) : (
          <ButtonRow align="between">
            {props.other}
            {buttons}
          </ButtonRow>
        )
      }
    >
      <FramedForm {...props} />
    </Dialog>
  );
}
