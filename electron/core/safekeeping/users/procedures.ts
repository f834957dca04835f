import { z } from "zod";
import { grantToken, unitId, userId } from "../../base/ids";
import { anyone, command, everyRole, query } from "../../base/procedure";
import { bookUser, lockAfterMinutes, role, secret, signInChoice, userName, userPost } from "./user";

const nothing = z.strictObject({});
const revision = z.int().min(1);
const keeper = ["KEEPER"] as const;
const signingIn = ["SIGN_IN_REFUSED", "SIGN_IN_WAIT", "USER_RETIRED"] as const;
const recoveryCode = z.string();
const session = { servedBy: "BOOK", tags: ["session"] } as const;
const notABookChange = { notUndone: "Who sits at the keyboard is no change of the book." } as const;
const secretsAreSetAgain = { notUndone: "A secret is set again; the old one is not kept." } as const;

/** People of the book: who is signed in, users and their rights, the second person. */
export const userProcedures = {
  /** Who is at the keyboard. In a book without users: SIGNED_IN, no user, all rights. */
  "safekeeping.session": query({
    ...session,
    input: nothing,
    output: z.strictObject({
      people: z.enum(["ONE_PERSON", "SEVERAL"]),
      state: z.enum(["SIGNED_IN", "LOCKED", "NOBODY"]),
      /** LOCKED: the one who locked it, and who may unlock it by PIN. */
      user: signInChoice.nullable(),
      lockAfterMinutes,
    }),
    errors: [],
    roles: anyone,
  }),
  /** Users who are not retired, in the order of their names. */
  "safekeeping.signInChoices": query({
    ...session,
    input: nothing,
    output: z.strictObject({ users: z.array(signInChoice) }),
    errors: [],
    roles: anyone,
  }),
  "safekeeping.signIn": command({
    ...session,
    input: z.strictObject({ userId, password: secret }),
    output: nothing,
    errors: signingIn,
    roles: anyone,
    undo: notABookChange,
  }),
  /** By the one who locked it. A PIN is looked at only while the book is locked, never to sign in. */
  "safekeeping.unlock": command({
    ...session,
    input: z.strictObject({ kind: z.enum(["PIN", "PASSWORD"]), secret }),
    output: nothing,
    errors: [...signingIn, "PIN_OFF"],
    roles: anyone,
    undo: notABookChange,
  }),
  "safekeeping.lock": command({
    ...session,
    /** IDLE: nobody was there for as long as the book says; the audit tells the two apart. */
    input: z.strictObject({ because: z.enum(["ASKED", "IDLE"]).optional() }),
    output: nothing,
    errors: [],
    roles: anyone,
    undo: notABookChange,
  }),
  "safekeeping.signOut": command({
    ...session,
    input: nothing,
    output: nothing,
    errors: [],
    roles: anyone,
    undo: notABookChange,
  }),
  /** A sign of life from the screen (keys, mouse), at most one a minute; it only puts off the lock. */
  "safekeeping.noteActivity": query({
    servedBy: "BOOK",
    input: nothing,
    output: nothing,
    errors: [],
    tags: [],
    roles: everyRole,
  }),

  /** Turns a one-person book into one with users, and signs the keeper in. The recovery code is answered only here. */
  "safekeeping.makeKeeper": command({
    ...session,
    input: z.strictObject({ name: userName, post: userPost, password: secret }),
    output: z.strictObject({ userId, recoveryCode }),
    errors: ["PASSWORD_TOO_WEAK", "BOOK_HAS_USERS", "USER_WHILE_COUNTING"],
    roles: keeper,
    undo: { notUndone: "A book that knows its people does not forget them." },
  }),
  "safekeeping.users": query({
    ...session,
    input: nothing,
    output: z.strictObject({ users: z.array(bookUser) }),
    errors: [],
    roles: keeper,
  }),
  "safekeeping.addUser": command({
    ...session,
    input: z.strictObject({
      name: userName,
      post: userPost,
      role,
      /** The unit a teller or viewer comes from. */
      unitId: unitId.nullable(),
      password: secret,
    }),
    output: z.strictObject({ userId }),
    errors: ["NOT_FOUND", "USER_NAME_TAKEN", "PASSWORD_TOO_WEAK", "USER_WHILE_COUNTING"],
    roles: keeper,
    undo: { notUndone: "A user is retired, never unmade: the audit names them." },
  }),
  "safekeeping.editUser": command({
    ...session,
    input: z.strictObject({
      userId,
      expectedRevision: revision,
      name: userName,
      post: userPost,
      role,
      unitId: unitId.nullable(),
    }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "USER_NAME_TAKEN", "LAST_KEEPER", "USER_WHILE_COUNTING"],
    roles: keeper,
    undo: { undoneBy: "safekeeping.editUser" },
  }),
  "safekeeping.retireUser": command({
    ...session,
    input: z.strictObject({ userId, expectedRevision: revision }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "LAST_KEEPER"],
    roles: keeper,
    undo: { undoneBy: "safekeeping.restoreUser" },
  }),
  "safekeeping.restoreUser": command({
    ...session,
    input: z.strictObject({ userId, expectedRevision: revision }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "USER_WHILE_COUNTING"],
    roles: keeper,
    undo: { undoneBy: "safekeeping.retireUser" },
  }),
  /** Gives another user a new password and takes their PIN; not while a round is counted. */
  "safekeeping.resetPassword": command({
    ...session,
    input: z.strictObject({ userId, expectedRevision: revision, password: secret }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE", "PASSWORD_TOO_WEAK", "USER_WHILE_COUNTING"],
    roles: keeper,
    undo: secretsAreSetAgain,
  }),
  "safekeeping.changePassword": command({
    ...session,
    input: z.strictObject({ old: secret, new: secret }),
    output: nothing,
    errors: ["NOT_FOUND", "PASSWORD_WRONG", "SIGN_IN_WAIT", "PASSWORD_TOO_WEAK"],
    roles: everyRole,
    undo: secretsAreSetAgain,
  }),
  "safekeeping.setPin": command({
    ...session,
    input: z.strictObject({ password: secret, pin: secret }),
    output: nothing,
    errors: ["NOT_FOUND", "PASSWORD_WRONG", "SIGN_IN_WAIT", "PASSWORD_TOO_WEAK"],
    roles: everyRole,
    undo: secretsAreSetAgain,
  }),
  "safekeeping.clearPin": command({
    ...session,
    input: nothing,
    output: nothing,
    errors: ["NOT_FOUND"],
    roles: everyRole,
    undo: secretsAreSetAgain,
  }),
  "safekeeping.setLockAfter": command({
    ...session,
    input: z.strictObject({ minutes: lockAfterMinutes }),
    output: nothing,
    errors: [],
    roles: keeper,
    undo: { undoneBy: "safekeeping.setLockAfter" },
  }),

  /** A new recovery code, answered only here; the one before counts no more. */
  "safekeeping.renewRecovery": command({
    ...session,
    input: nothing,
    output: z.strictObject({ recoveryCode }),
    errors: ["NOT_FOUND"],
    roles: keeper,
    undo: secretsAreSetAgain,
  }),
  /** A sheet with the code, saved where the keeper chose or, without a target, opened to be printed. */
  "safekeeping.printRecovery": query({
    servedBy: "BOOK",
    input: z.strictObject({ code: recoveryCode.max(40), target: grantToken.nullable() }),
    output: nothing,
    errors: [
      "RECOVERY_CODE_WRONG",
      "GRANT_EXPIRED",
      "FILE_NOT_OPENED",
      "PLACE_READ_ONLY",
      "PLACE_GONE",
      "DISK_FULL",
      "DISK_ERROR",
    ],
    tags: [],
    roles: keeper,
  }),
  /** Sets the password of a keeper (without an id: the first) and signs them in. The code used is replaced by the one answered. */
  "safekeeping.recover": command({
    ...session,
    input: z.strictObject({
      code: recoveryCode.max(40),
      newPassword: secret,
      userId: userId.nullable().optional(),
    }),
    output: z.strictObject({ recoveryCode }),
    errors: ["RECOVERY_CODE_WRONG", "SIGN_IN_WAIT", "PASSWORD_TOO_WEAK", "USER_RETIRED"],
    roles: anyone,
    undo: secretsAreSetAgain,
  }),

  /** A second person vouches for exactly this procedure with exactly this input: once, within two minutes. */
  "safekeeping.vouch": command({
    servedBy: "BOOK",
    input: z.strictObject({
      procedure: z.string().max(80),
      input: z.unknown(),
      userId,
      password: secret,
    }),
    output: nothing,
    errors: [...signingIn, "SECOND_PERSON_SAME", "SECOND_PERSON_NOT_ALLOWED"],
    tags: [],
    roles: everyRole,
    undo: { notUndone: "It is used once or expires." },
  }),
} as const;
