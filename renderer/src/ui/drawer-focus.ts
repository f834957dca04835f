/** Moves the focus into the drawer once it stands; nothing happens where a screen has none. */
export function focusDrawer(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-drawer]")?.focus());
}

/** The row the drawer belongs to, or null. */
export function chosenRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-row][aria-selected="true"]');
}

/**
 * Puts the cursor into the first field of a drawer, at once or when what it shows has been read; not where the person
 * went on to something else meanwhile. Answers what ends the waiting.
 */
export function focusFirstField(drawer: HTMLElement, before: Element | null): () => void {
  const tryIt = (): boolean => {
    const field = drawer.querySelector<HTMLElement>(".ui-drawer-body :is(input, textarea, select)");
    if (field === null) return false;
    const active = document.activeElement;
    if (active === null || active === document.body || active === before) field.focus();
    return true;
  };
  if (tryIt()) return () => undefined;
  const waiting = new MutationObserver(() => {
    if (tryIt()) waiting.disconnect();
  });
  waiting.observe(drawer, { childList: true, subtree: true });
  return () => waiting.disconnect();
}
