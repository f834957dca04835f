import type { RoundId } from "#core/base/ids";
import type { RestorePreview } from "#core/safekeeping/restore/procedures";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import { Checkbox } from "../../ui/checkbox";
import { EffectList } from "../../ui/effect-list";
import { formatMoment } from "../../ui/format";
import { Notice } from "../../ui/notice";
import { TextInput } from "../../ui/text-input";
import { backLines, keptLines, lostLines } from "./preview-lines";

interface RestorePreviewPartsProps {
  readonly preview: RestorePreview;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly givenUp: readonly RoundId[];
  readonly onGiveUp: (rounds: readonly RoundId[]) => void;
}

/** What a restore would do, what has to be agreed to by name, and the reason. */
export function RestorePreviewParts(props: RestorePreviewPartsProps) {
  const { preview, reason, onReason, givenUp, onGiveUp } = props;
  const { madeAt, lastSavedAt, olderVersion, openRounds } = preview;
  return (
    <>
      {madeAt === null || lastSavedAt === null ? null : (
        <p className="safekeeping-text">
          {words.madeAndSaved(formatMoment(madeAt), formatMoment(lastSavedAt))}
        </p>
      )}
      {olderVersion === null ? null : <Notice tone="info">{words.older(olderVersion)}</Notice>}
      <div className="safekeeping-effects">
        <EffectList list="lose" lines={lostLines(preview)} />
        <EffectList list="back" lines={backLines(preview)} />
        <EffectList list="keep" lines={keptLines(preview)} />
      </div>
      {openRounds.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={words.giveUpRound(name)}
          value={givenUp.includes(id)}
          onChange={(gone) => onGiveUp(gone ? [...givenUp, id] : givenUp.filter((round) => round !== id))}
        />
      ))}
      <TextInput
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={onReason}
        maxLength={300}
      />
    </>
  );
}
