import type { Icon } from "@tabler/icons-react";

export type GlyphIcon = Icon;

interface GlyphProps {
  readonly of: GlyphIcon;
  /** Pixels; 18 beside a word, 16 in a chip. */
  readonly size?: number | undefined;
  readonly stroke?: number | undefined;
}

/** An icon beside a word: outline, never spoken by itself. */
export function Glyph({ of: IconOf, size = 18, stroke = 1.75 }: GlyphProps) {
  return <IconOf size={size} stroke={stroke} aria-hidden="true" focusable="false" style={{ flex: "none" }} />;
}
