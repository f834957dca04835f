import { create } from "zustand";
import type { recoveryWords } from "#core/strings/recovery-words";

interface ShownCode {
  readonly code: string;
  /** What made it. */
  readonly why: keyof typeof recoveryWords.why;
}

interface RecoveryCodeState {
  readonly shown: ShownCode | null;
  readonly show: (code: ShownCode) => void;
  readonly putAway: () => void;
}

/** A recovery code from the moment the book tells it until it was put away; it is told only once. */
export const useRecoveryCode = create<RecoveryCodeState>()((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
  putAway: () => set({ shown: null }),
}));
