import { ownRule } from "#core/strings/own-rule";
import "./frame.css";
import { useClusterWord } from "./use-cluster-word";

/** Where a rule is laid down; one without a clause is the cluster's own setting and never poses as law. */
export function Clause({ clause }: { readonly clause: string }) {
  const word = useClusterWord();
  return clause === "" ? <span className="frame-own-rule">{ownRule[word]}</span> : <>{clause}</>;
}
