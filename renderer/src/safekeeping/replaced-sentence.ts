import type { OutputOf } from "#core/contract";
import { reopeningWords as words } from "#core/strings/reopening-words";
import { formatMoment } from "../ui/format";

/** What is said of a code that was a round's own until it was opened again; empty for any other. */
export function replacedSentence(replaced: OutputOf<"conference.checkCode">["replaced"]): string {
  if (replaced === null) return "";
  return words.compareReplaced(replaced.by, formatMoment(replaced.reopenedAt), replaced.reason);
}
