import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconX } from "@tabler/icons-react";
import { uiStrings } from "#core/strings/ui-strings";
import { Button } from "./button";
import { Glyph, type GlyphIcon } from "./glyph";
import { IconButton } from "./icon-button";
import "./toast.css";

export type ToastTone = "ok" | "warn" | "danger";

interface ToastWords {
  readonly tone: ToastTone;
  readonly title: string;
  readonly detail?: string | undefined;
  /** "Hoàn tác" */
  readonly action?: { readonly word: string; readonly onAct: () => void } | undefined;
}

const iconOfTone: Record<ToastTone, GlyphIcon> = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  danger: IconExclamationCircle,
};

let count = 0;
let lastGood: string | null = null;
const standing = new Set<string>();

/**
 * A short message at the bottom right. What went well leaves after 6 s or with the next good word, so that toasts
 * never pile up over the work; what went wrong stays until it is closed or its room is left.
 */
export function showToast({ tone, title, detail, action }: ToastWords): void {
  count += 1;
  const id = `toast-${count}`;
  const close = () => notifications.hide(id);
  if (tone === "ok") {
    if (lastGood !== null) notifications.hide(lastGood);
    lastGood = id;
  } else {
    standing.add(id);
  }
  notifications.show({
    id,
    className: "ui-toast",
    "data-tone": tone,
    role: tone === "danger" ? "alert" : "status",
    withBorder: false,
    withCloseButton: false,
    autoClose: tone === "ok" ? 6000 : false,
    message: (
      <div className="ui-toast-inside">
        <Glyph of={iconOfTone[tone]} />
        <div className="ui-toast-words">
          <strong>{title}</strong>
          {detail === undefined ? null : <span>{detail}</span>}
        </div>
        {action === undefined ? null : (
          <Button
            kind="quiet"
            size="small"
            onClick={() => {
              close();
              action.onAct();
            }}
          >
            {action.word}
          </Button>
        )}
        {tone === "ok" ? null : (
          <IconButton icon={IconX} label={uiStrings.close} size="small" onClick={close} />
        )}
      </div>
    ),
  } as Parameters<typeof notifications.show>[0]);
}

/** Takes off what went wrong in a room that is left: it would lie over the buttons of the next. */
export function hideStandingToasts(): void {
  for (const id of standing) notifications.hide(id);
  standing.clear();
}
