import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Stack } from "./stack";

interface DialogFormProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly cancelWord: string;
  readonly saveWord: string;
  readonly saving?: boolean | undefined;
  /** Why it cannot be sent yet. */
  readonly whyNot?: string | null | undefined;
  /** A third way, left of the two: throws away what is there. */
  readonly other?: ReactNode;
  readonly saveTestId?: string | undefined;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly stands?: "over-page" | "over-questions" | undefined;
  /** Enter in a field does it too. */
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** A dialog around a few fields that are sent together; Esc closes it and sends nothing. */
export function DialogForm(props: DialogFormProps) {
  const formId = useId();
  const whyNot = props.whyNot ?? null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (whyNot === null && props.saving !== true) props.onSave();
  };
  return (
    <Dialog
      opened
      title={props.title}
      width={props.width}
      stands={props.stands}
      onClose={props.onClose}
      foot={
        <>
          {props.other}
          <Button onClick={props.onClose}>{props.cancelWord}</Button>
          <Button
            kind="primary"
            type="submit"
            form={formId}
            working={props.saving}
            disabledReason={whyNot}
            testId={props.saveTestId}
          >
            {props.saveWord}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send}>
        <Stack gap={12}>{props.children}</Stack>
      </form>
    </Dialog>
  );
}
