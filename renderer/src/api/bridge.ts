import type { Answer, AppEvent, ProcedureName } from "#core/contract";

/** What the preload hands to the page: two channels and nothing else. */
export interface Bridge {
  readonly call: (name: string, input: unknown, dropped?: readonly File[]) => Promise<unknown>;
  /** Answers the function that stops listening. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly soThiDua?: Bridge;
  }
}

function bridge(): Bridge {
  const found = window.soThiDua;
  if (found === undefined) throw new Error("The page runs outside its window: no bridge.");
  return found;
}

/** Sends one call over; the router has checked the answer against the contract. */
export async function sendCall<Name extends ProcedureName>(
  name: Name,
  input: unknown,
): Promise<Answer<Name>> {
  return (await bridge().call(name, input)) as Answer<Name>;
}

/** Files dropped on the window: the preload reads their paths, the main process grants them. */
export async function sendDropped(files: readonly File[]): Promise<Answer<"app.grantDropped">> {
  return (await bridge().call("app.grantDropped", {}, files)) as Answer<"app.grantDropped">;
}

/** Listens to what the main process says by itself. */
export function listenToApp(listener: (event: AppEvent) => void): () => void {
  return bridge().onEvent((event) => listener(event as AppEvent));
}
