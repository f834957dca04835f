import { withoutCopyWords as words } from "#core/strings/without-copy-words";
import { useWithoutCopy } from "../../state/without-copy";
import { ConfirmDialog } from "../../ui/confirm-dialog";

/** Asks whether many rows come in although no copy could be made before; leaving it brings nothing in. */
export function WithoutCopyDialog() {
  const { asked, settle } = useWithoutCopy();
  return (
    <ConfirmDialog
      opened={asked !== null}
      title={words.title}
      detail={asked === null ? undefined : words.why(asked.reason)}
      lose={[words.lose]}
      keep={[words.keep]}
      keepWord={words.stay}
      actWord={words.goOn}
      onKeep={() => settle("LEFT")}
      onAct={() => settle("AGREED")}
    />
  );
}
