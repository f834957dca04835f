/**
 * While the screen is locked, everything outside the lock screen is hidden, layers over the window too, and hears of no
 * key: Esc would close the dialog underneath, Ctrl+1 would leave its form. What the browser itself does with a key
 * (typing, Tab, Enter in a form) needs no listener and goes on.
 */
export function coverWindow(): void {
  document.body.dataset["covered"] = "";
}

export function uncoverWindow(): void {
  delete document.body.dataset["covered"];
}

/** Once, before any part listens: of two listeners of the window the first decides. */
export function guardCoveredKeys(): void {
  for (const kind of ["keydown", "keyup", "keypress"] as const)
    window.addEventListener(
      kind,
      (event) => {
        if (document.body.dataset["covered"] !== undefined) event.stopImmediatePropagation();
      },
      { capture: true },
    );
}
