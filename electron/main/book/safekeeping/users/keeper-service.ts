import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import {
  readRecoveryCode,
  recoveryCodeBytes,
  spellRecoveryCode,
} from "#core/safekeeping/users/recovery-code";
import { userSteps } from "#core/strings/users-steps";
import type { BookContext, LongCommandHandler, PlainCommandHandler } from "../../router/handler";
import { forgetFailures, trySecret } from "./attempts";
import { hashSecret } from "./secrets";
import { recoveryHash, replaceRecovery, setPasswordHash, setPinHash } from "./secret-store";
import { noteSessionEvent } from "./session-event";
import { countingRefusal, hashPassword, told } from "./user-service";
import { activeKeepers, findUser, hasUsers, insertUser, noteSignIn } from "./user-store";

interface Recovery {
  readonly code: string;
  readonly hash: string;
}

/** A new recovery code; the book keeps only its hash. */
async function newRecovery({ ids }: BookContext): Promise<Recovery> {
  const code = spellRecoveryCode(ids.randomHex(recoveryCodeBytes));
  return { code, hash: await hashSecret(readRecoveryCode(code), ids) };
}

function keepRecovery({ database, ids, clock }: BookContext, { hash }: Recovery): void {
  replaceRecovery(database, { id: ids.next<"recoveryCode">(), hash, at: clock.now() });
}

export const makeKeeper: LongCommandHandler<
  "safekeeping.makeKeeper",
  { readonly passwordHash: string; readonly recovery: Recovery }
> = {
  prepare: async (context, { name, password }) => {
    if (hasUsers(context.database)) return refuse(appError("BOOK_HAS_USERS", {}));
    const hashed = await hashPassword(context, password, name);
    return hashed.ok ? ok({ passwordHash: hashed.value, recovery: await newRecovery(context) }) : hashed;
  },
  publish: (context, { name, post }, { passwordHash, recovery }) => {
    const { database, ids, clock, session } = context;
    if (hasUsers(database)) return refuse(appError("BOOK_HAS_USERS", {}));
    const counting = countingRefusal(context);
    if (counting !== null) return refuse(counting);
    const id = ids.next<"user">();
    const fields = { name, post, role: "KEEPER", unitId: null } as const;
    insertUser(database, { ...fields, id, createdAt: clock.now(), passwordHash });
    noteSignIn(database, id, clock.now());
    keepRecovery(context, recovery);
    session.signIn(id);
    return ok({
      value: { userId: id, recoveryCode: recovery.code },
      audit: { entityKind: "user", entityId: id, before: null, after: told(fields) },
      label: userSteps.makeKeeper(name),
    });
  },
};

export const renewRecovery: LongCommandHandler<"safekeeping.renewRecovery", Recovery> = {
  prepare: async (context) =>
    hasUsers(context.database)
      ? ok(await newRecovery(context))
      : refuse(appError("NOT_FOUND", { noun: userSteps.userNoun })),
  publish: (context, _input, recovery) => {
    keepRecovery(context, recovery);
    return ok({
      value: { recoveryCode: recovery.code },
      audit: { entityKind: "book", entityId: context.bookId, before: null, after: null },
      label: userSteps.renewRecovery,
    });
  },
};

export const recover: PlainCommandHandler<"safekeeping.recover"> = {
  plain: async (context, { code, newPassword, userId }) => {
    const { database, clock, session } = context;
    const keepers = activeKeepers(database);
    const chosen = userId ?? keepers[0];
    const user = chosen === undefined ? undefined : findUser(database, chosen);
    const secret = readRecoveryCode(code);
    const tried = await trySecret(context, { subject: "RECOVERY", secret, hash: recoveryHash(database) });
    if (!tried.ok) return tried;
    if (!tried.value.right || user?.role !== "KEEPER") return refuse(appError("RECOVERY_CODE_WRONG", {}));
    if (user.retiredAt !== null) return refuse(appError("USER_RETIRED", { name: user.name }));
    const hashed = await hashPassword(context, newPassword, user.name);
    if (!hashed.ok) return hashed;
    const recovery = await newRecovery(context);
    noteSessionEvent(context, {
      procedure: "app.recover",
      userId: user.id,
      after: { failuresBefore: tried.value.failuresBefore },
      with: () => {
        setPasswordHash(database, user.id, hashed.value);
        setPinHash(database, user.id, null);
        forgetFailures(database, `PASSWORD ${user.id}`);
        keepRecovery(context, recovery);
        noteSignIn(database, user.id, clock.now());
      },
    });
    session.signIn(user.id);
    return ok({ recoveryCode: recovery.code });
  },
};
