import { useEffect } from "react";
import { useUiState } from "../state/ui-state";

/** Marks something as unsaved while `dirty`; `name` is what would be lost, in the user's words. */
export function useUnsavedGuard(id: string, name: string, dirty: boolean): void {
  useEffect(() => {
    if (dirty) useUiState.getState().markDirty({ id, name });
    else useUiState.getState().markClean(id);
  }, [id, name, dirty]);
  useEffect(() => () => useUiState.getState().markClean(id), [id]);
}
