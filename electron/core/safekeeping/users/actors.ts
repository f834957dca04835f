import type { UserId } from "../../base/ids";

/** How the audit names the one at the keyboard of a book without users. */
export const onlyPerson = "KEEPER";

/** How the audit names the one at the keyboard of a book with users before anybody signed in. */
export const nobodyYet = "NOBODY";

/** Who did something: one user, two, the only person of a book without users, or somebody who had not signed in. */
export interface Actors {
  readonly first: UserId | typeof onlyPerson | typeof nobodyYet;
  /** The second person of a two-person step; null where one was enough, and in a book without users. */
  readonly second: UserId | null;
}

const between = "+";

/** Actors as the `user` of an audit event: ids, never names. */
export function spellActors({ first, second }: Actors): string {
  return second === null ? first : `${first}${between}${second}`;
}

/** Reads the `user` of an audit event back. */
export function readActors(user: string): Actors {
  const [first, second] = user.split(between) as [Actors["first"], UserId | undefined];
  return { first, second: second ?? null };
}
