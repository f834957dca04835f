import type { OutputOf } from "#core/contract";
import { matrixFactWords } from "#core/strings/award-remark-words";
import { awardViewScreen as words } from "#core/strings/award-views-words";
import { Card } from "../../ui/card";
import { Stack } from "../../ui/stack";

type Matrix = OutputOf<"awardViews.matrix">;
type RecordId = Matrix["stacked"][number]["awards"][number]["recordId"];

interface MatrixFactsProps {
  readonly matrix: Matrix;
  readonly onOpen: (year: number, id: RecordId) => void;
}

/** What the matrix says in plain sentences, and who has several awards of one kind in one year. */
export function MatrixFacts({ matrix, onOpen }: MatrixFactsProps) {
  const { facts, stacked, stackedTotal } = matrix;
  return (
    <Stack>
      <Card title={words.factsTitle}>
        {facts.length === 0 ? <p>{words.factsNone}</p> : null}
        <ul className="award-facts" data-testid="award-facts">
          {facts.map((fact) => (
            <li key={fact.fact}>{matrixFactWords(fact)}</li>
          ))}
        </ul>
        <p className="ui-secondary">{words.factsNote}</p>
      </Card>
      <Card title={words.stackedTitle}>
        {stacked.length === 0 ? <p className="ui-secondary">{words.stackedNone}</p> : null}
        <ul className="award-facts">
          {stacked.map(({ recipient, year, awards }) => (
            <li key={awards[0]?.recordId}>
              {words.stackedLine(recipient, year)}
              {awards.map(({ name, recordId }) => (
                <button
                  key={recordId}
                  type="button"
                  className="award-link"
                  onClick={() => onOpen(year, recordId)}
                >
                  {name}
                </button>
              ))}
            </li>
          ))}
        </ul>
        {stackedTotal > stacked.length ? (
          <p className="ui-secondary">{words.stackedMore(stackedTotal - stacked.length)}</p>
        ) : null}
      </Card>
    </Stack>
  );
}
