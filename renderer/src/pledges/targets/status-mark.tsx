import {
  IconCheck,
  IconCircleArrowUpFilled,
  IconCircleDashed,
  IconClock,
  IconMinus,
  IconTilde,
  IconX,
} from "@tabler/icons-react";
import type { TargetStatus } from "#core/pledges/targets/judge-actual";
import type { ChipTone } from "../../ui/chip";
import { Glyph, type GlyphIcon } from "../../ui/glyph";

/** The icon of a status; colour is never alone. */
export const statusIcons: Readonly<Record<TargetStatus, GlyphIcon>> = {
  EXCEEDED: IconCircleArrowUpFilled,
  MET: IconCheck,
  NEARLY: IconTilde,
  MISSED: IconX,
  NOT_REPORTED: IconCircleDashed,
  NOT_APPLICABLE: IconMinus,
  NOT_DUE: IconClock,
};

export const statusTones: Readonly<Record<TargetStatus, ChipTone>> = {
  EXCEEDED: "ok",
  MET: "ok",
  NEARLY: "warn",
  MISSED: "danger",
  NOT_REPORTED: "unknown",
  NOT_APPLICABLE: "neutral",
  NOT_DUE: "info",
};

/** The mark of a status in a narrow cell or the legend. */
export function StatusMark({ status }: { readonly status: TargetStatus }) {
  return (
    <span className="matrix-mark" data-status={status}>
      <Glyph of={statusIcons[status]} size={16} stroke={2.25} />
    </span>
  );
}
