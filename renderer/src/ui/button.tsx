import { IconLoader2, IconLock } from "@tabler/icons-react";
import { type MouseEvent, type ReactNode, type Ref, useId } from "react";
import type { ProcedureName } from "#core/contract";
import "./button.css";
import { Glyph, type GlyphIcon } from "./glyph";
import { useMayDo } from "./may-do";

export type ButtonKind = "primary" | "default" | "quiet" | "danger" | "danger-solid";

export interface ButtonProps {
  readonly children: ReactNode;
  /** One `primary` per view. `danger` starts something that destroys, `danger-solid` does it (in a dialog). */
  readonly kind?: ButtonKind | undefined;
  readonly size?: "normal" | "small" | undefined;
  readonly icon?: GlyphIcon | undefined;
  readonly iconAfter?: GlyphIcon | undefined;
  /** `submit` inside a form. */
  readonly type?: "button" | "submit" | undefined;
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined;
  /** Why the button cannot be used now: a lock replaces the icon and the sentence stands in the same line. */
  readonly disabledReason?: string | null | undefined;
  /** The work it started is still running: cannot be pressed again. */
  readonly working?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  /** Id of the form it submits, when it stands outside it (a drawer's foot). */
  readonly form?: string | undefined;
  /** What it does or begins: the button is not there for a role that would be refused. */
  readonly does?: ProcedureName | undefined;
  readonly testId?: string | undefined;
}

/** A button with a word. It stays reachable by keyboard when it cannot be used, so that its reason is read. */
export function Button(props: ButtonProps) {
  const { children, kind = "default", size = "normal", icon, iconAfter, type = "button", onClick } = props;
  const reasonId = useId();
  const reason = props.disabledReason ?? null;
  const off = reason !== null || props.working === true;
  const shownIcon = reason === null ? (props.working === true ? IconLoader2 : icon) : IconLock;
  const isForMe = useMayDo(props.does);
  const glyphSize = size === "small" ? 16 : 18;

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (off) event.preventDefault();
    else onClick?.(event);
  };

  if (!isForMe) return null;
  const button = (
    <button
      ref={props.buttonRef}
      type={type}
      className="ui-button"
      data-kind={kind}
      data-size={size}
      data-autofocus={props.autoFocus === true ? true : undefined}
      data-testid={props.testId}
      form={props.form}
      aria-disabled={off ? true : undefined}
      aria-busy={props.working === true ? true : undefined}
      aria-describedby={reason === null ? undefined : reasonId}
      onClick={press}
    >
      {shownIcon === undefined ? null : <Glyph of={shownIcon} size={glyphSize} />}
      <span>{children}</span>
      {iconAfter === undefined ? null : <Glyph of={iconAfter} size={glyphSize} />}
    </button>
  );
  if (reason === null) return button;
  return (
    <span className="ui-button-with-reason">
      {button}
      <span className="ui-button-reason" id={reasonId}>
        {reason}
      </span>
    </span>
  );
}
