import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { useUiState } from "../state/ui-state";
import { listenToApp } from "./bridge";
import { applyEvent } from "./query-client";

/** Keeps the cache and the status bar true to what the main process says. */
export function AppEvents({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  useEffect(
    () =>
      listenToApp((event) => {
        if (event.kind === "data.changed") useUiState.getState().noteSaved(event.savedAt);
        if (event.kind === "task.progress") useUiState.getState().noteProgress(event);
        void applyEvent(client, event);
      }),
    [client],
  );
  return children;
}
