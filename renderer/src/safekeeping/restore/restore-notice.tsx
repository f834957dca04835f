import type { BackupId } from "#core/base/ids";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { formatMoment } from "../../ui/format";
import { Notice } from "../../ui/notice";

/** After so many steps of work the notice of a restore goes; the copy made before it stays on the list. */
const toldForSteps = 50;

/** Says that the book was restored and leads back, or that a restore was cut off and nothing is lost. */
export function RestoreNotice({ onTakeBack }: { readonly onTakeBack: (before: BackupId) => void }) {
  const last = useProcedureQuery("safekeeping.lastRestore", {}).value?.last ?? null;
  if (last === null || last.stepsSince > toldForSteps) return null;
  const { outcome, at, copyMadeAt, before, stepsSince } = last;
  if (outcome === "NOT_DONE")
    return (
      <Notice tone="info" title={words.notDoneTitle} testId="restore-not-done">
        {words.notDoneText}
      </Notice>
    );
  return (
    <Notice
      tone="info"
      title={copyMadeAt === null ? words.doneTitleFolder : words.doneTitle(formatMoment(copyMadeAt))}
      testId="restore-done"
      actions={
        before === null ? null : (
          <Button
            does="safekeeping.restore"
            size="small"
            onClick={() => onTakeBack(before)}
            testId="take-back"
          >
            {words.takeBack}
          </Button>
        )
      }
    >
      {words.doneText(formatMoment(at), stepsSince)}
    </Notice>
  );
}
