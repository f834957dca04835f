import type { ReactNode } from "react";
import { Cover } from "./cover";
import "./start.css";

interface StartFrameProps {
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly version: string | undefined;
}

/** The cover at the left, and beside it what is to be decided. */
export function StartFrame({ children, foot, version }: StartFrameProps) {
  return (
    <div className="start">
      <Cover version={version} />
      <main className="start-work">
        <div className="start-body">{children}</div>
        {foot === undefined ? null : <div className="start-foot">{foot}</div>}
      </main>
    </div>
  );
}
