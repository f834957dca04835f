import { useHashLocation } from "wouter/use-hash-location";
import { useUiState } from "../state/ui-state";

/** Where the window is, behind the `#`; going elsewhere asks first when something is unsaved. */
export function useGuardedHashLocation(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  const guarded: typeof navigate = (to, options) => useUiState.getState().leave(() => navigate(to, options));
  return [location, guarded];
}

/**
 * Guards the ways out that are no click: Alt+← and closing the window. Must run before the router listens, so
 * that a refused address is put back before anybody reads it. The shell asks before it closes the book by
 * dispatching a cancelable `app:leave` on the window.
 */
export function guardOtherWaysOut(): void {
  let settled = window.location.hash;
  window.addEventListener("hashchange", () => {
    const wanted = window.location.hash;
    const { dirtyForms, leave } = useUiState.getState();
    if (dirtyForms.length === 0 || wanted === settled) {
      settled = wanted;
      return;
    }
    window.history.replaceState(null, "", settled);
    leave(() => {
      window.location.hash = wanted;
    });
  });
  window.addEventListener("app:leave", (event) => {
    const { dirtyForms, leave } = useUiState.getState();
    if (dirtyForms.length === 0) return;
    event.preventDefault();
    leave(() => window.close());
  });
}
