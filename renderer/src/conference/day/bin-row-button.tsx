import { IconTrash } from "@tabler/icons-react";
import type { InputOf } from "#core/contract";
import type { ProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";

interface BinRowButtonProps {
  readonly bin: ProcedureCommand<"conference.binDayRows">;
  readonly row: InputOf<"conference.binDayRows">["part"];
  readonly id: string;
  readonly word: string;
  /** After it went to the bin. */
  readonly onGone: () => void;
}

/** Takes away the row of the day that a dialog is about; its refusal is shown by the dialog. */
export function BinRowButton({ bin, row, id, word, onGone }: BinRowButtonProps) {
  return (
    <Button
      does={bin.name}
      kind="danger"
      icon={IconTrash}
      onClick={async () => {
        if ((await bin.run({ part: row, ids: [id] })).ok) onGone();
      }}
    >
      {word}
    </Button>
  );
}
