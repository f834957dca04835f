import { useEffect, useRef } from "react";
import { useUiState } from "../state/ui-state";

/**
 * Marks something as unsaved while `dirty`; `name` is what would be lost, in the user's words; `discard` throws
 * away what is kept of it elsewhere when leaving is confirmed.
 */
export function useUnsavedGuard(id: string, name: string, dirty: boolean, discard?: () => void): void {
  const discarding = useRef(discard);
  useEffect(() => {
    discarding.current = discard;
  });
  useEffect(() => {
    if (dirty) useUiState.getState().markDirty({ id, name, discard: () => discarding.current?.() });
    else useUiState.getState().markClean(id);
  }, [id, name, dirty]);
  useEffect(() => () => useUiState.getState().markClean(id), [id]);
}
