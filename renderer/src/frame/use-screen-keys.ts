import { useEffect } from "react";
import { type ScreenKey, useUiState } from "../state/ui-state";

/** Shows the keys of this screen at the right of the status bar while the screen stands. */
export function useScreenKeys(keys: readonly ScreenKey[]): void {
  const content = JSON.stringify(keys);
  useEffect(() => {
    useUiState.getState().setScreenKeys(JSON.parse(content) as ScreenKey[]);
    return () => useUiState.getState().setScreenKeys([]);
  }, [content]);
}
