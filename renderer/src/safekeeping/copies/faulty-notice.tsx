import type { OutputOf } from "#core/contract";
import { copyWords as words } from "#core/strings/copies-words";
import { formatMoment } from "../../ui/format";
import { Notice } from "../../ui/notice";

/** Names the newest copy that was found faulty, and the newest sound one besides. */
export function FaultyNotice({ copies }: { readonly copies: OutputOf<"safekeeping.copies">["copies"] }) {
  const copy = copies.find(({ proof }) => proof !== null && proof.finding !== "");
  if (copy === undefined) return null;
  const next = copies.find(({ proof, presence }) => proof?.finding === "" && presence !== "GONE");
  return (
    <Notice
      tone="danger"
      title={words.faultyTitle(formatMoment(copy.madeAt), copy.placeName)}
      testId="faulty"
    >
      {next === undefined ? words.faultyNoNext : words.faultyNext(formatMoment(next.madeAt))}
    </Notice>
  );
}
