import type { ProcedureName } from "#core/contract";
import "./button.css";
import { Glyph, type GlyphIcon } from "./glyph";
import { useMayDo } from "./may-do";

interface IconButtonProps {
  readonly icon: GlyphIcon;
  /** Spoken, and shown on hover. */
  readonly label: string;
  readonly onClick: () => void;
  readonly kind?: "default" | "quiet" | undefined;
  readonly size?: "normal" | "small" | undefined;
  /** Set where it opens a small layer: whether that layer is open. */
  readonly opens?: "open" | "closed" | undefined;
  /** What it does or begins: the button is not there for a role that would be refused. */
  readonly does?: ProcedureName | undefined;
  readonly testId?: string | undefined;
}

/** A button without a word, for closing and for tools whose icon everybody knows. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, onClick, kind = "quiet", size = "normal", opens, testId } = props;
  const isForMe = useMayDo(props.does);
  if (!isForMe) return null;
  return (
    <button
      type="button"
      className="ui-button"
      data-kind={kind}
      data-size={size}
      data-only-icon
      data-testid={testId}
      aria-label={label}
      aria-haspopup={opens === undefined ? undefined : "dialog"}
      aria-expanded={opens === undefined ? undefined : opens === "open"}
      title={label}
      onClick={onClick}
    >
      <Glyph of={icon} />
    </button>
  );
}
