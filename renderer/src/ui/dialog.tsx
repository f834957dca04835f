import { Modal } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import "./confirm-dialog.css";
import { FocusBack } from "./focus-back";
import { useClosedOnTop } from "./on-top";

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the quiet one first. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  /** Pixels. */
  readonly width?: number | undefined;
  /** `over-questions`: what a question that stands open itself brought up. */
  readonly stands?: "over-page" | "over-questions" | undefined;
}

/** A dialog for a short form or a preview. Esc closes it alone; the focus goes back where it was. */
export function Dialog(props: DialogProps) {
  const { opened, title, children, foot, onClose, width = 560, stands = "over-page" } = props;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the focus went when the dialog came to say something else: the next button begins anew.
    if (document.activeElement !== document.body) return;
    body.current?.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  });
  const layer = stands === "over-page" ? 300 : 320;
  const close = useClosedOnTop({ opened, layer }, onClose);
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      className="ui-dialog"
      size={width}
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, color: "#1c1b1a" }}
      zIndex={layer}
      attributes={{ header: { role: "presentation" } }}
    >
      <FocusBack />
      <div ref={body} className="ui-dialog-body">
        {children}
      </div>
      {foot === undefined || foot === null ? null : <div className="ui-dialog-foot">{foot}</div>}
    </Modal>
  );
}
