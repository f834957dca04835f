/** Two presses nearer than this, in milliseconds and pixels, are one double click. */
const quick = 500;
const near = 8;

interface Press {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly button: HTMLElement;
}

/**
 * Swallows the second half of a double click on a button that saves, where another button took its place meanwhile:
 * the drawer of what was saved has its way into the bin where the form had its save. The cleaning-up ends it.
 */
export function watchDoublePress(): () => void {
  let saving: Press | null = null;
  let swallows = false;
  const press = (event: PointerEvent) => {
    swallows = false;
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    const first = saving;
    if (
      first !== null &&
      button !== first.button &&
      event.timeStamp - first.at < quick &&
      Math.abs(event.clientX - first.x) < near &&
      Math.abs(event.clientY - first.y) < near
    ) {
      swallows = true;
      return;
    }
    // A press a program makes, as tests do, says no place: it is no half of a double click.
    const isSomewhere = event.clientX !== 0 || event.clientY !== 0;
    saving =
      isSomewhere && button?.getAttribute("type") === "submit"
        ? { at: event.timeStamp, x: event.clientX, y: event.clientY, button }
        : null;
  };
  const forget = () => {
    saving = null;
  };
  const click = (event: MouseEvent) => {
    if (!swallows) return;
    swallows = false;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener("pointerdown", press, { capture: true });
  document.addEventListener("keydown", forget, { capture: true });
  document.addEventListener("click", click, { capture: true });
  return () => {
    document.removeEventListener("pointerdown", press, { capture: true });
    document.removeEventListener("keydown", forget, { capture: true });
    document.removeEventListener("click", click, { capture: true });
  };
}
