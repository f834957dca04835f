import {
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconCircleDashed,
  IconExclamationCircle,
  IconFlag3Filled,
  IconHourglass,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import "./chip.css";
import { Glyph, type GlyphIcon } from "./glyph";

/** `unknown` (dashed) is also *not reported*, *sample* and *inferred*; `won` is only what was acclaimed or awarded. */
export type ChipTone = "neutral" | "info" | "warn" | "ok" | "danger" | "won" | "unknown";

interface ChipProps {
  readonly tone: ChipTone;
  readonly children: ReactNode;
  /** Without one the tone's own icon is used: a state is never colour alone. */
  readonly icon?: GlyphIcon | undefined;
  readonly size?: "normal" | "small" | undefined;
  readonly testId?: string | undefined;
}

/** What a tone is drawn with where nothing more fitting is given. */
export const iconOfTone: Readonly<Record<ChipTone, GlyphIcon>> = {
  neutral: IconCircle,
  info: IconHourglass,
  warn: IconAlertTriangle,
  ok: IconCheck,
  danger: IconExclamationCircle,
  won: IconFlag3Filled,
  unknown: IconCircleDashed,
};

/** A state: icon, word and colour together. */
export function Chip({ tone, children, icon, size = "normal", testId }: ChipProps) {
  return (
    <span className="ui-chip" data-tone={tone} data-size={size} data-testid={testId}>
      <Glyph of={icon ?? iconOfTone[tone]} size={16} />
      <span>{children}</span>
    </span>
  );
}
