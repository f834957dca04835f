import { restoreOrderOf } from "#core/restore-from-bin";
import type { BinItem } from "#core/safekeeping/bin/bin-item";
import { binWords as words } from "#core/strings/bin-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Loading } from "../ui/loading";
import { Notice } from "../ui/notice";
import { Stack } from "../ui/stack";
import { HangingList } from "./hanging-list";

interface RestoreDialogProps {
  readonly item: BinItem;
  readonly onClose: () => void;
}

/** Shows what comes back with a thrown away row and what stands in the way, before it comes back. */
export function RestoreDialog({ item, onClose }: RestoreDialogProps) {
  const order = restoreOrderOf(item);
  const preview = useProcedureQuery("bin.whatComesBack", { kind: item.kind, id: item.id });
  const restore = useProcedureCommand(order.name);
  const obstacle = preview.value?.obstacle ?? "";
  const act = async () => {
    const answer = await restore.run(order.input);
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.restoreTitle(item.name)}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onClick={onClose}>
            {words.notNow}
          </Button>
          <Button
            kind="primary"
            working={restore.working}
            disabledReason={obstacle === "" ? null : words.restoreBlocked}
            onClick={() => void act()}
            testId="bin-restore"
          >
            {words.restore}
          </Button>
        </>
      }
    >
      {preview.value === undefined ? (
        <Loading />
      ) : (
        <Stack gap={12}>
          {obstacle === "" ? null : (
            <Notice tone="warn" title={words.inTheWay} testId="bin-obstacle">
              {obstacle}
            </Notice>
          )}
          <p className="safekeeping-text">
            {preview.value.hanging.length === 0 ? words.comesBackAlone : words.comesBack}
          </p>
          <HangingList rows={preview.value.hanging} />
        </Stack>
      )}
    </Dialog>
  );
}
