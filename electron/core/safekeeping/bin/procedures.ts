import { z } from "zod";
import { command, everyRole, query } from "../../base/procedure";
import { binItem, binKind } from "./bin-item";

/** Rows that hang on a thrown away one: how many of a kind, and the names of the first few. */
export const hangingRows = z.strictObject({
  /** In the user's words: `tài liệu`. */
  noun: z.string(),
  count: z.int().min(1),
  names: z.array(z.string()),
});
export type HangingRows = z.infer<typeof hangingRows>;

/** What is to be deleted for good: one item, or all that lies in the bin for at least so many days. */
export const emptying = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("ITEM"), kind: binKind, id: z.string() }),
  z.strictObject({ of: z.literal("OLDER"), days: z.int().min(0).max(36_500) }),
]);
export type Emptying = z.infer<typeof emptying>;

export const binProcedures = {
  /** What lies in the bin, last thrown away first. */
  "safekeeping.bin": query({
    servedBy: "BOOK",
    input: z.strictObject({
      /** Absent: the first page. */
      offset: z.int().min(0).optional(),
      limit: z.int().min(1).max(500).optional(),
    }),
    output: z.strictObject({ items: z.array(binItem), total: z.int() }),
    errors: [],
    tags: ["registry", "pledges", "awards", "dossiers", "conference", "safekeeping"],
    roles: everyRole,
  }),
  /** What would come back with a thrown away row, and what stands in the way: the restoring is tried and undone. */
  "bin.whatComesBack": query({
    servedBy: "BOOK",
    input: z.strictObject({ kind: binKind, id: z.string() }),
    output: z.strictObject({
      hanging: z.array(hangingRows),
      /** Why it cannot come back, in a sentence; empty where it can. */
      obstacle: z.string(),
    }),
    errors: ["NOT_FOUND"],
    tags: ["registry", "pledges", "awards", "dossiers", "conference", "safekeeping"],
    roles: everyRole,
  }),
  /** What emptying the bin would take away, and what stays with the reason. */
  "bin.whatWouldGo": query({
    servedBy: "BOOK",
    input: z.strictObject({ emptying }),
    output: z.strictObject({
      goes: z.array(z.strictObject({ item: binItem, hanging: z.array(hangingRows) })),
      stays: z.array(z.strictObject({ item: binItem, why: z.string() })),
      /** Files of papers nothing else needs. */
      files: z.int(),
      bytes: z.int(),
    }),
    errors: [],
    tags: ["registry", "pledges", "awards", "dossiers", "conference", "safekeeping"],
    roles: everyRole,
  }),
  /** Deletes for good. What sealed rounds, packages, issued papers or the award history need stays in the bin. */
  "bin.empty": command({
    servedBy: "BOOK",
    input: z.strictObject({ emptying }),
    output: z.strictObject({ erased: z.int(), stayed: z.int(), files: z.int() }),
    errors: ["BIN_KEEPS_ALL", "NOT_FOUND"],
    tags: ["registry", "pledges", "awards", "dossiers", "conference", "documents", "safekeeping"],
    roles: ["KEEPER"],
    persons: "TWO",
    undo: { notUndone: "What is deleted for good is gone; that is the purpose." },
  }),
} as const;
