import type { ReactNode } from "react";
import type { ProcedureName } from "#core/contract";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Drawer } from "../ui/drawer";
import { useLeaveGuard } from "./use-leave-guard";

interface FormDrawerProps {
  readonly title: string;
  readonly facts?: string | undefined;
  /** Id of the `GuardedForm` inside: the button in the foot submits it. */
  readonly formId: string;
  /** What saves it: the button is not there for a role that would be refused. */
  readonly does: ProcedureName;
  readonly cancelWord: string;
  readonly saveWord: string;
  readonly saving?: boolean | undefined;
  readonly saveTestId?: string | undefined;
  readonly focusOn?: "nothing" | "first-field" | undefined;
  /** After the person agreed to leave what is not saved. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A drawer that holds a form: leaving asks first, saving stays in sight in the foot. */
export function FormDrawer(props: FormDrawerProps) {
  const leave = useLeaveGuard();
  const close = () => leave(props.onClose);
  return (
    <Drawer
      title={props.title}
      facts={props.facts}
      focusOn={props.focusOn}
      onClose={close}
      foot={
        <ButtonRow align="between">
          <Button onClick={close}>{props.cancelWord}</Button>
          <Button
            does={props.does}
            kind="primary"
            type="submit"
            form={props.formId}
            working={props.saving}
            testId={props.saveTestId}
          >
            {props.saveWord}
          </Button>
        </ButtonRow>
      }
    >
      {props.children}
    </Drawer>
  );
}
