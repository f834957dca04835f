import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { ProcedureName } from "#core/contract";
import type { AppError } from "#core/errors";
import { RefusalNotice } from "../api/refusal-notice";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { GuardedForm, type SaveAnswer, type Saved } from "./guarded-form";

/** What saves a form, and how that goes; a `ProcedureCommand` is one. */
export interface SavingCommand {
  readonly name: ProcedureName;
  readonly working: boolean;
  readonly error: AppError | null;
}

/** What a drawer and a dialog around one form have in common. */
export interface FormFrameProps<
  Input extends FieldValues,
  Output extends FieldValues,
  Answer extends SaveAnswer,
> {
  readonly title: string;
  readonly form: UseFormReturn<Input, unknown, Output>;
  /** Names the form in the page and its draft in the book. */
  readonly formId: string;
  /** What would be lost by leaving, in the user's words: "đơn vị Sở Tư pháp TP Huế". */
  readonly draftName: string;
  readonly draft?: "kept" | "none" | undefined;
  /** For a role it would refuse, the fields are locked and the button is not there. */
  readonly command: SavingCommand;
  /** The cure of a refusal, as buttons. */
  readonly cure?: ReactNode;
  readonly cancelWord: string;
  readonly saveWord: string;
  readonly saveTestId?: string | undefined;
  readonly onSave: (values: Output) => Promise<Answer>;
  /** After saving, when the form is clean: close, go on. */
  readonly onSaved?: ((saved: Saved<Answer>) => void) | undefined;
  /** After the person agreed to leave what is not saved. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The form of a frame: a refusal stands above the fields, and everything typed is kept. */
export function FramedForm<Input extends FieldValues, Output extends FieldValues, Answer extends SaveAnswer>(
  props: FormFrameProps<Input, Output, Answer>,
) {
  return (
    <GuardedForm
      does={props.command.name}
      form={props.form}
      id={props.formId}
      name={props.draftName}
      draft={props.draft}
      onSave={props.onSave}
      onSaved={props.onSaved}
    >
      <RefusalNotice error={props.command.error} actions={props.cure} />
      {props.children}
    </GuardedForm>
  );
}

interface FormButtonsProps extends Pick<
  FormFrameProps<never, never, never>,
  "formId" | "command" | "cancelWord" | "saveWord" | "saveTestId" | "onClose"
> {
  readonly align: "between" | "end";
}

/** Leaves the form or saves it, from the foot of its frame. */
export function FormButtons(props: FormButtonsProps) {
  const { command, formId } = props;
  return (
    <ButtonRow align={props.align}>
      <Button onClick={props.onClose}>{props.cancelWord}</Button>
      <Button
        does={command.name}
        kind="primary"
        type="submit"
        form={formId}
        working={command.working}
        testId={props.saveTestId}
      >
        {props.saveWord}
      </Button>
    </ButtonRow>
  );
}
