import type { OutputOf } from "#core/contract";
import { restoreScreenWords } from "#core/strings/restore-screen-words";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import type { CopyTask } from "./copy-task-dialog";
import { FaultyNotice } from "./faulty-notice";
import { PlacesCard } from "./places-card";
import { ProtectionCard } from "./protection-card";
import { SettingsCard } from "./settings-card";
import { ShrunkNotice } from "./shrunk-notice";

interface CopiesColumnProps {
  readonly copies: OutputOf<"safekeeping.copies">;
  readonly onTask: (task: CopyTask) => void;
  readonly onRestoreFolder: () => void;
  readonly onKeeping: () => void;
}

/** Beside the list of copies: what is wrong with them, what they protect, where they go. */
export function CopiesColumn({ copies, onTask, onRestoreFolder, onKeeping }: CopiesColumnProps) {
  return (
    <>
      <FaultyNotice copies={copies.copies} />
      <ShrunkNotice copies={copies.copies} />
      <ProtectionCard copies={copies} />
      <PlacesCard places={copies.places} onBackUp={(place) => onTask({ kind: "BACK_UP", place })} />
      <ButtonRow>
        <Button does="safekeeping.restore" size="small" onClick={onRestoreFolder} testId="restore-folder">
          {restoreScreenWords.fromFolder}
        </Button>
      </ButtonRow>
      <SettingsCard copies={copies} onKeeping={onKeeping} />
    </>
  );
}
