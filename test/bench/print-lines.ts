import type { Line, Spread } from "./figures";

/** The table of the terminal: every figure as median (lower quartile – upper quartile). */
export function tableOf(lines: readonly Line[]): string {
  const head = ["", "median (quartiles)", "limit of the same run", "ratio", "runs"];
  const rows = lines.map((line) => [
    line.name,
    `${spread(line.measured)} ${line.unit}`,
    `${line.limitName}: ${spread(line.limit)}`,
    `× ${spread(line.ratio)}`,
    String(line.runs),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function spread({ median, lower, upper }: Spread): string {
  return lower === upper ? figure(median) : `${figure(median)} (${figure(lower)}–${figure(upper)})`;
}

/** Three digits say all that such a figure knows. */
function figure(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}
