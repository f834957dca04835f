import { type ReactNode, useState } from "react";
import { formatErasureNumber } from "#core/safekeeping/personal-data/erasure";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";
import { showToast } from "../ui/toast";

interface EraseFrameProps {
  readonly title: string;
  readonly working: boolean;
  readonly children: ReactNode;
  readonly onKeep: () => void;
  readonly onErase: (reason: string) => void;
}

/** The dialog of every erasure: what it does, the reason, and a way out the focus starts on. */
export function EraseFrame({ title, working, children, onKeep, onErase }: EraseFrameProps) {
  const [reason, setReason] = useState("");
  return (
    <Dialog
      opened
      title={title}
      onClose={onKeep}
      foot={
        <>
          <Button autoFocus onClick={onKeep}>
            {words.eraseKeep}
          </Button>
          <Button
            kind="danger-solid"
            working={working}
            disabledReason={reason.trim() === "" ? words.reasonNeeded : null}
            onClick={() => onErase(reason.trim())}
            testId="erase-act"
          >
            {words.eraseAct}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        {children}
        <TextInput label={words.reason} value={reason} onChange={setReason} maxLength={500} />
      </Stack>
    </Dialog>
  );
}

/** Says that data was erased, under the number that stands for the name. */
export function useErasedToast(): (number: number) => void {
  return (number) =>
    showToast({
      tone: "ok",
      title: words.eraseDone(formatErasureNumber(number, new Date().getFullYear())),
      detail: "",
    });
}
