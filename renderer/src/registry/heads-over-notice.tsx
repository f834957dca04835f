import type { HeadsOver } from "#core/registry/cluster-procedures";
import { clusterWords as words } from "#core/strings/cluster-words";
import { Notice } from "../ui/notice";
import { useClusterWord } from "../frame/use-cluster-word";

/** More heads or deputies than the regulation of a day allows: told until it is settled. */
export function HeadsOverNotice({ found }: { readonly found: readonly HeadsOver[] }) {
  const word = useClusterWord();
  return found.map((over) => (
    <Notice
      key={`${over.year} ${over.role}`}
      tone="warn"
      title={words.headsOverTitle(over)}
      testId="heads-over-limit"
    >
      {words.headsOverText(over, word)}
    </Notice>
  ));
}
