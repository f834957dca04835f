import { create } from "zustand";
import type { CommandName } from "#core/contract";

/** A command that waits for a second person. */
export interface AskedDeed {
  readonly procedure: CommandName;
  /** Exactly what will be sent again. */
  readonly input: unknown;
  /** What is about to be done, in the user's words. */
  readonly deed: string;
}

interface SecondPersonState {
  readonly asked: AskedDeed | null;
  readonly ask: (deed: AskedDeed) => Promise<"VOUCHED" | "LEFT">;
  readonly settle: (outcome: "VOUCHED" | "LEFT") => void;
}

let answer: (outcome: "VOUCHED" | "LEFT") => void = () => {};

/** The one question for a second person that may stand open; a newer one takes the place of an older. */
export const useSecondPerson = create<SecondPersonState>()((set) => ({
  asked: null,
  ask: (deed) =>
    new Promise((resolve) => {
      answer("LEFT");
      answer = resolve;
      set({ asked: deed });
    }),
  settle: (outcome) => {
    set({ asked: null });
    answer(outcome);
  },
}));
