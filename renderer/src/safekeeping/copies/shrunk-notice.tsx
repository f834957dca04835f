import type { OutputOf } from "#core/contract";
import { copyWords as words } from "#core/strings/copies-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";

/** Says that the book suddenly held far less, and lets the keeper say that this is right. */
export function ShrunkNotice({ copies }: { readonly copies: OutputOf<"safekeeping.copies">["copies"] }) {
  const accept = useProcedureCommand("safekeeping.acceptSmallerBook");
  const copy = copies.find(({ shrunk }) => shrunk !== null);
  if (copy === undefined || copy.shrunk === null) return null;
  return (
    <Notice
      tone="danger"
      testId="shrunk"
      actions={
        <Button size="small" onClick={() => void accept.run({ backupId: copy.id })}>
          {words.shrunkAccept}
        </Button>
      }
    >
      {words.shrunk(copy.shrunk)}
    </Notice>
  );
}
