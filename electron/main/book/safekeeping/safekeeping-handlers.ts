import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { backUpNow } from "./backup-service";
import { listBackups } from "./backup-store";
import { bin } from "./bin";
import { discardDraft, readDraft, saveDraft } from "./draft-service";
import { erasePerson } from "./erase-person";
import { checkMachine } from "./machine-check";
import { recentSteps } from "./recent-steps";
import { userHandlers } from "./users/user-handlers";

/** What the book does for its own safety: steps, bin, drafts, copies, checks, erasure. */
export const safekeepingHandlers: HandlersOf<"safekeeping"> = {
  ...userHandlers,
  "safekeeping.recentSteps": recentSteps,
  "safekeeping.bin": bin,
  "safekeeping.readDraft": readDraft,
  "safekeeping.saveDraft": saveDraft,
  "safekeeping.discardDraft": discardDraft,
  "safekeeping.backups": ({ database }) => ok({ backups: listBackups(database) }),
  "safekeeping.backupNow": backUpNow,
  "safekeeping.findings": (context) => {
    const { state, checkedAt, findings } = context.check();
    return ok({ state, checkedAt, findings: [...findings] });
  },
  "safekeeping.erasePerson": erasePerson,
  "safekeeping.checkMachine": checkMachine,
};
