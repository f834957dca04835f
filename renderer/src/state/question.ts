import { type StoreApi, type UseBoundStore, create } from "zustand";

export interface QuestionState<Asked, Outcome> {
  /** What is asked now; null where nothing is. */
  readonly asked: Asked | null;
  readonly ask: (asked: Asked) => Promise<Outcome>;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * A question to the person at the keyboard that code waits for. One of its kind may stand open: a newer one takes the
 * place of an older, which is answered `left`.
 */
export function createQuestion<Asked, Outcome>(
  left: Outcome,
): UseBoundStore<StoreApi<QuestionState<Asked, Outcome>>> {
  let answer: (outcome: Outcome) => void = () => {};
  return create<QuestionState<Asked, Outcome>>()((set) => ({
    asked: null,
    ask: (asked) =>
      new Promise((resolve) => {
        answer(left);
        answer = resolve;
        set({ asked });
      }),
    settle: (outcome) => {
      set({ asked: null });
      answer(outcome);
    },
  }));
}
