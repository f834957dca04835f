import { z } from "zod";
import { agendaItemId, logEntryId, roundId } from "../../base/ids";
import { timeOfDay } from "../../base/local-date";
import { longText, optionalText } from "../../base/vietnamese-text";

/** What an entry of the running log is, in the order of their keys. */
export const logKinds = [
  "OPENING",
  "REPORT",
  "DISCUSSION",
  "DIRECTION",
  "REPLY",
  "VOTE",
  "SIGNING",
  "HANDOVER",
  "CONCLUSION",
  "CLOSING",
  "NOTE",
] as const;
export const logKind = z.enum(logKinds);
export type LogKind = z.infer<typeof logKind>;

export const logFields = {
  clock: timeOfDay.nullable(),
  kind: logKind,
  speaker: optionalText(200),
  text: longText(4000),
  agendaItemId: agendaItemId.nullable(),
} as const;

/**
 * One line of the log as it is read. TYPED: somebody wrote it. ROUND: a sealed round that fell in by itself; its `text`
 * is the result in one sentence. MOVE: an arrival or departure, told at its hour.
 */
export const logLine = z.strictObject({
  key: z.string(),
  source: z.enum(["TYPED", "ROUND", "MOVE"]),
  /** Null where nothing is stored but the round or the move. */
  entryId: logEntryId.nullable(),
  ...logFields,
  roundId: roundId.nullable(),
  revision: z.int().min(1).nullable(),
});
export type LogLine = Readonly<z.infer<typeof logLine>>;
