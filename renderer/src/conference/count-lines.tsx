import { IconEqual, IconEqualNot } from "@tabler/icons-react";
import type { Ballot } from "#core/conference/ballot";
import type { LineFigure } from "#core/conference/asked-figures";
import type { BallotGroup, BallotLine, RoundCount } from "#core/conference/count";
import type { IdentityFinding } from "#core/conference/identities";
import { countWords as words, figureWords } from "#core/strings/count-words";
import { Chip } from "../ui/chip";
import { IntegerInput } from "../ui/integer-input";
import { NotEntered } from "../ui/not-entered";
import { type CountCell, cellName, figureIn } from "./count-cells";
import { NameCell } from "./name-cell";

interface CountLinesProps {
  readonly panelId: string;
  readonly group: BallotGroup;
  readonly ballot: Ballot;
  readonly figures: readonly LineFigure[];
  readonly count: RoundCount;
  readonly findings: readonly IdentityFinding[];
  readonly locked: "open" | "locked";
  readonly onFigure: (cell: CountCell, value: number | null) => void;
}

/** One row a name: its figures, their sum, right or wrong. */
export function CountLines(props: CountLinesProps) {
  const { panelId, group, ballot, figures, findings } = props;
  const summed = figures.length > 1;
  return (
    <div className="conference-lines" id={panelId}>
      <table className="ui-table" aria-label={words.linesOf(group.name)}>
        <colgroup>
          <col style={{ width: 32 }} />
          <col />
          {figures.map((figure) => (
            <col key={figure} style={{ width: 70 }} />
          ))}
          {summed ? <col style={{ width: 54 }} /> : null}
          <col style={{ width: 102 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="ui-only-spoken">{words.columnNumber}</span>
            </th>
            <th scope="col">{words.columnLine}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" data-align="right">
                {figureWords(ballot, figure)}
              </th>
            ))}
            {summed ? (
              <th scope="col" data-align="right">
                {words.columnSum}
              </th>
            ) : null}
            <th scope="col">{words.columnState}</th>
          </tr>
        </thead>
        <tbody>
          {group.lines.map((line) => (
            <Line key={line.id} {...props} line={line} finding={findingOf(findings, line)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps extends CountLinesProps {
  readonly line: BallotLine;
  readonly finding: IdentityFinding | undefined;
}

function Line({ line, finding, figures, ballot, count, locked, onFigure }: LineProps) {
  const state = finding?.state ?? "NOT_ENTERED";
  const cells = figures.map((figure) => ({ kind: "line", lineId: line.id, figure }) as const);
  const values = cells.map((cell) => figureIn(count, cell));
  const known = values.every((value) => value !== null && !Number.isNaN(value));
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return (
    <tr data-tone={state === "WRONG" ? "danger" : undefined} data-testid={`line-${line.number}`}>
      <td data-align="right">{line.number}</td>
      <td data-strong>
        <NameCell name={line.name} under={line.under} />
      </td>
      {cells.map((cell) => (
        <td key={cell.figure} className="conference-cell">
          <IntegerInput
            label={words.cell(line.number, figureWords(ballot, cell.figure))}
            look="count"
            name={cellName(cell)}
            value={figureIn(count, cell)}
            onChange={(value) => onFigure(cell, value)}
            tone={locked === "locked" ? "settled" : "normal"}
            lockedReason={locked === "locked" ? "" : null}
            testId={`line-${line.number}-${cell.figure}`}
          />
        </td>
      ))}
      {figures.length > 1 ? (
        <td data-align="right" className="conference-sum" data-state={state}>
          {known ? sum : <NotEntered />}
        </td>
      ) : null}
      <td className="conference-line-state">
        {state === "RIGHT" ? (
          <Chip tone="ok" icon={IconEqual} size="small">
            {words.right}
          </Chip>
        ) : state === "WRONG" ? (
          <Chip tone="danger" icon={IconEqualNot} size="small">
            {words.wrong}
          </Chip>
        ) : (
          <Chip tone="unknown" size="small">
            {words.missing}
          </Chip>
        )}
      </td>
    </tr>
  );
}

/** What stands beside a line: the first of its sums that is wrong or not entered, else that they are right. */
function findingOf(findings: readonly IdentityFinding[], line: BallotLine): IdentityFinding | undefined {
  const own = findings.filter(({ lineNumber }) => lineNumber === line.number);
  return own.find(({ state }) => state === "WRONG") ?? own.find(({ state }) => state !== "RIGHT") ?? own[0];
}
