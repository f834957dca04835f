import { useEffect, useState } from "react";

/**
 * Stands inside a layer over the page and gives the focus back when the layer goes: to what had it before, or, where
 * that went too (a row that was deleted), to the tab that leads there. Nothing where a person is elsewhere by then.
 */
export function FocusBack() {
  // Read while the layer is being made: nothing in it has taken the focus yet.
  const [ways] = useState(() => waysBackTo(document.activeElement));
  useEffect(
    () => () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      ways.find((way) => way.isConnected)?.focus();
    },
    [ways],
  );
  return null;
}

/** The element itself, then the tab whose panel it stands in. */
function waysBackTo(active: Element | null): readonly HTMLElement[] {
  if (active === null || active === document.body) return [];
  const panel = active.closest("[role=tabpanel]");
  const tab = panel === null ? null : document.querySelector(`[role=tab][aria-controls="${panel.id}"]`);
  return [active, tab].filter((way) => way instanceof HTMLElement);
}
