import type { ReactNode } from "react";
import "./button.css";

interface ButtonRowProps {
  readonly children: ReactNode;
  readonly align?: "start" | "end" | "between" | undefined;
}

/** Buttons beside each other, 8 px apart. */
export function ButtonRow({ children, align = "start" }: ButtonRowProps) {
  return (
    <div className="ui-button-row" data-align={align}>
      {children}
    </div>
  );
}
