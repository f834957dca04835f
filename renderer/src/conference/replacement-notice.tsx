import type { RoundId } from "#core/base/ids";
import type { Round } from "#core/conference/meeting";
import { reopeningWords as words } from "#core/strings/reopening-words";
import { Button } from "../ui/button";
import { formatMoment } from "../ui/format";
import { Notice } from "../ui/notice";

interface ReplacementNoticeProps {
  readonly round: Round;
  readonly onRound: (id: RoundId) => void;
  readonly onCount: () => void;
}

/** Says of a round that it was opened again, or from which sealed one it was opened; nothing of any other. */
export function ReplacementNotice({ round, onRound, onCount }: ReplacementNoticeProps) {
  const { replaces, replacedBy } = round;
  if (replacedBy !== null) {
    const { code, reopenedAt, reason, roundId } = replacedBy;
    return (
      <Notice
        tone="warn"
        title={words.replacedTitle}
        testId="round-replaced"
        actions={
          <Button size="small" onClick={() => onRound(roundId)} testId="to-replacement">
            {words.toReplacement}
          </Button>
        }
      >
        {words.replacedText(formatMoment(reopenedAt), reason)}{" "}
        {code === null ? words.replacedNotYet : words.replacedByCode(code)}
      </Notice>
    );
  }
  if (replaces === null) return null;
  const { code, sealedAt, reopenedAt, reason, roundId } = replaces;
  return (
    <Notice
      tone="info"
      title={words.replacesTitle(code)}
      testId="round-replaces"
      actions={
        <>
          {round.state === "OPEN" ? (
            <Button size="small" onClick={onCount} testId="replacement-to-count">
              {words.toCount}
            </Button>
          ) : null}
          <Button size="small" onClick={() => onRound(roundId)} testId="to-replaced">
            {words.toReplaced}
          </Button>
        </>
      }
    >
      {words.replacesText(formatMoment(sealedAt), formatMoment(reopenedAt), reason)}{" "}
      {round.state === "OPEN" ? words.replacesTodo : null}
    </Notice>
  );
}
