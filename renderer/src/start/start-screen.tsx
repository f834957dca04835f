import { restoreScreenWords } from "#core/strings/restore-screen-words";
import { startWords } from "#core/strings/start-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { FirstRun } from "./first-run";
import { useOpening } from "./opening";
import { RefusalScreen } from "./refusal-screen";
import { SkipClosingCopy } from "./skip-closing-copy";
import { WaitingScreen } from "./waiting-screen";

/** Everything that is seen while no book is open. */
export function StartScreen() {
  const status = useProcedureQuery("app.status", {}).value;
  const opening = useOpening();
  if (status === undefined) return null;
  switch (status.phase) {
    case "NO_BOOK":
      return <FirstRun status={status} opening={opening} />;
    case "REFUSED":
      return <RefusalScreen status={status} opening={opening} />;
    case "CLOSING":
      return (
        <WaitingScreen
          title={startWords.closing}
          text={startWords.closingText}
          version={status.programVersion}
        >
          <SkipClosingCopy />
        </WaitingScreen>
      );
    case "RESTORING":
      return (
        <WaitingScreen
          title={restoreScreenWords.waiting}
          text={restoreScreenWords.waitingText}
          version={status.programVersion}
        />
      );
    case "OPENING":
    case "OPEN":
      return (
        <WaitingScreen
          title={startWords.opening}
          text={startWords.openingText}
          version={status.programVersion}
        />
      );
  }
}
