import type { InputOf } from "#core/contract";
import { remarkScreen as words, remarkWords } from "#core/strings/award-remark-words";
import { watchWords } from "#core/strings/award-views-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Notice } from "../../ui/notice";
import "../awards.css";
import "./award-views.css";
import { useClusterWord } from "../../frame/use-cluster-word";

interface NominationRemarksProps {
  /** Null while unit, award or year are not chosen yet. */
  readonly about: InputOf<"awardViews.remarks"> | null;
}

/** What the year watches, said with the facts of the book where somebody is nominated; nothing where nothing is watched. */
export function NominationRemarks({ about }: NominationRemarksProps) {
  const { value } = useProcedureQuery("awardViews.remarks", about);
  const word = useClusterWord();
  if (value === undefined || value.remarks.length === 0) return null;
  return (
    <Notice tone="info" title={words.title} testId="nomination-remarks">
      <ul className="award-facts">
        {value.remarks.map(({ remark, clause }) => (
          <li key={remark.watch}>
            {remarkWords(remark)}
            {remark.watch === "CAPACITY_UNKNOWN" ? null : (
              <span className="awards-under">
                {words.clause(watchWords[remark.watch].name, clause, word)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="ui-secondary">{words.note}</p>
    </Notice>
  );
}
