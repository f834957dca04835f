import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type { BookSummary } from "#core/safekeeping/book";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureQuery } from "../../api/use-procedure-query";
import type { Session } from "../../api/use-session";
import { useUiState } from "../../state/ui-state";
import { hideStandingToasts } from "../../ui/toast";
import { coverWindow, uncoverWindow } from "./covered-window";
import { LockScreen } from "./lock-screen";
import { SignInScreen } from "./sign-in-screen";
import { useLockKey } from "./use-lock-key";
import { useIdleLock } from "./use-idle-lock";

interface PeopleGateProps {
  readonly book: BookSummary;
  readonly children: ReactNode;
}

/**
 * Stands before the window of a book with people: nobody sees it who did not sign in. While the screen is locked the
 * window stays as it is, forms and all, but can neither be seen nor reached.
 */
export function PeopleGate({ book, children }: PeopleGateProps) {
  const { value: session, error } = useProcedureQuery("safekeeping.session", {});
  useFreshReading(session);
  useIdleLock(session);
  useLockKey(session);
  const covered = session?.state === "LOCKED";
  useLayoutEffect(() => {
    if (!covered) return undefined;
    coverWindow();
    return uncoverWindow;
  }, [covered]);
  if (session === undefined) return error === null ? null : <RefusalNotice error={error} />;
  if (session.state === "NOBODY") return <SignInScreen book={book} />;
  return (
    <>
      <div className="people-under" inert={covered}>
        {children}
      </div>
      {covered && session.user !== null ? <LockScreen user={session.user} /> : null}
    </>
  );
}

/** What one person read is not shown to the next, and what was refused while the screen was locked is read again. */
function useFreshReading(session: Session | undefined): void {
  const client = useQueryClient();
  const before = useRef<Session | undefined>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current = session;
    if (session === undefined || last === undefined || last.state === session.state) return;
    if (session.state === "NOBODY") {
      client.removeQueries({ predicate: ({ queryKey: [name] }) => !ofEverybody.has(String(name)) });
      useUiState.setState({ dirtyForms: [], leaving: null, screenKeys: [], lastSavedAt: null });
      hideStandingToasts();
    } else if (session.state === "SIGNED_IN") {
      void client.invalidateQueries();
    }
  }, [client, session]);
}

/** Read by whoever stands before the window. */
const ofEverybody: ReadonlySet<string> = new Set([
  "app.status",
  "safekeeping.session",
  "safekeeping.signInChoices",
]);
