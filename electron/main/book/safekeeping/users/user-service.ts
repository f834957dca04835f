import type { UserId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { judgePassword } from "#core/safekeeping/users/judge-secret";
import type { BookUser } from "#core/safekeeping/users/user";
import { userSteps } from "#core/strings/users-steps";
import type { BookContext, CommandHandler, LongCommandHandler, QueryHandler } from "../../router/handler";
import { forgetFailures } from "./attempts";
import { hashSecret } from "./secrets";
import { setPasswordHash, setPinHash } from "./secret-store";
import {
  type UserFields,
  activeKeepers,
  findUser,
  insertUser,
  listUsers,
  openRoundName,
  setRetired,
  updateUser,
  userNamed,
} from "./user-store";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { code: Code }>;

export const readUsers: QueryHandler<"safekeeping.users"> = ({ database }) =>
  ok({ users: [...listUsers(database)] });

/** Why nobody may join those who can vouch: a round is open. */
export function countingRefusal({ database }: BookContext): Refusal<"USER_WHILE_COUNTING"> | null {
  const round = openRoundName(database);
  return round === undefined ? null : appError("USER_WHILE_COUNTING", { round });
}

/** Why two users cannot bear one name. */
function nameRefusal(
  { database }: BookContext,
  name: string,
  self: UserId | null,
): Refusal<"USER_NAME_TAKEN"> | null {
  const bearer = userNamed(database, name);
  return bearer === undefined || bearer === self ? null : appError("USER_NAME_TAKEN", { name });
}

/** Hashes a password that is good enough. */
export async function hashPassword(
  { ids }: BookContext,
  password: string,
  name: string,
): Promise<Result<string, Refusal<"PASSWORD_TOO_WEAK">>> {
  const fault = judgePassword(password, name);
  return fault === null
    ? ok(await hashSecret(password, ids))
    : refuse(appError("PASSWORD_TOO_WEAK", { fault }));
}

/** What the audit says of a user; secrets are never in it. */
export const told = ({ name, post, role, unitId }: UserFields) => ({ name, post, role, unitId });

export const addUser: LongCommandHandler<"safekeeping.addUser", string> = {
  prepare: async (context, { name, password }) => hashPassword(context, password, name),
  publish: (context, { password: _password, ...fields }, passwordHash) => {
    const { database, ids, clock } = context;
    const counting = countingRefusal(context);
    if (counting !== null) return refuse(counting);
    const taken = nameRefusal(context, fields.name, null);
    if (taken !== null) return refuse(taken);
    if (fields.unitId !== null && !unitExists(context, fields.unitId))
      return refuse(appError("NOT_FOUND", { noun: userSteps.unitNoun }));
    const id = ids.next<"user">();
    insertUser(database, { ...fields, id, createdAt: clock.now(), passwordHash });
    return ok({
      value: { userId: id },
      audit: { entityKind: "user", entityId: id, before: null, after: told(fields) },
      label: userSteps.add(fields.name),
    });
  },
};

const unitExists = ({ database }: BookContext, id: string) =>
  database.prepare("SELECT 1 FROM units WHERE id = ?").get(id) !== undefined;

/** A user as the caller last saw them. */
function userAsSeen(
  { database }: BookContext,
  { userId, expectedRevision }: { readonly userId: UserId; readonly expectedRevision: number },
): Result<BookUser, Refusal<"NOT_FOUND" | "CHANGED_MEANWHILE">> {
  const user = findUser(database, userId);
  if (user === undefined) return refuse(appError("NOT_FOUND", { noun: userSteps.userNoun }));
  return user.revision === expectedRevision
    ? ok(user)
    : refuse(appError("CHANGED_MEANWHILE", { noun: userSteps.userNounFirst, name: user.name }));
}

/** Why a user may not stop being a keeper: there would be none. */
function keeperRefusal({ database }: BookContext, user: BookUser): Refusal<"LAST_KEEPER"> | null {
  const keepers = activeKeepers(database);
  return keepers.length === 1 && keepers[0] === user.id ? appError("LAST_KEEPER", { name: user.name }) : null;
}

export const editUser: CommandHandler<"safekeeping.editUser"> = (
  context,
  { userId, expectedRevision, ...fields },
) => {
  const seen = userAsSeen(context, { userId, expectedRevision });
  if (!seen.ok) return seen;
  const before = seen.value;
  const refusal =
    nameRefusal(context, fields.name, userId) ??
    (fields.role === before.role ? null : countingRefusal(context)) ??
    (fields.role === "KEEPER" ? null : keeperRefusal(context, before));
  if (refusal !== null) return refuse(refusal);
  if (fields.unitId !== null && !unitExists(context, fields.unitId))
    return refuse(appError("NOT_FOUND", { noun: userSteps.unitNoun }));
  const revision = updateUser(context.database, userId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "user", entityId: userId, before: told(before), after: told(fields) },
    label: userSteps.edit(fields.name),
    inverse: {
      procedure: "safekeeping.editUser",
      input: { userId, expectedRevision: revision, ...told(before) },
      rows: [{ table: "users", id: userId, revision }],
    },
  });
};

