import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
} from "@tabler/icons-react";
import type { ReactNode, Ref } from "react";
import { Glyph, type GlyphIcon } from "./glyph";
import "./notice.css";

export type NoticeTone = "info" | "warn" | "danger" | "ok";

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly icon?: GlyphIcon | undefined;
  /** The cure, as small buttons. */
  readonly actions?: ReactNode;
  readonly testId?: string | undefined;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

const iconOfTone: Record<NoticeTone, GlyphIcon> = {
  info: IconInfoCircle,
  warn: IconAlertTriangle,
  danger: IconExclamationCircle,
  ok: IconCircleCheck,
};

/** A tinted box, only where somebody must know or act. A danger is announced at once. */
export function Notice({ tone, title, children, icon, actions, testId, ref }: NoticeProps) {
  const isShort = title !== undefined && (children === undefined || children === null);
  return (
    <div
      ref={ref}
      className="ui-notice"
      data-tone={tone}
      role={tone === "danger" ? "alert" : "note"}
      data-testid={testId}
    >
      <Glyph of={icon ?? iconOfTone[tone]} />
      <div className="ui-notice-body" data-short={isShort ? true : undefined}>
        {title === undefined ? null : <strong className="ui-notice-title">{title}</strong>}
        {children}
        {actions === undefined || actions === null ? null : (
          <div className="ui-notice-actions">{actions}</div>
        )}
      </div>
    </div>
  );
}
