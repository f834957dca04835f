import { IconHourglass, IconMinus, IconPencil, IconScale } from "@tabler/icons-react";
import type { NominationStanding } from "#core/dossiers/procedures";
import { nominationStandingWords } from "#core/strings/dossiers-words";
import { Chip, type ChipTone } from "../ui/chip";
import type { GlyphIcon } from "../ui/glyph";

const looks: Readonly<Record<NominationStanding, { readonly tone: ChipTone; readonly icon?: GlyphIcon }>> = {
  NOT_ON_BALLOT: { tone: "neutral", icon: IconPencil },
  ON_BALLOT: { tone: "info", icon: IconHourglass },
  ACCLAIMED: { tone: "won" },
  NOT_ACCLAIMED: { tone: "neutral", icon: IconMinus },
  LEFT_OPEN: { tone: "warn", icon: IconScale },
};

/** What a nomination waits for or has; gold only for what was acclaimed. */
export function StandingChip({ standing }: { readonly standing: NominationStanding }) {
  const { tone, icon } = looks[standing];
  return (
    <Chip tone={tone} icon={icon} size="small">
      {nominationStandingWords[standing]}
    </Chip>
  );
}
