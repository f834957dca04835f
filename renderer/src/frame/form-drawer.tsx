import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { Drawer } from "../ui/drawer";
import { FormButtons, type FormFrameProps, FramedForm } from "./framed-form";
import type { SaveAnswer } from "./guarded-form";
import { useLeaveGuard } from "./use-leave-guard";

interface FormDrawerProps<
  Input extends FieldValues,
  Output extends FieldValues,
  Answer extends SaveAnswer,
> extends FormFrameProps<Input, Output, Answer> {
  readonly facts?: string | undefined;
  readonly focusOn?: "nothing" | "first-field" | undefined;
  /** What stands under the form and is not saved with it. */
  readonly below?: ReactNode;
}

/** A drawer around one form: leaving asks first, saving stays in sight in the foot. */
export function FormDrawer<Input extends FieldValues, Output extends FieldValues, Answer extends SaveAnswer>(
  props: FormDrawerProps<Input, Output, Answer>,
) {
  const leave = useLeaveGuard();
  const close = () => leave(props.onClose);
  return (
    <Drawer
      title={props.title}
      facts={props.facts}
      focusOn={props.focusOn}
      onClose={close}
      foot={<FormButtons {...props} align="between" onClose={close} />}
    >
      <FramedForm {...props} />
      {props.below}
    </Drawer>
  );
}
