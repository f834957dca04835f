import type { OutputOf } from "#core/contract";
import type { CopyTask } from "./copy-task-dialog";
import { PlacesCard } from "./places-card";
import { ProtectionCard } from "./protection-card";
import { ShrunkNotice } from "./shrunk-notice";

interface CopiesColumnProps {
  readonly copies: OutputOf<"safekeeping.copies">;
  readonly onTask: (task: CopyTask) => void;
}

/** Beside the list of copies: what is wrong with them, what they protect, where they go. */
export function CopiesColumn({ copies, onTask }: CopiesColumnProps) {
  return (
    <>
      <ShrunkNotice copies={copies.copies} />
      <ProtectionCard copies={copies} />
      <PlacesCard places={copies.places} onBackUp={(place) => onTask({ kind: "BACK_UP", place })} />
    </>
  );
}
