import { create } from "zustand";
import type { AppEvent } from "#core/contract";
import type { Moment } from "#core/base/local-date";

type TaskProgress = Extract<AppEvent, { kind: "task.progress" }>;

/** Keys of the present screen, for the status bar. */
export interface ScreenKey {
  readonly keys: readonly string[];
  readonly word: string;
}

/** A form with changes nobody saved: what it is, in the user's words. */
export interface DirtyForm {
  readonly id: string;
  /** "đơn vị Sở Tư pháp TP Huế" */
  readonly name: string;
  /** Throws away what is kept of it elsewhere (its draft in the book). */
  readonly discard?: (() => void) | undefined;
}

interface UiState {
  readonly lastSavedAt: Moment | null;
  readonly screenKeys: readonly ScreenKey[];
  readonly dirtyForms: readonly DirtyForm[];
  /** What was asked for while a form was dirty; waits for the answer of the dialog. */
  readonly leaving: (() => void) | null;
  /** The save under way: what is being saved is neither lost nor safe yet. */
  readonly saving: Promise<unknown> | null;
  /** What was asked for last while something was being saved. */
  readonly afterSaving: (() => void) | null;
  readonly progress: Readonly<Record<string, TaskProgress>>;

  readonly noteSaved: (at: Moment) => void;
  readonly setScreenKeys: (keys: readonly ScreenKey[]) => void;
  readonly markDirty: (form: DirtyForm) => void;
  readonly markClean: (id: string) => void;
  readonly noteSaving: (save: Promise<unknown>) => void;
  /** Does it at once when nothing is unsaved, after a save that is under way, and else asks first. */
  readonly leave: (action: () => void) => void;
  readonly stay: () => void;
  readonly leaveAnyway: () => void;
  readonly noteProgress: (event: TaskProgress) => void;
}

/** What the window remembers besides the book. Nothing here survives closing. */
export const useUiState = create<UiState>()((set, get) => ({
  lastSavedAt: null,
  screenKeys: [],
  dirtyForms: [],
  leaving: null,
  saving: null,
  afterSaving: null,
  progress: {},

  noteSaved: (at) => set({ lastSavedAt: at }),
  setScreenKeys: (keys) => set({ screenKeys: keys }),
  markDirty: (form) =>
    set({ dirtyForms: [...get().dirtyForms.filter((other) => other.id !== form.id), form] }),
  markClean: (id) => {
    const left = get().dirtyForms.filter((other) => other.id !== id);
    if (left.length !== get().dirtyForms.length) set({ dirtyForms: left });
  },
  noteSaving: (save) => {
    const saving = Promise.allSettled([get().saving, save]).then(() => {
      if (get().saving !== saving) return;
      const { afterSaving: action } = get();
      set({ saving: null, afterSaving: null });
      if (action !== null) get().leave(action);
    });
    set({ saving });
  },
  leave: (action) => {
    if (get().dirtyForms.length === 0) action();
    else if (get().saving !== null) set({ afterSaving: action });
    else set({ leaving: action });
  },
  stay: () => set({ leaving: null }),
  leaveAnyway: () => {
    const { leaving: action, dirtyForms } = get();
    for (const form of dirtyForms) form.discard?.();
    set({ leaving: null, dirtyForms: [] });
    action?.();
  },
  noteProgress: (event) => set({ progress: { ...get().progress, [event.taskId]: event } }),
}));
