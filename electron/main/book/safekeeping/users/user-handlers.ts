import { ok } from "#core/base/result";
import type { HandlersOf } from "../../router/handler";
import type { userProcedures } from "#core/safekeeping/users/procedures";

/** Until users are kept, only the questions about them have an answer. */
const notKeptYet = () => {
  throw new Error("Users are not kept yet");
};

/** Who is signed in, users, the second person. */
export const userHandlers: Pick<HandlersOf<"safekeeping">, keyof typeof userProcedures> = {
  "safekeeping.session": () =>
    ok({ people: "ONE_PERSON", state: "SIGNED_IN", user: null, lockAfterMinutes: 10 }),
  "safekeeping.signInChoices": () => ok({ users: [] }),
  "safekeeping.users": () => ok({ users: [] }),
  "safekeeping.noteActivity": () => ok({}),
  "safekeeping.printRecovery": notKeptYet,
  "safekeeping.signIn": notKeptYet,
  "safekeeping.unlock": notKeptYet,
  "safekeeping.lock": notKeptYet,
  "safekeeping.signOut": notKeptYet,
  "safekeeping.makeKeeper": notKeptYet,
  "safekeeping.addUser": notKeptYet,
  "safekeeping.editUser": notKeptYet,
  "safekeeping.retireUser": notKeptYet,
  "safekeeping.restoreUser": notKeptYet,
  "safekeeping.resetPassword": notKeptYet,
  "safekeeping.changePassword": notKeptYet,
  "safekeeping.setPin": notKeptYet,
  "safekeeping.clearPin": notKeptYet,
  "safekeeping.setLockAfter": notKeptYet,
  "safekeeping.renewRecovery": notKeptYet,
  "safekeeping.recover": notKeptYet,
  "safekeeping.vouch": notKeptYet,
};
