import { useEffect, useRef } from "react";
import { callProcedure } from "../../api/client";
import type { Session } from "../../api/use-session";
import { useLockScreen } from "./use-lock-screen";

/** Signs that somebody is there. */
const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const minute = 60_000;

/**
 * Locks the screen when nobody touched keyboard or mouse for as long as the book says. The book counts too, by what it
 * hears: a sign of life a minute, so that it does not lock before somebody who reads or types a long text.
 */
export function useIdleLock(session: Session | undefined): void {
  const lock = useLockScreen();
  const last = useRef(0);
  const minutes = session?.state === "SIGNED_IN" && session.user !== null ? session.lockAfterMinutes : null;
  useEffect(() => {
    if (minutes === null) return undefined;
    let told = 0;
    const note = () => {
      last.current = Date.now();
      if (last.current - told < minute) return;
      told = last.current;
      void callProcedure("safekeeping.noteActivity", {});
    };
    note();
    const look = () => {
      if (Date.now() - last.current >= minutes * minute) lock("IDLE");
    };
    for (const sign of signs) window.addEventListener(sign, note, { capture: true, passive: true });
    const timer = setInterval(look, 5_000);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
      clearInterval(timer);
    };
  }, [minutes, lock]);
}