export const retireUser: CommandHandler<"safekeeping.retireUser"> = (context, asSeen) => {
  const seen = userAsSeen(context, asSeen);
  if (!seen.ok) return seen;
  const refusal = keeperRefusal(context, seen.value);
  if (refusal !== null) return refuse(refusal);
  return retirement(context, seen.value, "RETIRE");
};

export const restoreUser: CommandHandler<"safekeeping.restoreUser"> = (context, asSeen) => {
  const seen = userAsSeen(context, asSeen);
  if (!seen.ok) return seen;
  const refusal = countingRefusal(context);
  if (refusal !== null) return refuse(refusal);
  return retirement(context, seen.value, "RESTORE");
};

function retirement({ database, clock }: BookContext, user: BookUser, what: "RETIRE" | "RESTORE") {
  const { id, name, retiredAt } = user;
  const after = what === "RETIRE" ? (retiredAt ?? clock.now()) : null;
  const revision = setRetired(database, id, after);
  return ok({
    value: { revision },
    audit: { entityKind: "user", entityId: id, before: { retiredAt }, after: { retiredAt: after } },
    label: what === "RETIRE" ? userSteps.retire(name) : userSteps.restore(name),
    inverse: {
      procedure:
        what === "RETIRE" ? ("safekeeping.restoreUser" as const) : ("safekeeping.retireUser" as const),
      input: { userId: id, expectedRevision: revision },
      rows: [{ table: "users", id, revision }],
    },
  });
}

export const resetPassword: LongCommandHandler<"safekeeping.resetPassword", string> = {
  prepare: async (context, input) => {
    const seen = userAsSeen(context, input);
    return seen.ok ? hashPassword(context, input.password, seen.value.name) : seen;
  },
  publish: (context, input, hash) => {
    const seen = userAsSeen(context, input);
    if (!seen.ok) return seen;
    const counting = countingRefusal(context);
    if (counting !== null) return refuse(counting);
    const { id, name, revision } = seen.value;
    const { database } = context;
    setPasswordHash(database, id, hash);
    setPinHash(database, id, null);
    forgetFailures(database, `PASSWORD ${id}`);
    forgetFailures(database, `PIN ${id}`);
    return ok({
      value: { revision },
      audit: { entityKind: "user", entityId: id, before: null, after: null },
      label: userSteps.resetPassword(name),
    });
  },
};

export const setLockAfter: CommandHandler<"safekeeping.setLockAfter"> = (
  { database, bookId },
  { minutes },
) => {
  const before = database.prepare("SELECT lock_after_minutes FROM book").pluck().get() as number;
  database.prepare("UPDATE book SET lock_after_minutes = ?").run(minutes);
  return ok({
    value: {},
    audit: { entityKind: "book", entityId: bookId, before: { minutes: before }, after: { minutes } },
    label: userSteps.setLockAfter(minutes),
    inverse: { procedure: "safekeeping.setLockAfter", input: { minutes: before }, rows: [] },
  });
};
