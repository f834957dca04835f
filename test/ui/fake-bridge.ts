import { vi } from "vitest";
import type { AppEvent } from "#core/contract";

type Handler = (input: never) => unknown;

/** A book of one person, where a test says nothing of people. */
const onePerson: Handler = () => ({
  ok: true,
  value: { people: "ONE_PERSON", state: "SIGNED_IN", user: null, lockAfterMinutes: 10 },
});

/** Stands in for the preload: answers by name, records the calls, and lets a test speak as the main process. */
export function fakeBridge(handlers: Readonly<Record<string, Handler>>) {
  const listeners = new Set<(event: unknown) => void>();
  const call = vi.fn<(name: string, input: unknown) => Promise<unknown>>(async (name, input) => {
    const handler = handlers[name] ?? (name === "safekeeping.session" ? onePerson : undefined);
    if (handler === undefined) return { ok: false, error: { code: "NO_BOOK_OPEN", facts: {} } };
    return handler(input as never);
  });
  Object.defineProperty(window, "soThiDua", {
    configurable: true,
    value: {
      call,
      onEvent: (listener: (event: unknown) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  return {
    calls: (name: string) => call.mock.calls.filter(([called]) => called === name).map(([, input]) => input),
    say: (event: AppEvent) => {
      for (const listener of listeners) listener(event);
    },
  };
}
