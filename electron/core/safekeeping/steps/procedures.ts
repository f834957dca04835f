import { z } from "zod";
import { stepId } from "../../base/ids";
import { moment } from "../../base/local-date";
import { command, counters, everyRole, query, writers } from "../../base/procedure";

const nothing = z.strictObject({});

const everyRoom = [
  "registry",
  "pledges",
  "awards",
  "dossiers",
  "conference",
  "documents",
  "safekeeping",
] as const;

const step = z.strictObject({
  stepId,
  label: z.string(),
  doneAt: moment,
  /** IS_UNDO: itself takes a step back. */
  state: z.enum(["CAN_UNDO", "UNDONE", "IS_UNDO", "CANNOT_UNDO"]),
  why: z.string(),
});
export type RecentStep = z.infer<typeof step>;

/** What taking several steps back does, newest first. */
const severalUndone = z.strictObject({
  takenBack: z.array(z.string()),
  stayed: z.array(z.strictObject({ label: z.string(), why: z.string() })),
});

export const stepProcedures = {
  "safekeeping.undo": command({
    servedBy: "BOOK",
    input: z.strictObject({ stepId }),
    /** `left`: what had to stay, in a sentence; empty where all was taken back. */
    output: z.strictObject({ label: z.string(), left: z.string() }),
    errors: ["UNDO_NOT_POSSIBLE", "CHANGED_MEANWHILE", "NOT_FOUND"],
    tags: everyRoom,
    /** Each also needs the right to the command that takes the step back. */
    roles: counters,
    undo: { notUndone: "The undone step is done again by hand." },
  }),
  /** The last hundred steps, newest first. */
  "safekeeping.recentSteps": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({ steps: z.array(step) }),
    errors: [],
    tags: everyRoom,
    roles: everyRole,
  }),
  /** The newest step that is neither taken back nor an undo itself: the one Ctrl+Z speaks of; null: none. */
  "steps.last": query({
    servedBy: "BOOK",
    input: nothing,
    output: z.strictObject({ step: step.nullable() }),
    errors: [],
    tags: everyRoom,
    roles: everyRole,
  }),
  /** What would be taken back from the newest step down to this one: it is tried and undone. */
  "steps.tryUndoBackTo": query({
    servedBy: "BOOK",
    input: z.strictObject({ stepId }),
    output: severalUndone,
    errors: ["NOT_FOUND"],
    tags: everyRoom,
    roles: everyRole,
  }),
  /** Takes steps back from the newest down to this one; one that cannot be stays, and is named. */
  "steps.undoBackTo": command({
    servedBy: "BOOK",
    input: z.strictObject({ stepId }),
    output: severalUndone,
    errors: ["NOT_FOUND", "UNDO_NOT_POSSIBLE"],
    tags: everyRoom,
    roles: writers,
    undo: { notUndone: "The undone steps are done again by hand." },
  }),
} as const;
