import { IconDeviceUsb } from "@tabler/icons-react";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { Glyph } from "../ui/glyph";
import type { Target, WritingJob } from "./writing-job";

export type BoxState = "IDLE" | "BUSY" | "DONE" | "FAILED";

/** What the box says of a writing. */
export function boxStateOf(job: WritingJob | null): BoxState {
  if (job === null) return "IDLE";
  if (job.answer === null) return "BUSY";
  return job.answer.ok ? "DONE" : "FAILED";
}

/** The black-edged box: whether the stick may be pulled out. */
export function WriteBox({ state, target }: { readonly state: BoxState; readonly target: Target | null }) {
  const [title, text] = wordsOf(state, target?.kind ?? "DRIVE");
  return (
    <div className="exchange-box" data-state={state} role="status" data-testid={`box-${state}`}>
      <Glyph of={IconDeviceUsb} size={34} stroke={1.6} />
      <div>
        <strong>{title}</strong>
        <span>{text}</span>
      </div>
    </div>
  );
}

function wordsOf(state: BoxState, kind: Target["kind"]): readonly [string, string] {
  const drive = kind === "DRIVE";
  switch (state) {
    case "IDLE":
      return [words.boxIdle, words.boxIdleText];
    case "BUSY":
      return drive ? [words.boxBusy, words.boxBusyText] : [words.boxBusyFolder, words.boxBusyFolderText];
    case "DONE":
      return drive ? [words.boxDone, words.boxDoneText] : [words.boxDoneFolder, words.boxDoneFolderText];
    case "FAILED":
      return [words.boxFailed, words.boxFailedText];
  }
}
