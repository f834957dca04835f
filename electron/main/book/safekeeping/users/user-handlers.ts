import type { userProcedures } from "#core/safekeeping/users/procedures";
import type { HandlersOf } from "../../router/handler";
import { makeKeeper, recover, renewRecovery } from "./keeper-service";
import { changePassword, clearPin, setPin } from "./own-secrets-service";
import { printRecovery } from "./print-recovery";
import { lock, noteActivity, readSession, signIn, signInChoices, signOut, unlock } from "./sign-in-service";
import {
  addUser,
  editUser,
  readUsers,
  resetPassword,
  restoreUser,
  retireUser,
  setLockAfter,
} from "./user-service";
import { vouch } from "./vouch-service";

/** Who is signed in, users, the second person. */
export const userHandlers: Pick<HandlersOf<"safekeeping">, keyof typeof userProcedures> = {
  "safekeeping.session": readSession,
  "safekeeping.signInChoices": signInChoices,
  "safekeeping.signIn": signIn,
  "safekeeping.unlock": unlock,
  "safekeeping.lock": lock,
  "safekeeping.signOut": signOut,
  "safekeeping.noteActivity": noteActivity,
  "safekeeping.makeKeeper": makeKeeper,
  "safekeeping.users": readUsers,
  "safekeeping.addUser": addUser,
  "safekeeping.editUser": editUser,
  "safekeeping.retireUser": retireUser,
  "safekeeping.restoreUser": restoreUser,
  "safekeeping.resetPassword": resetPassword,
  "safekeeping.changePassword": changePassword,
  "safekeeping.setPin": setPin,
  "safekeeping.clearPin": clearPin,
  "safekeeping.setLockAfter": setLockAfter,
  "safekeeping.renewRecovery": renewRecovery,
  "safekeeping.printRecovery": printRecovery,
  "safekeeping.recover": recover,
  "safekeeping.vouch": vouch,
};
