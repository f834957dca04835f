import type { LogLine } from "./log-entry";

/**
 * The stored entries in their order, with what falls in by itself laid between them by its hour: before the first entry
 * of a later hour, at the end where none is later or the hour is not known. Stored order is never changed.
 */
export function weaveLog(stored: readonly LogLine[], fallen: readonly LogLine[]): readonly LogLine[] {
  const before = new Map<number, LogLine[]>();
  for (const line of [...fallen].sort(byClock)) {
    const { clock } = line;
    const later =
      clock === null ? -1 : stored.findIndex((entry) => entry.clock !== null && entry.clock > clock);
    const place = later === -1 ? stored.length : later;
    before.set(place, [...(before.get(place) ?? []), line]);
  }
  return [
    ...stored.flatMap((entry, index) => [...(before.get(index) ?? []), entry]),
    ...(before.get(stored.length) ?? []),
  ];
}

/** Unknown hours last; equal hours keep the order they came in. */
function byClock(left: LogLine, right: LogLine): number {
  if (left.clock === right.clock) return 0;
  if (left.clock === null) return 1;
  if (right.clock === null) return -1;
  return left.clock < right.clock ? -1 : 1;
}
