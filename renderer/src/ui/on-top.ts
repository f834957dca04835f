import { useEffect, useRef } from "react";

interface Standing {
  readonly layer: number;
}

/** Dialogs that stand open, in the order they came. */
const standing: Standing[] = [];
/** The one an Esc is for. */
let onTop: Standing | undefined;

/** Said before the first dialog hears of the key: one that closes would leave the same press to the one under it. */
window.addEventListener(
  "keydown",
  () => {
    onTop = standing.toSorted((one, other) => one.layer - other.layer).at(-1);
  },
  { capture: true },
);

/** Lets one Esc close one dialog: that in the highest layer, of several there the last that came. */
export function useClosedOnTop(
  dialog: { readonly opened: boolean; readonly layer: number },
  close: () => void,
) {
  const { opened, layer } = dialog;
  const mine = useRef<Standing | null>(null);
  useEffect(() => {
    if (!opened) return;
    const stands = { layer };
    mine.current = stands;
    standing.push(stands);
    return () => void standing.splice(standing.indexOf(stands), 1);
  }, [opened, layer]);
  return () => {
    if (onTop === mine.current) close();
  };
}
