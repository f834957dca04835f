import { IconPaperclip } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { NominationId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import type { DossierState } from "#core/dossiers/life/state";
import type { NominationRow } from "#core/dossiers/procedures";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { Button } from "../ui/button";
import { focusDrawer } from "../ui/drawer-focus";
import { Glyph } from "../ui/glyph";

import { iconOfState } from "./state-chip";
import { WaitsChip } from "./waits-chip";

interface DossierBoardProps {
  readonly board: OutputOf<"dossiers.board">;
  readonly chosen: NominationId | null;
  readonly onChoose: (id: NominationId) => void;
  /** Opens the list on one state. */
  readonly onMore: (state: DossierState) => void;
}

/** Columns of states, four in sight and the rest by scrolling. ↑ ↓ walk a column, Alt+← → go to the next one. */
export function DossierBoard({ board, chosen, onChoose, onMore }: DossierBoardProps) {
  const frame = useRef<HTMLDivElement>(null);
  // A dossier opened from elsewhere, or moved on by a step, stands in a column that may be out of sight.
  const column = board.columns.find(({ cards }) => cards.some(({ id }) => id === chosen))?.state ?? null;
  useEffect(() => {
    if (chosen === null || column === null) return;
    const card = frame.current?.querySelector<HTMLElement>(`[data-card="${chosen}"]`);
    card?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [chosen, column]);
  const walk = (event: KeyboardEvent<HTMLElement>, column: number, place: number) => {
    const target = targetOf(event, board, column, place);
    if (target === null) return;
    event.preventDefault();
    const card = frame.current?.querySelector<HTMLElement>(`[data-card="${target.id}"]`);
    card?.focus();
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (chosen !== null) onChoose(target.id);
  };
  const first = board.columns.find(({ cards }) => cards.length > 0)?.cards[0]?.id ?? null;
  return (
    <div className="board" ref={frame} data-testid="board">
      {board.columns.map(({ state, total, cards }, column) => (
        <section key={state} className="board-column" aria-label={dossierStateWords[state]}>
          <h2 className="board-head">
            <Glyph of={iconOfState(state)} size={18} />
            {dossierStateWords[state]}
            <span className="board-count">{total}</span>
          </h2>
          <div className="board-cards">
            {cards.length === 0 ? <p className="ui-secondary">{words.emptyColumn}</p> : null}
            {cards.map((row, place) => (
              <button
                type="button"
                key={row.id}
                className="board-card"
                data-card={row.id}
                data-row={row.id === chosen ? row.id : undefined}
                aria-pressed={row.id === chosen}
                tabIndex={row.id === (chosen ?? first) ? 0 : -1}
                onClick={() => onChoose(row.id)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return walk(event, column, place);
                  event.preventDefault();
                  onChoose(row.id);
                  focusDrawer();
                }}
              >
                <CardFace row={row} />
              </button>
            ))}
            {total > cards.length ? (
              <Button size="small" kind="quiet" onClick={() => onMore(state)}>
                {words.more(total - cards.length)}
              </Button>
            ) : null}
          </div>
        </section>
      ))}
    </div>
  );
}

function CardFace({ row }: { readonly row: NominationRow }) {
  const under = row.nomineeUnder === "" ? row.memberName : row.nomineeUnder;
  return (
    <>
      <span className="board-line">
        <span>{row.number}</span>
        <span aria-label={words.papersOf(row.have, row.needed)}>
          <Glyph of={IconPaperclip} size={15} />
          <strong>{row.have}</strong>/{row.needed}
        </span>
      </span>
      <strong className="board-name">{row.nomineeName}</strong>
      {under === row.nomineeName ? null : <span className="board-small">{under}</span>}
      <span className="board-small">{row.awardName}</span>
      <span className="board-foot">
        <WaitsChip row={row} />
        {row.dueOn === null ? null : <span className="board-small">{words.due(formatDate(row.dueOn))}</span>}
      </span>
    </>
  );
}

function targetOf(
  event: KeyboardEvent<HTMLElement>,
  board: OutputOf<"dossiers.board">,
  column: number,
  place: number,
): NominationRow | null {
  const { columns } = board;
  if (event.altKey && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
    const beside =
      event.key === "ArrowRight" ? columns.slice(column + 1) : columns.slice(0, column).reverse();
    const cards = beside.find((next) => next.cards.length > 0)?.cards ?? [];
    return cards[Math.min(place, cards.length - 1)] ?? null;
  }
  if (event.altKey || event.ctrlKey) return null;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  return step === 0 ? null : (columns[column]?.cards[place + step] ?? null);
}
