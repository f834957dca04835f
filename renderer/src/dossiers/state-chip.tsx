import {
  IconArrowBackUp,
  IconCircleX,
  IconFileDescription,
  IconHourglass,
  IconInbox,
  IconMailForward,
  IconMinus,
  IconPencil,
  IconScale,
} from "@tabler/icons-react";
import type { DossierState } from "#core/dossiers/life/state";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { Chip, type ChipTone, iconOfTone } from "../ui/chip";
import type { GlyphIcon } from "../ui/glyph";

interface Look {
  readonly tone: ChipTone;
  readonly icon?: GlyphIcon;
}

const looks: Readonly<Record<DossierState, Look>> = {
  DRAFT: { tone: "neutral", icon: IconPencil },
  RECEIVED: { tone: "info", icon: IconInbox },
  RETURNED: { tone: "warn", icon: IconArrowBackUp },
  COMPLETE: { tone: "ok" },
  ON_BALLOT: { tone: "info", icon: IconHourglass },
  ACCLAIMED: { tone: "won" },
  NOT_ACCLAIMED: { tone: "neutral", icon: IconMinus },
  LEFT_OPEN: { tone: "warn", icon: IconScale },
  IN_SUBMISSION: { tone: "neutral", icon: IconFileDescription },
  SENT: { tone: "info", icon: IconMailForward },
  RECEIPTED: { tone: "info", icon: IconInbox },
  SUPPLEMENT_ASKED: { tone: "warn", icon: IconArrowBackUp },
  SUPPLEMENT_SENT: { tone: "info", icon: IconMailForward },
  DECIDED: { tone: "won" },
  NOT_APPROVED: { tone: "neutral", icon: IconMinus },
  HANDED_OVER: { tone: "won" },
  WITHDRAWN: { tone: "neutral", icon: IconMinus },
  REVOKED: { tone: "danger", icon: IconCircleX },
};

/** Icon of a state, for the head of its column. */
export function iconOfState(state: DossierState): GlyphIcon {
  const { icon, tone } = looks[state];
  return icon ?? iconOfTone[tone];
}

/** Where a dossier stands; gold only for what was acclaimed or awarded. */
export function StateChip({ state }: { readonly state: DossierState }) {
  const { tone, icon } = looks[state];
  return (
    <Chip tone={tone} icon={icon} size="small">
      {dossierStateWords[state]}
    </Chip>
  );
}
