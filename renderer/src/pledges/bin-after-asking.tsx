import { useState } from "react";
import type { SavingCommand } from "../frame/framed-form";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";

interface BinAfterAskingProps {
  readonly command: Pick<SavingCommand, "name" | "working">;
  /** What the question is about, in its title. */
  readonly title: string;
  readonly lose?: readonly string[] | undefined;
  readonly words: { readonly bin: string; readonly binKeep: string; readonly keep: string };
  readonly onBin: () => Promise<{ readonly ok: boolean }>;
  /** After it went to the bin. */
  readonly onGone: () => void;
}

/** Puts what a drawer shows into the bin, once the person has read what goes and what stays. */
export function BinAfterAsking(props: BinAfterAskingProps) {
  const { command, words } = props;
  const [asking, setAsking] = useState(false);
  const leave = useLeaveGuard();
  const bin = async () => {
    const { ok } = await props.onBin();
    setAsking(false);
    if (ok) props.onGone();
  };
  return (
    <div className="pledge-bin">
      <Button does={command.name} kind="danger" size="small" onClick={() => leave(() => setAsking(true))}>
        {words.bin}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={props.title}
        lose={props.lose}
        keep={[words.binKeep]}
        keepWord={words.keep}
        actWord={words.bin}
        weight="destroys"
        working={command.working}
        onKeep={() => setAsking(false)}
        onAct={() => void bin()}
      />
    </div>
  );
}
