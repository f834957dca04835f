import { Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { uiStrings } from "#core/strings/ui-strings";
import { Button } from "./button";
import "./confirm-dialog.css";
import { EffectList } from "./effect-list";
import { FocusBack } from "./focus-back";
import type { GlyphIcon } from "./glyph";
import { useClosedOnTop } from "./on-top";
import { TextInput } from "./text-input";

interface ConfirmDialogProps {
  readonly opened: boolean;
  /** A question that names the thing: "Khôi phục bản sao lưu ngày 28/10?" */
  readonly title: string;
  readonly detail?: ReactNode;
  /** What would be gone, in the user's words. */
  readonly lose?: readonly string[] | undefined;
  readonly keep?: readonly string[] | undefined;
  /** Word of the button that changes nothing: "Không khôi phục". The focus starts there. */
  readonly keepWord: string;
  readonly actWord: string;
  readonly actIcon?: GlyphIcon | undefined;
  /** `destroys` paints the acting button red. */
  readonly weight?: "normal" | "destroys" | undefined;
  /** `asked`: a reason must be typed before acting. */
  readonly reason?: "none" | "asked" | undefined;
  /** Why a typed reason is not enough; without it any word is. */
  readonly reasonFault?: ((reason: string) => string | null) | undefined;
  readonly working?: boolean | undefined;
  readonly onKeep: () => void;
  /** Gets the reason, "" when none is asked. */
  readonly onAct: (reason: string) => void;
}

/** Over the dialog whose unsaved work it may ask about. */
const layer = 310;

/** Asks before something that cannot simply be taken back, and says what is lost and what stays. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const keep = useClosedOnTop({ opened: props.opened, layer }, props.onKeep);
  return (
    <Modal
      opened={props.opened}
      onClose={keep}
      title={props.title}
      className="ui-dialog"
      size={480}
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, color: "#1c1b1a" }}
      zIndex={layer}
      attributes={{ header: { role: "presentation" } }}
    >
      <FocusBack />
      <DialogContent {...props} />
    </Modal>
  );
}

function DialogContent(props: ConfirmDialogProps) {
  const [reason, setReason] = useState("");
  const typed = reason.trim();
  const fault =
    props.reason !== "asked"
      ? null
      : typed === ""
        ? uiStrings.reasonNeeded
        : (props.reasonFault?.(typed) ?? null);
  const [pressed, setPressed] = useState(false);
  const act = () => {
    setPressed(true);
    if (fault === null) props.onAct(typed);
  };
  return (
    <>
      <div className="ui-dialog-body">
        {props.detail === undefined ? null : <div className="ui-dialog-detail">{props.detail}</div>}
        <EffectList list="lose" lines={props.lose} />
        <EffectList list="keep" lines={props.keep} />
        {props.reason === "asked" ? (
          <TextInput
            label={uiStrings.reasonLabel}
            value={reason}
            onChange={setReason}
            error={pressed ? fault : null}
          />
        ) : null}
      </div>
      <div className="ui-dialog-foot">
        <Button autoFocus onClick={props.onKeep} testId="confirm-keep">
          {props.keepWord}
        </Button>
        <Button
          kind={props.weight === "destroys" ? "danger-solid" : "primary"}
          icon={props.actIcon}
          working={props.working}
          onClick={act}
          testId="confirm-act"
        >
          {props.actWord}
        </Button>
      </div>
    </>
  );
}
