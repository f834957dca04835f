import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconShieldCheck, IconX } from "@tabler/icons-react";
import { uiStrings } from "#core/strings/ui-strings";
import { Glyph, type GlyphIcon } from "./glyph";

/** What a step would do to the things a person knows: gone, back again, untouched. */
export type Effect = "lose" | "back" | "keep";

interface EffectListProps {
  readonly list: Effect;
  /** In the user's words; none: the list is not there. */
  readonly lines: readonly string[] | undefined;
}

const looks: Readonly<Record<Effect, { title: string; icon: GlyphIcon; mark: GlyphIcon }>> = {
  lose: { title: uiStrings.willLose, icon: IconAlertTriangle, mark: IconX },
  back: { title: uiStrings.willComeBack, icon: IconArrowBackUp, mark: IconArrowBackUp },
  keep: { title: uiStrings.willKeep, icon: IconShieldCheck, mark: IconCheck },
};

/** Says before a step what it would do. */
export function EffectList({ list, lines }: EffectListProps) {
  if (lines === undefined || lines.length === 0) return null;
  const { title, icon, mark } = looks[list];
  return (
    <section className="ui-dialog-list" data-list={list}>
      <h3>
        <Glyph of={icon} />
        {title}
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Glyph of={mark} />
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
