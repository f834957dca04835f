import { useUiState } from "../state/ui-state";

/** Does the given thing at once, or asks first when a form has unsaved changes. For closing, choosing another row. */
export function useLeaveGuard(): (action: () => void) => void {
  return useUiState((state) => state.leave);
}
