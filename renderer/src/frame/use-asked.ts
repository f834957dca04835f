import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/**
 * What the address asks a screen to open: `/<screen>/<id>/…`, told once for every arrival. It is then taken out of the
 * address, so that the same thing may be asked for again after it was closed.
 */
export function useAsked(screen: string, onAsked: (id: string, rest: readonly string[]) => void): void {
  const [location, navigate] = useLocation();
  const latest = useRef(onAsked);
  useEffect(() => {
    latest.current = onAsked;
  });
  const asked = location.startsWith(`${screen}/`) ? location.slice(screen.length + 1) : "";
  useEffect(() => {
    const [id = "", ...rest] = asked.split("/");
    if (id === "") return;
    latest.current(id, rest);
    navigate(screen === "" ? "/" : screen, { replace: true });
  }, [asked, screen, navigate]);
}
