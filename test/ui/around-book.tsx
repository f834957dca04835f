import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { AppEvents } from "#renderer/api/app-events.tsx";
import { makeQueryClient } from "#renderer/api/query-client.ts";

/** What parts that read the book need around them: a cache of their own, and the ear to what the book says. */
export function aroundBook() {
  return function AroundBook({ children }: { readonly children: ReactNode }) {
    const [client] = useState(makeQueryClient);
    return (
      <QueryClientProvider client={client}>
        <AppEvents>{children}</AppEvents>
      </QueryClientProvider>
    );
  };
}
