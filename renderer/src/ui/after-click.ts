/** Whether a button of the mouse is held down; a field loses the focus then, before the click is done. */
let held = false;
document.addEventListener("pointerdown", () => (held = true), { capture: true });
for (const end of ["pointerup", "pointercancel"] as const)
  document.addEventListener(end, () => (held = false), { capture: true });

/**
 * Does something at once, or when the click under way has found what it was aimed at: a sentence that appears between
 * pressing and letting go moves the page under the mouse, and the click would hit nothing.
 */
export function afterClick(work: () => void): void {
  if (!held) {
    work();
    return;
  }
  const done = () => setTimeout(work, 0);
  document.addEventListener("pointerup", done, { capture: true, once: true });
}
