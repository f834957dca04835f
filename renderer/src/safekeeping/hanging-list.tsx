import type { HangingRows } from "#core/safekeeping/bin/procedures";
import { binWords as words } from "#core/strings/bin-words";

/** What hangs on a row: how many of each kind, and the first few by name. */
export function HangingList({ rows }: { readonly rows: readonly HangingRows[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="safekeeping-lines">
      {rows.map(({ noun, count, names }) => (
        <li key={noun}>
          {names.length === 0 ? words.hangs(count, noun) : words.hangsNamed(count, noun, names)}
        </li>
      ))}
    </ul>
  );
}
