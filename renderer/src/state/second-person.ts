import type { CommandName } from "#core/contract";
import { createQuestion } from "./question";

/** What two people are about to do, as the second reads it before agreeing; everything in the user's words. */
export interface Deed {
  /** One sentence that names the thing: its code, its name, how many. */
  readonly what: string;
  readonly lose?: readonly string[] | undefined;
  readonly back?: readonly string[] | undefined;
  readonly keep?: readonly string[] | undefined;
  /** What the first typed; absent where no reason is asked. */
  readonly reason?: string | undefined;
}

/** A command that waits for a second person. */
export interface AskedDeed {
  readonly procedure: CommandName;
  /** Exactly what will be sent again. */
  readonly input: unknown;
  readonly deed: Deed;
}

/** The question for a second person. */
export const useSecondPerson = createQuestion<AskedDeed, "VOUCHED" | "LEFT">("LEFT");
