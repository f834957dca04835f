import { IconCornerDownRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import "./data-table.css";
import { Glyph } from "./glyph";

/** The name of a row that stands under another; `depth` 0 is the upper row itself. */
export function Indented({ depth, children }: { readonly depth: number; readonly children: ReactNode }) {
  if (depth <= 0) return <>{children}</>;
  return (
    <span className="ui-table-indent" style={{ paddingLeft: depth * 14 - 8 }}>
      <Glyph of={IconCornerDownRight} size={16} />
      {children}
    </span>
  );
}
