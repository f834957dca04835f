import type { UserId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import type { BookUser } from "#core/safekeeping/users/user";
import type { BookContext } from "../../router/handler";
import { forgetFailures, trySecret } from "./attempts";
import { hashesOf } from "./secret-store";
import { noteFailures } from "./session-event";
import { findUser } from "./user-store";

type ProofRefusal = Extract<AppError, { code: "SIGN_IN_REFUSED" | "SIGN_IN_WAIT" | "USER_RETIRED" }>;

export interface ProvenUser {
  readonly user: BookUser;
  /** Wrong passwords that came before the right one. */
  readonly failuresBefore: number;
}

/** Who gave this password. An unknown user, a wrong password and nothing else are refused in the same words and time. */
export async function proveUser(
  context: BookContext,
  userId: UserId,
  password: string,
): Promise<Result<ProvenUser, ProofRefusal>> {
  const { database } = context;
  const user = findUser(database, userId);
  const hash = hashesOf(database, userId)?.passwordHash ?? null;
  const tried = await trySecret(context, { subject: `PASSWORD ${userId}`, secret: password, hash });
  if (!tried.ok) return tried;
  const { right, failuresBefore } = tried.value;
  if (!right || user === undefined) {
    if (user !== undefined) noteFailures(context, userId, failuresBefore + 1);
    return refuse(appError("SIGN_IN_REFUSED", {}));
  }
  forgetFailures(database, `PIN ${userId}`);
  return user.retiredAt === null
    ? ok({ user, failuresBefore })
    : refuse(appError("USER_RETIRED", { name: user.name }));
}
