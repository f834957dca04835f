import { IconLockOpen } from "@tabler/icons-react";
import type { RoundId } from "#core/base/ids";
import type { Round } from "#core/conference/meeting";
import { isReasonGiven } from "#core/conference/reopening";
import { reopeningWords as words } from "#core/strings/reopening-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { ConfirmDialog } from "../ui/confirm-dialog";

/** Asks before a sealed round is opened again: what becomes of its code, and what must be done anew. */
export function ReopenDialog({
  round,
  code,
  onReopened,
  onClose,
}: {
  readonly round: Round;
  readonly code: string;
  /** The round that takes its place. */
  readonly onReopened: (id: RoundId) => void;
  readonly onClose: () => void;
}) {
  const reopen = useProcedureCommand("conference.reopenRound", {
    deed: ({ reason }) => ({
      ...{ what: words.deed(round.name, code), reason },
      ...{ lose: words.lose(code), keep: words.keep(code) },
    }),
  });
  const act = async (reason: string) => {
    const answer = await reopen.run({ roundId: round.id, reason });
    if (answer.ok) onReopened(answer.value.id);
  };
  return (
    <ConfirmDialog
      opened
      title={words.title(round.name)}
      detail={
        <>
          <p>{words.detail(code)}</p>
          {round.doubleCount === null ? null : <p>{words.twoTeams}</p>}
        </>
      }
      lose={words.lose(code)}
      keep={words.keep(code)}
      keepWord={words.keepWord}
      actWord={words.act}
      actIcon={IconLockOpen}
      reason="asked"
      reasonFault={(typed) => (isReasonGiven(typed) ? null : words.reasonTooShort)}
      working={reopen.working}
      onKeep={onClose}
      onAct={(reason) => void act(reason)}
    />
  );
}
