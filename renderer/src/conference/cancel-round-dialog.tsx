import { IconTrash } from "@tabler/icons-react";
import type { Round } from "#core/conference/meeting";
import { ballotWords as words } from "#core/strings/ballot-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { ConfirmDialog } from "../ui/confirm-dialog";

/** Asks before a round and what was typed for it is thrown away. */
export function CancelRoundDialog({
  round,
  onCancelled,
  onClose,
}: {
  readonly round: Round;
  /** The round is gone: whoever shows it must turn to another. */
  readonly onCancelled: () => void;
  readonly onClose: () => void;
}) {
  const cancel = useProcedureCommand("conference.cancelRound");
  const entered = [
    ...Object.values(round.count.totals),
    ...round.count.lines.flatMap(({ agree, disagree, blank, invalid }) => [agree, disagree, blank, invalid]),
  ].filter((figure) => figure !== null).length;
  const lines = round.groups.reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <ConfirmDialog
      opened
      title={words.cancelTitle(round.name)}
      detail={words.cancelDetail}
      lose={[
        words.cancelLoseBallot(lines),
        ...(entered === 0 ? [] : [words.cancelLoseCount(entered)]),
        ...(round.facts.tellers.length === 0 ? [] : [words.cancelLoseFacts]),
      ]}
      keep={[words.cancelKeepRoll, words.cancelKeepDossiers]}
      keepWord={words.cancelKeep}
      actWord={words.cancelAct}
      actIcon={IconTrash}
      weight="destroys"
      working={cancel.working}
      onKeep={onClose}
      onAct={() => void cancel.run({ roundId: round.id }).then(({ ok }) => (ok ? onCancelled() : onClose()))}
    />
  );
}
