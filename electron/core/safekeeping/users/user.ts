import { z } from "zod";
import { unitId, userId } from "../../base/ids";
import { moment } from "../../base/local-date";
import { everyRole } from "../../base/procedure";
import { requiredText } from "../../base/vietnamese-text";

export const role = z.enum(everyRole);

/** A secret as typed; what it must be like is judged by `judgePassword` and `judgePin`. Never kept, never logged. */
export const secret = z.string().min(1).max(200);

export const userName = requiredText(120);
export const userPost = requiredText(200);

/** One who can sign in, as the sign-in screen shows them. */
export const signInChoice = z.strictObject({
  id: userId,
  name: z.string(),
  post: z.string(),
  role,
  hasPin: z.boolean(),
});
export type SignInChoice = z.infer<typeof signInChoice>;

/** A user of the book; a retired one signs in no more and stays named in the audit. */
export const bookUser = z.strictObject({
  ...signInChoice.shape,
  unitId: unitId.nullable(),
  retiredAt: moment.nullable(),
  lastSignedInAt: moment.nullable(),
  revision: z.int().min(1),
});
export type BookUser = z.infer<typeof bookUser>;

/** Minutes without a sign of life after which the book locks itself. */
export const lockAfterMinutes = z.int().min(1).max(120);
