import { type ReactNode, useEffect, useRef, useState } from "react";
import "./page.css";

/** Two columns: the flexible one and 408 px at the right, or the first alone. Each scrolls by itself. */
export function Columns({ left, right }: { readonly left: ReactNode; readonly right: ReactNode | null }) {
  return (
    <div className="ui-columns">
      <Column>{left}</Column>
      {right === null ? null : <Column>{right}</Column>}
    </div>
  );
}

/** While it scrolls, the keyboard can stand on it: what is below would be out of reach without a mouse. */
function Column({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<"fits" | "scrolls">("fits");
  useEffect(() => {
    const column = frame.current;
    if (column === null) return;
    const measure = () => setFit(column.scrollHeight > column.clientHeight ? "scrolls" : "fits");
    const sizes = new ResizeObserver(measure);
    sizes.observe(column);
    for (const part of column.children) sizes.observe(part);
    return () => sizes.disconnect();
  });
  return (
    <div ref={frame} className="ui-column" tabIndex={fit === "scrolls" ? 0 : undefined}>
      {children}
    </div>
  );
}
