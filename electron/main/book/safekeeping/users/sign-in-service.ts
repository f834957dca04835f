import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { mostPinFailures } from "#core/safekeeping/users/sign-in-wait";
import type { BookUser } from "#core/safekeeping/users/user";
import type { UserId } from "#core/base/ids";
import type { BookContext, PlainCommandHandler, QueryHandler } from "../../router/handler";
import { failuresOf, trySecret } from "./attempts";
import { proveUser } from "./prove-user";
import { hashesOf } from "./secret-store";
import { noteFailures, noteSessionEvent } from "./session-event";
import { findUser, listUsers, noteSignIn } from "./user-store";

const choiceOf = ({ id, name, post, role, hasPin }: BookUser) => ({ id, name, post, role, hasPin });

export const readSession: QueryHandler<"safekeeping.session"> = ({ database, session }) => {
  session.caller();
  const userId = session.userId();
  const user = userId === null ? undefined : findUser(database, userId);
  return ok({
    people: session.people(),
    state: session.state(),
    user: user === undefined ? null : choiceOf(user),
    lockAfterMinutes: database.prepare("SELECT lock_after_minutes FROM book").pluck().get() as number,
  });
};

export const signInChoices: QueryHandler<"safekeeping.signInChoices"> = ({ database }) =>
  ok({
    users: listUsers(database)
      .filter(({ retiredAt }) => retiredAt === null)
      .map(choiceOf),
  });

export const signIn: PlainCommandHandler<"safekeeping.signIn"> = {
  plain: async (context, { userId, password }) => {
    const proven = await proveUser(context, userId, password);
    if (!proven.ok) return proven;
    enter(context, userId, "app.signIn", proven.value.failuresBefore);
    return ok({});
  },
};

export const unlock: PlainCommandHandler<"safekeeping.unlock"> = {
  plain: async (context, { kind, secret }) => {
    const { session } = context;
    const userId = session.userId();
    if (session.state() === "SIGNED_IN") return ok({});
    if (userId === null) return refuse(appError("SIGN_IN_REFUSED", {}));
    if (kind === "PIN") {
      const tried = await tryPin(context, userId, secret);
      if (!tried.ok) return tried;
      enter(context, userId, "app.unlock", tried.value);
      return ok({});
    }
    const proven = await proveUser(context, userId, secret);
    if (!proven.ok) return proven;
    enter(context, userId, "app.unlock", proven.value.failuresBefore);
    return ok({});
  },
};

/** Answers how many wrong PINs came before the right one. */
async function tryPin(context: BookContext, userId: UserId, pin: string) {
  const { database } = context;
  const subject = `PIN ${userId}` as const;
  if (failuresOf(database, subject) >= mostPinFailures) return refuse(appError("PIN_OFF", {}));
  const tried = await trySecret(context, {
    subject,
    secret: pin,
    hash: hashesOf(database, userId)?.pinHash ?? null,
  });
  if (!tried.ok) return tried;
  const { right, failuresBefore } = tried.value;
  if (right) return ok(failuresBefore);
  noteFailures(context, userId, failuresBefore + 1);
  return refuse(
    failuresBefore + 1 >= mostPinFailures ? appError("PIN_OFF", {}) : appError("SIGN_IN_REFUSED", {}),
  );
}

function enter(
  context: BookContext,
  userId: UserId,
  procedure: "app.signIn" | "app.unlock",
  failures: number,
): void {
  const { database, clock, session } = context;
  noteSessionEvent(context, {
    procedure,
    userId,
    after: { failuresBefore: failures },
    with: () => noteSignIn(database, userId, clock.now()),
  });
  session.signIn(userId);
}

export const lock: PlainCommandHandler<"safekeeping.lock"> = {
  plain: (context, { because }) => {
    leave(context, because === "IDLE" ? "app.idleLock" : "app.lock");
    context.session.lock();
    return ok({});
  },
};

export const signOut: PlainCommandHandler<"safekeeping.signOut"> = {
  plain: (context) => {
    leave(context, "app.signOut");
    context.session.signOut();
    return ok({});
  },
};

function leave(context: BookContext, procedure: "app.lock" | "app.idleLock" | "app.signOut"): void {
  const { session } = context;
  const userId = session.userId();
  if (session.state() === "SIGNED_IN" && userId !== null)
    noteSessionEvent(context, { procedure, userId, after: null });
}

export const noteActivity: QueryHandler<"safekeeping.noteActivity"> = ({ session }) => {
  session.noteActivity();
  return ok({});
};
