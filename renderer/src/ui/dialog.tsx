import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import "./confirm-dialog.css";

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the quiet one first. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  /** Pixels. */
  readonly width?: number | undefined;
}

/** A dialog for a short form or a preview. Esc closes it; the focus goes back where it was. */
export function Dialog({ opened, title, children, foot, onClose, width = 560 }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      className="ui-dialog"
      size={width}
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, color: "#1c1b1a" }}
      zIndex={300}
      attributes={{ header: { role: "presentation" } }}
    >
      <div className="ui-dialog-body">{children}</div>
      {foot === undefined || foot === null ? null : <div className="ui-dialog-foot">{foot}</div>}
    </Modal>
  );
}
