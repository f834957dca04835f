import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Router } from "wouter";
import { frameStrings } from "#core/strings/frame-strings";
import { AppEvents } from "../api/app-events";
import { makeQueryClient } from "../api/query-client";
import { RefusalNotice } from "../api/refusal-notice";
import { RightsOfSession } from "../api/rights-of-session";
import { useProcedureQuery } from "../api/use-procedure-query";
import { PeopleGate } from "../safekeeping/users/people-gate";
import { RecoveryCodeDialog } from "../safekeeping/users/recovery-code-dialog";
import { WithoutCopyDialog } from "../safekeeping/copies/without-copy-dialog";
import { SecondPersonDialog } from "../safekeeping/users/second-person-dialog";
import { UiProvider } from "../ui/provider";
import { AppShell } from "./app-shell";
import { ErrorBoundary } from "./error-boundary";
import { useGuardedHashLocation } from "./guarded-location";
import { LeaveDialog } from "./leave-dialog";

const StartScreen = lazy(async () => ({ default: (await import("../start/start-screen")).StartScreen }));

/** The whole window. */
export function App() {
  const [client] = useState(makeQueryClient);
  return (
    <UiProvider>
      <QueryClientProvider client={client}>
        <AppEvents>
          <Router hook={useGuardedHashLocation}>
            <ErrorBoundary>
              <Suspense fallback={null}>
                <Phase />
              </Suspense>
            </ErrorBoundary>
            <LeaveDialog />
            <SecondPersonDialog />
            <WithoutCopyDialog />
            <RecoveryCodeDialog />
          </Router>
        </AppEvents>
      </QueryClientProvider>
    </UiProvider>
  );
}

/** Without an open book the start screen stands; it also says why a book was refused. */
function Phase() {
  const status = useProcedureQuery("app.status", {});
  if (status.value === undefined) {
    if (status.error !== null) return <RefusalNotice error={status.error} />;
    return <p className="ui-only-spoken">{frameStrings.readingBook}</p>;
  }
  const { phase, book } = status.value;
  if (phase !== "OPEN" || book === null) return <StartScreen />;
  return (
    <RightsOfSession>
      <PeopleGate key={book.id} book={book}>
        <AppShell book={book} />
      </PeopleGate>
    </RightsOfSession>
  );
}
