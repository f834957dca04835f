import type { ReactNode } from "react";

interface StackProps {
  readonly children: ReactNode;
  /** Pixels between the parts. */
  readonly gap?: 4 | 8 | 12 | 16 | 20 | undefined;
}

/** Parts under each other. */
export function Stack({ children, gap = 12 }: StackProps) {
  return <div style={{ display: "flex", flexDirection: "column", gap, minWidth: 0 }}>{children}</div>;
}
