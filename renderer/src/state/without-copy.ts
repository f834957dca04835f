import { createQuestion } from "./question";

interface MissingCopy {
  /** Why no copy could be made, in a sentence. */
  readonly reason: string;
}

/** The question whether many rows come in although no copy could be made before. */
export const useWithoutCopy = createQuestion<MissingCopy, "AGREED" | "LEFT">("LEFT");
