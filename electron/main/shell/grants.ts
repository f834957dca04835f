import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import type { GrantToken } from "#core/base/ids";
import type { Grant } from "#core/safekeeping/app-procedures";

/** Paths a person chose or plugged in. The renderer only ever holds the tokens. */
export interface ShellGrants {
  /** The same path keeps its token as long as the program runs. */
  readonly grant: (path: string, name?: string) => Grant;
  readonly pathOf: (token: GrantToken) => string | undefined;
}

/** `onNew` hears of every path granted for the first time, so that the book thread learns of it too. */
export function createGrants(onNew: (token: GrantToken, path: string) => void): ShellGrants {
  const paths = new Map<GrantToken, string>();
  const tokens = new Map<string, GrantToken>();
  return {
    grant: (path, name) => {
      let token = tokens.get(path);
      if (token === undefined) {
        token = randomBytes(16).toString("hex") as GrantToken;
        tokens.set(path, token);
        paths.set(token, path);
        onNew(token, path);
      }
      return { token, name: name ?? (basename(path) || path), place: path };
    },
    pathOf: (token) => paths.get(token),
  };
}
