import { IconNews, IconPencil, IconRoute } from "@tabler/icons-react";
import type { SourceMark } from "#core/registry/source-mark";
import { sourceMarkWords } from "#core/strings/registry-words";
import { Glyph, type GlyphIcon } from "../ui/glyph";
import "./registry.css";

export const sourceIcons: Readonly<Record<SourceMark, GlyphIcon>> = {
  ARTICLE: IconNews,
  INFERRED: IconRoute,
  ILLUSTRATION: IconPencil,
};

/** Where a fact of a sample comes from: icon and word; nothing in an office's own book. */
export function SourceWord({ mark }: { readonly mark: SourceMark | null }) {
  if (mark === null) return null;
  return (
    <span className="registry-source">
      <Glyph of={sourceIcons[mark]} size={16} />
      {sourceMarkWords[mark]}
    </span>
  );
}
