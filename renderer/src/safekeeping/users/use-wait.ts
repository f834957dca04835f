import { useEffect, useState } from "react";
import type { AppError } from "#core/errors";

/** Seconds that are left of a wait the book ordered after wrong attempts; 0 when the next may be made. */
export function useWait(error: AppError | null): number {
  const ordered = error?.code === "SIGN_IN_WAIT" ? error : null;
  const [seen, setSeen] = useState<{ readonly of: AppError; readonly left: number } | null>(null);
  useEffect(() => {
    if (ordered === null) return undefined;
    const end = Date.now() + ordered.facts.seconds * 1000;
    const look = () => setSeen({ of: ordered, left: Math.max(0, Math.ceil((end - Date.now()) / 1000)) });
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [ordered]);
  if (ordered === null) return 0;
  return seen?.of === ordered ? seen.left : ordered.facts.seconds;
}
