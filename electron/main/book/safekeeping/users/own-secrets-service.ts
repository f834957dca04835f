import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { judgePin } from "#core/safekeeping/users/judge-secret";
import type { BookUser } from "#core/safekeeping/users/user";
import { userSteps } from "#core/strings/users-steps";
import type { BookContext, Change, CommandHandler, LongCommandHandler } from "../../router/handler";
import { forgetFailures, trySecret } from "./attempts";
import { hashSecret } from "./secrets";
import { hashesOf, setPasswordHash, setPinHash } from "./secret-store";
import { hashPassword } from "./user-service";
import { findUser } from "./user-store";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { code: Code }>;

/** The one at the keyboard, who proves it by the password once more. */
async function proveSelf(
  context: BookContext,
  password: string,
): Promise<Result<BookUser, Refusal<"NOT_FOUND" | "SIGN_IN_WAIT" | "PASSWORD_WRONG">>> {
  const self = ownUser(context);
  if (!self.ok) return self;
  const { id } = self.value;
  const hash = hashesOf(context.database, id)?.passwordHash ?? null;
  const tried = await trySecret(context, { subject: `PASSWORD ${id}`, secret: password, hash });
  if (!tried.ok) return tried;
  return tried.value.right ? self : refuse(appError("PASSWORD_WRONG", {}));
}

/** NOT_FOUND in a book without users. */
function ownUser({ database, session }: BookContext): Result<BookUser, Refusal<"NOT_FOUND">> {
  const id = session.userId();
  const user = id === null ? undefined : findUser(database, id);
  return user === undefined ? refuse(appError("NOT_FOUND", { noun: userSteps.userNoun })) : ok(user);
}

export const changePassword: LongCommandHandler<"safekeeping.changePassword", string> = {
  prepare: async (context, input) => {
    const self = await proveSelf(context, input.old);
    return self.ok ? hashPassword(context, input.new, self.value.name) : self;
  },
  publish: (context, _input, hash) => {
    const self = ownUser(context);
    if (!self.ok) return self;
    setPasswordHash(context.database, self.value.id, hash);
    return ok(ownChange(self.value, userSteps.changePassword));
  },
};

export const setPin: LongCommandHandler<"safekeeping.setPin", string> = {
  prepare: async (context, { password, pin }) => {
    const fault = judgePin(pin);
    if (fault !== null) return refuse(appError("PASSWORD_TOO_WEAK", { fault }));
    const self = await proveSelf(context, password);
    return self.ok ? ok(await hashSecret(pin, context.ids)) : self;
  },
  publish: (context, _input, hash) => {
    const self = ownUser(context);
    if (!self.ok) return self;
    setPinHash(context.database, self.value.id, hash);
    forgetFailures(context.database, `PIN ${self.value.id}`);
    return ok(ownChange(self.value, userSteps.setPin));
  },
};

export const clearPin: CommandHandler<"safekeeping.clearPin"> = (context) => {
  const self = ownUser(context);
  if (!self.ok) return self;
  setPinHash(context.database, self.value.id, null);
  return ok(ownChange(self.value, userSteps.clearPin));
};

/** That it was changed, and nothing of what. */
const ownChange = ({ id }: BookUser, label: string): Change<Record<string, never>> => ({
  value: {},
  audit: { entityKind: "user", entityId: id, before: null, after: null },
  label,
});
