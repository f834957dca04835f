/** Whether a button of the mouse is held down; a field loses the focus then, before the click is done. */
let held = false;

/** Follows the mouse of the window; the cleaning-up ends it. */
export function watchPointer(): () => void {
  const press = () => {
    held = true;
  };
  const release = () => {
    held = false;
  };
  document.addEventListener("pointerdown", press, { capture: true });
  document.addEventListener("pointerup", release, { capture: true });
  document.addEventListener("pointercancel", release, { capture: true });
  return () => {
    document.removeEventListener("pointerdown", press, { capture: true });
    document.removeEventListener("pointerup", release, { capture: true });
    document.removeEventListener("pointercancel", release, { capture: true });
  };
}

/**
 * Does something at once, or when the click under way has found what it was aimed at: a sentence that appears between
 * pressing and letting go moves the page under the mouse, and the click would hit nothing.
 */
export function afterClick(work: () => void): void {
  if (!held) {
    work();
    return;
  }
  document.addEventListener("pointerup", () => setTimeout(work, 0), { capture: true, once: true });
}
