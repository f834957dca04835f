import { useEffect } from "react";
import type { Session } from "../../api/use-session";
import { useLockScreen } from "./use-lock-screen";

/** Ctrl+L locks the screen, from anywhere in the window. */
export function useLockKey(session: Session | undefined): void {
  const lock = useLockScreen();
  const canLock = session?.state === "SIGNED_IN" && session.user !== null;
  useEffect(() => {
    if (!canLock) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "l" || !event.ctrlKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      lock("ASKED");
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [canLock, lock]);
}
