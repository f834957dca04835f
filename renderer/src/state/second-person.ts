import type { CommandName } from "#core/contract";
import { createQuestion } from "./question";

/** A command that waits for a second person. */
export interface AskedDeed {
  readonly procedure: CommandName;
  /** Exactly what will be sent again. */
  readonly input: unknown;
  /** What is about to be done, in the user's words. */
  readonly deed: string;
}

/** The question for a second person. */
export const useSecondPerson = createQuestion<AskedDeed, "VOUCHED" | "LEFT">("LEFT");
