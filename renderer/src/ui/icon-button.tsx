import "./button.css";
import { Glyph, type GlyphIcon } from "./glyph";

interface IconButtonProps {
  readonly icon: GlyphIcon;
  /** Spoken, and shown on hover. */
  readonly label: string;
  readonly onClick: () => void;
  readonly kind?: "default" | "quiet" | undefined;
  readonly size?: "normal" | "small" | undefined;
  readonly testId?: string | undefined;
}

/** A button without a word, for closing and for tools whose icon everybody knows. */
export function IconButton({ icon, label, onClick, kind = "quiet", size = "normal", testId }: IconButtonProps) {
  return (
    <button
      type="button"
      className="ui-button"
      data-kind={kind}
      data-size={size}
      data-only-icon
      data-testid={testId}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Glyph of={icon} />
    </button>
  );
}
