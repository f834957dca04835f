import { IconCircleCheckFilled, IconCircleDashed, IconCircleXFilled } from "@tabler/icons-react";
import type { IdentityFinding } from "#core/conference/identities";
import { countWords as words } from "#core/strings/count-words";
import { Glyph, type GlyphIcon } from "../ui/glyph";

const icons: Readonly<Record<IdentityFinding["state"], GlyphIcon>> = {
  RIGHT: IconCircleCheckFilled,
  WRONG: IconCircleXFilled,
  NOT_ENTERED: IconCircleDashed,
};
const spoken: Readonly<Record<IdentityFinding["state"], string>> = {
  RIGHT: words.right,
  WRONG: words.wrong,
  NOT_ENTERED: words.missing,
};

interface IdentityRowProps {
  readonly state: IdentityFinding["state"];
  readonly label: string;
  readonly formula: string;
}

/** One sum that must come out: mark, words, figures. */
export function IdentityRow({ state, label, formula }: IdentityRowProps) {
  return (
    <li data-state={state}>
      <Glyph of={icons[state]} size={17} />
      <span className="conference-identity-label">
        {label}
        <span className="ui-only-spoken">: {spoken[state]}</span>
      </span>
      <span className="conference-identity-formula">{formula}</span>
    </li>
  );
}
