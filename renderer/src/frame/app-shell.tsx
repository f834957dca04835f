import { Suspense, useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { BookSummary } from "#core/safekeeping/book";
import { Loading } from "../ui/loading";
import { hideStandingToasts } from "../ui/toast";
import { ErrorBoundary } from "./error-boundary";
import { ClockNotice } from "./clock-notice";
import "./frame.css";
import { Header } from "./header";
import { OpeningChoicesNotice } from "./opening-choices-notice";
import { Rail } from "./rail";
import { helpRoom, rooms } from "./rooms";
import { StatusBar } from "./status-bar";
import { useUndoKey } from "./use-undo-key";

/** The window of an open book: spine, header, rail, the room, status bar. */
export function AppShell({ book }: { readonly book: BookSummary }) {
  const [location] = useLocation();
  useRoomKeys();
  useUndoKey();
  return (
    <div className="frame">
      <div className="frame-spine" data-kind={book.kind} />
      <Header book={book} />
      <Rail />
      <main className="frame-work" key={`${book.clusterName} ${book.year}`}>
        <ErrorBoundary key={location.split("/")[1]}>
          <ToastsOfRoom />
          <div className="frame-notices">
            <ClockNotice />
            <OpeningChoicesNotice />
          </div>
          <div className="frame-room">
            <Suspense fallback={<Loading />}>
              <Switch>
                {[...rooms, helpRoom].map(({ path, Screen }) => (
                  <Route key={path} path={path} nest>
                    <Screen />
                  </Route>
                ))}
                <Route>
                  <Redirect to={rooms[0]?.path ?? helpRoom.path} replace />
                </Route>
              </Switch>
            </Suspense>
          </div>
        </ErrorBoundary>
      </main>
      <StatusBar book={book} />
    </div>
  );
}

/** Stands as long as the room does. */
function ToastsOfRoom() {
  useEffect(() => hideStandingToasts, []);
  return null;
}

function useRoomKeys(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(".mantine-Modal-content") !== null) return;
      const room =
        event.key === "F1"
          ? helpRoom
          : event.ctrlKey && !event.altKey && !event.shiftKey
            ? rooms.find((candidate) => candidate.key === event.key)
            : undefined;
      if (room === undefined) return;
      event.preventDefault();
      navigate(room.path);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [navigate]);
}
