import type { RestorePreview } from "#core/safekeeping/restore/procedures";
import { restoreScreenWords as words } from "#core/strings/restore-screen-words";
import { formatMoment } from "../../ui/format";

/** What a restore would take, in the user's words: sealed rounds first, each by its code. */
export function lostLines(preview: RestorePreview): readonly string[] {
  const { sealsLost, stepsLost, packagesLost, papersMissing, kinds } = preview;
  const lines = [
    ...sealsLost.map(({ round, code }) => words.lostSeal(round, code)),
    ...kinds
      .filter(({ vanish }) => vanish.count > 0)
      .map(({ kind, vanish }) => words.lostKind(kind, vanish.count, vanish.names)),
    ...kinds
      .filter(({ change }) => change.count > 0)
      .map(({ kind, change }) => words.changedKind(kind, change.count, change.names)),
    ...(packagesLost.length === 0 ? [] : [words.lostPackages(packagesLost.length, packagesLost)]),
    ...(papersMissing.length === 0 ? [] : [words.lostPapers(papersMissing.length, papersMissing)]),
    ...(stepsLost.since === null ? [] : [words.lostSteps(stepsLost.count, formatMoment(stepsLost.since))]),
  ];
  return lines.length === 0 ? [words.lostNothing] : lines;
}

/** What a restore would bring back. */
export function backLines({ sealsBack, kinds }: RestorePreview): readonly string[] {
  return [
    ...sealsBack.map(({ round, code }) => words.backSeal(round, code)),
    ...kinds
      .filter(({ appear }) => appear.count > 0)
      .map(({ kind, appear }) => words.backKind(kind, appear.count, appear.names)),
  ];
}

/** What stays whatever copy is brought back. */
export function keptLines({ erasedAgain }: RestorePreview): readonly string[] {
  const always = [words.keptBefore, words.keptOthers];
  return erasedAgain === 0 ? always : [...always, words.keptErased(erasedAgain)];
}
