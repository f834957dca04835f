import type { ReactNode } from "react";
import { StartFrame } from "./start-frame";

interface WaitingScreenProps {
  readonly title: string;
  readonly text: string;
  readonly version: string | undefined;
  /** A way not to wait. */
  readonly children?: ReactNode;
}

/** The book is being opened or closed; still, without a spinner. */
export function WaitingScreen({ title, text, version, children }: WaitingScreenProps) {
  return (
    <StartFrame version={version}>
      <div role="status" className="start-waiting">
        <h1 className="start-question">{title}</h1>
        <p>{text}</p>
        {children}
      </div>
    </StartFrame>
  );
}
