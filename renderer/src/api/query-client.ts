import { type InvalidateQueryFilters, QueryClient } from "@tanstack/react-query";
import { contract, type AppEvent, type ProcedureName } from "#core/contract";
import type { Tag } from "#core/base/procedure";

/** The cache of what was read from the book. There is no network: nothing is retried, nothing waits for a line. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** Makes stale everything read under one of the tags. Forms hold their own values and are not touched. */
export async function invalidateTags(client: QueryClient, tags: readonly Tag[]): Promise<void> {
  await readAnew(client, {
    predicate: ({ queryKey }) => {
      const procedure = contract[queryKey[0] as ProcedureName] as
        | { readonly tags: readonly Tag[] }
        | undefined;
      return procedure !== undefined && procedure.tags.some((tag) => tags.includes(tag));
    },
  });
}

/** What the cache does when the main process speaks. */
export async function applyEvent(client: QueryClient, event: AppEvent): Promise<void> {
  switch (event.kind) {
    case "data.changed":
      return invalidateTags(client, event.tags);
    case "status.changed":
      return readAnew(client, { queryKey: ["app.status"] });
    case "task.progress":
      return undefined;
  }
}

/**
 * Invalidates, and once more what is being read for the first time: the cache does not restart such a reading and
 * takes its answer for fresh, although it may have been given before the change.
 */
async function readAnew(client: QueryClient, filters: InvalidateQueryFilters): Promise<void> {
  const firstReadings = client
    .getQueryCache()
    .findAll({ ...filters, fetchStatus: "fetching" })
    .filter(({ state }) => state.data === undefined);
  await Promise.all([
    client.invalidateQueries(filters),
    Promise.allSettled(firstReadings.map(({ promise }) => promise)),
  ]);
  if (firstReadings.length > 0) {
    await client.invalidateQueries({ predicate: (query) => firstReadings.includes(query) });
  }
}
