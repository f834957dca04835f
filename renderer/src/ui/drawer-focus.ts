/** Moves the focus into the drawer once it stands; nothing happens where a screen has none. */
export function focusDrawer(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-drawer]")?.focus());
}

/** The row the drawer belongs to, or null. */
export function chosenRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-row][aria-selected="true"]');
}
