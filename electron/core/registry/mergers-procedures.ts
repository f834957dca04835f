import { z } from "zod";
import { unitChangeId } from "../base/ids";
import { localDate } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { withoutCopy } from "../safekeeping/copies/copy-first";
import { mergersLine } from "./mergers";

const tags = ["registry", "dossiers", "conference"] as const;

export const mergersProcedures = {
  /** What the mergers of 2025 would make of the book's units; nothing changes. */
  "registry.previewMergers": query({
    servedBy: "BOOK",
    input: z.strictObject({}),
    output: z.strictObject({
      title: z.string(),
      decision: z.string(),
      date: localDate,
      sources: z.array(z.string()),
      lines: z.array(mergersLine),
      /** Names of units in which no province was found, the first hundred. */
      notMatched: z.array(z.string()),
      notMatchedCount: z.int(),
    }),
    errors: [],
    tags: ["registry"],
    roles: everyRole,
  }),
  /** Applies lines as they were shown, as one decision; one that would be another now is refused. */
  "registry.applyMergers": command({
    servedBy: "BOOK",
    input: z.strictObject({ lines: z.array(mergersLine).min(1).max(2_000), withoutCopy }),
    output: z.strictObject({ changeId: unitChangeId, lines: z.int() }),
    errors: [
      ...(["MERGERS_NOT_AS_SHOWN", "UNIT_EVENT_BEFORE_START", "UNIT_EVENT_AFTER_END"] as const),
      ...(["UNIT_EVENT_SAME_DAY", "UNIT_SAME_NAME", "UNIT_NAME_TAKEN", "UNIT_PARENT_IS_ITSELF"] as const),
      ...(["UNIT_PARENT_CYCLE", "UNIT_SAME_PARENT", "UNIT_MERGED_INTO_ITSELF"] as const),
      ...(["UNIT_HAS_LATER_EVENTS", "UNIT_ENDS_WITH_CHILDREN", "MEMBERSHIP_OUTSIDE_LIFE"] as const),
      "MEMBERSHIP_ENDS_BEFORE_START",
      "COPY_FIRST_FAILED",
    ],
    tags,
    roles: writers,
    bringsIn: "lines",
    undo: { undoneBy: "registry.withdrawUnitEvent" },
  }),
} as const;
