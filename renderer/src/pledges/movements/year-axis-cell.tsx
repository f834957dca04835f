import type { LocalDate } from "#core/base/local-date";
import { holdsOn } from "#core/pledges/movements/period";
import type { Movement } from "#core/pledges/movements/procedures";
import { type YearAxis, placeOnAxis, thousandths } from "#core/pledges/movements/year-axis";
import { movementScreen as words } from "#core/strings/pledges-movement-screen-words";
import { periodWords } from "#core/strings/pledges-movement-words";
import "./movements.css";

/** The years of the axis, as a head of the column. */
export function YearAxisHead({ axis, year }: { readonly axis: YearAxis; readonly year: number }) {
  const years = Array.from(
    { length: axis.lastYear - axis.firstYear + 1 },
    (_, index) => axis.firstYear + index,
  );
  const isTight = years.length > 8;
  return (
    <span className="movements-axis-years">
      {years.map((one) => (
        <span key={one} data-current={one === year ? true : undefined}>
          {isTight ? `’${String(one).slice(2)}` : one}
        </span>
      ))}
    </span>
  );
}

interface YearAxisCellProps {
  readonly movement: Movement;
  readonly axis: YearAxis;
  readonly today: LocalDate;
}

/** When a movement runs, drawn; the words beside it say the same. */
export function YearAxisCell({ movement, axis, today }: YearAxisCellProps) {
  const place = placeOnAxis(movement, axis);
  const now = holdsOn(movement, today);
  const years = axis.lastYear - axis.firstYear + 1;
  const todayYear = Number(today.slice(0, 4));
  return (
    <div
      className="movements-axis"
      style={{ "--movements-years": years } as object}
      role="img"
      aria-label={`${periodWords(movement)}, ${now ? words.holdsNow : movement.fromYear > todayYear ? words.comesLater : words.isOver}`}
    >
      {place === null ? null : (
        <span
          className="movements-axis-bar"
          data-kind={movement.kind}
          data-when={now ? "now" : undefined}
          data-left={place.left}
          data-right={place.right}
          style={{ left: `${place.start / 10}%`, width: `${place.length / 10}%` }}
        />
      )}
      {todayYear < axis.firstYear || todayYear > axis.lastYear ? null : (
        <span className="movements-axis-today" style={{ left: `${thousandths(today, axis) / 10}%` }} />
      )}
    </div>
  );
}
