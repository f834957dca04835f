import type { ReactNode } from "react";
import { lineFiguresOf, totalFiguresOf } from "#core/conference/asked-figures";
import type { BallotGroup } from "#core/conference/count";
import type { IdentityFinding } from "#core/conference/identities";
import type { Round } from "#core/conference/meeting";
import { countWords as words, totalWords } from "#core/strings/count-words";
import { IntegerInput } from "../ui/integer-input";
import { readInteger } from "../ui/read-integer";
import { type CountCell, cellName, figureIn, withFigure } from "./count-cells";
import { CountLines } from "./count-lines";
import { moveInGrid, pastedBlock } from "../ui/grid-keys";
import type { CountSaving } from "./use-count-saving";

interface CountGridProps {
  readonly round: Round;
  readonly group: BallotGroup;
  readonly saving: CountSaving;
  readonly findings: readonly IdentityFinding[];
  /** Why nothing can be typed any more. */
  readonly locked: string | null;
  readonly tabs: ReactNode;
  readonly panelId: string;
}

/** The totals over the lines of one group; one grid for the keyboard. */
export function CountGrid({ round, group, saving, findings, locked, tabs, panelId }: CountGridProps) {
  const figures = lineFiguresOf(round);
  const totals: readonly CountCell[] = totalFiguresOf(round).map((name) => ({ kind: "total", name }));
  const rows: readonly (readonly CountCell[])[] = [
    ...(totals.length === 0 ? [] : [totals]),
    ...group.lines.map(({ id }) => figures.map((figure) => ({ kind: "line", lineId: id, figure }) as const)),
  ];
  const grid = rows.map((row) => row.map(cellName));
  const cells = new Map(rows.flat().map((cell) => [cellName(cell), cell]));
  const set = (cell: CountCell, value: number | null) => saving.change(withFigure(saving.count, cell, value));
  return (
    <div
      className="conference-count"
      onKeyDown={(event) => {
        if (locked === null) moveInGrid(event, grid, saving);
      }}
      onBlur={() => void saving.flush()}
      onPaste={(event) => {
        const block = locked === null ? pastedBlock(event, grid) : null;
        if (block === null) return;
        event.preventDefault();
        // What cannot be read leaves its cell empty: an old figure must not stay as if it had been pasted.
        let next = saving.count;
        for (const { field, text } of block) {
          const cell = cells.get(field);
          const reading = readInteger(text);
          if (cell !== undefined)
            next = withFigure(next, cell, reading.kind === "value" ? reading.value : null);
        }
        saving.change(next);
      }}
    >
      {totals.length === 0 ? null : (
        <div className="conference-totals" role="group" aria-label={words.totals}>
          {totals.map((cell) =>
            cell.kind === "total" ? (
              <IntegerInput
                key={cell.name}
                label={totalWords(round.mode, cell.name)}
                look="count"
                name={cellName(cell)}
                value={figureIn(saving.count, cell)}
                onChange={(value) => set(cell, value)}
                tone={locked === null ? "normal" : "settled"}
                lockedReason={locked === null ? null : ""}
                testId={`total-${cell.name}`}
              />
            ) : null,
          )}
        </div>
      )}
      {tabs}
      <CountLines
        panelId={panelId}
        group={group}
        ballot={round}
        figures={figures}
        count={saving.count}
        findings={findings}
        locked={locked !== null ? "locked" : "open"}
        onFigure={set}
      />
    </div>
  );
}
