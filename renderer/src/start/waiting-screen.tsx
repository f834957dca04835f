import { StartFrame } from "./start-frame";

interface WaitingScreenProps {
  readonly title: string;
  readonly text: string;
  readonly version: string | undefined;
}

/** The book is being opened or closed; still, without a spinner. */
export function WaitingScreen({ title, text, version }: WaitingScreenProps) {
  return (
    <StartFrame version={version}>
      <div role="status" className="start-waiting">
        <h1 className="start-question">{title}</h1>
        <p>{text}</p>
      </div>
    </StartFrame>
  );
}
