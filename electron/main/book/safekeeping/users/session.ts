import type { Database } from "better-sqlite3";
import type { UserId } from "#core/base/ids";
import type { Caller, Role } from "#core/base/procedure";
import { type Actors, nobodyYet, onlyPerson } from "#core/safekeeping/users/actors";
import type { Clock } from "../../router/handler";
import { findUser, hasUsers } from "./user-store";

export type SessionState = "SIGNED_IN" | "LOCKED" | "NOBODY";

/** Who is at the keyboard of an open book. It ends with the book; nothing of it is kept. */
export interface Session {
  readonly people: () => "ONE_PERSON" | "SEVERAL";
  readonly state: () => SessionState;
  /** The one signed in, or who locked the book; null in a book without users. */
  readonly userId: () => UserId | null;
  /** Whose rights the next call has, after locking where nobody was there for too long. */
  readonly caller: () => Caller;
  readonly signIn: (user: UserId) => void;
  readonly lock: () => void;
  readonly signOut: () => void;
  /** A person did something: the lock is put off. */
  readonly noteActivity: () => void;
  /** A second person vouches for one call, told by its key. */
  readonly vouch: (key: string, second: UserId) => void;
  /** The second person who vouched for this call, while they still may by their role; their word is used up. */
  readonly takeVouch: (key: string, mayVouch: readonly Role[]) => UserId | null;
  /** Who does what is done now, in the words of the audit. */
  readonly actors: (second: UserId | null) => Actors;
}

interface SessionParts {
  readonly database: Database;
  readonly clock: Clock;
  /** The caller became another: signed in, locked, signed out. */
  readonly onCaller: (caller: Caller) => void;
  /** The book locked itself before this user, who was not there for too long. */
  readonly onIdle: (user: UserId) => void;
}

interface Vouching {
  readonly second: UserId;
  readonly at: number;
}

const vouchHolds = 2 * 60_000;
const minute = 60_000;

/** A session of the book: nobody is signed in at first. */
export function createSession({ database, clock, onCaller, onIdle }: SessionParts): Session {
  let user: UserId | null = null;
  let locked: "LOCKED" | "OPEN" = "OPEN";
  let lastActivity = 0;
  const vouched = new Map<string, Vouching>();
  const now = () => Date.parse(clock.now());
  const people = () => (hasUsers(database) ? "SEVERAL" : "ONE_PERSON");

  /** Rights are those of the row as it is: a user who was retired meanwhile is nobody. */
  const activeUser = () => {
    const found = user === null ? undefined : findUser(database, user);
    return found?.retiredAt === null ? found : undefined;
  };
  function state(): SessionState {
    if (people() === "ONE_PERSON") return "SIGNED_IN";
    if (activeUser() === undefined) return "NOBODY";
    return locked === "LOCKED" ? "LOCKED" : "SIGNED_IN";
  }
  function callerNow(): Caller {
    if (people() === "ONE_PERSON") return "KEEPER";
    return state() === "SIGNED_IN" ? (activeUser()?.role ?? "NOBODY") : "NOBODY";
  }
  function become(next: UserId | null, how: "LOCKED" | "OPEN"): void {
    user = next;
    locked = how;
    lastActivity = now();
    vouched.clear();
    onCaller(callerNow());
  }
  function lockWhenIdle(): void {
    if (database.inTransaction || user === null || state() !== "SIGNED_IN") return;
    const minutes = database.prepare("SELECT lock_after_minutes FROM book").pluck().get() as number;
    if (now() - lastActivity < minutes * minute) return;
    onIdle(user);
    become(user, "LOCKED");
  }

  return {
    people,
    state,
    userId: () => (state() === "NOBODY" ? null : user),
    caller: () => {
      lockWhenIdle();
      return callerNow();
    },
    signIn: (who) => become(who, "OPEN"),
    lock: () => {
      if (state() === "SIGNED_IN" && people() === "SEVERAL") become(user, "LOCKED");
    },
    signOut: () => become(null, "OPEN"),
    noteActivity: () => {
      lastActivity = now();
    },
    vouch: (key, second) => void vouched.set(key, { second, at: now() }),
    takeVouch: (key, mayVouch) => {
      const found = vouched.get(key);
      vouched.delete(key);
      if (found === undefined || Math.abs(now() - found.at) > vouchHolds) return null;
      const second = findUser(database, found.second);
      return second?.retiredAt === null && mayVouch.includes(second.role) ? second.id : null;
    },
    actors: (second) => ({ first: people() === "SEVERAL" ? (user ?? nobodyYet) : onlyPerson, second }),
  };
}
