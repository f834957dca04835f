import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { backUpNow } from "./backup-service";
import { listBackups } from "./backup-store";
import { bin } from "./bin/bin-list";
import { emptyBin, whatWouldGo } from "./bin/empty-bin";
import { copyHandlers } from "./copies/copy-handlers";
import { discardDraft, readDraft, saveDraft } from "./draft-service";
import { checkMachine } from "./machine-check";
import { eraseContact } from "./personal-data/erase-contact";
import { erasePerson } from "./personal-data/erase-person";
import { printCertificate } from "./personal-data/print-certificate";
import { listErasures } from "./personal-data/erasure-store";
import { duePersonalData, keepUntil } from "./personal-data/retention-service";
import { leftovers } from "./personal-data/sweep-leftovers";
import { whereNamed } from "./personal-data/where-named";
import { lastStep, recentSteps } from "./steps/recent-steps";
import { restoreHandlers } from "./restore/restore-handlers";
import { noteChoicesRead, openingChoices } from "./startup/opening-choices";
import { userHandlers } from "./users/user-handlers";

/** What the book does for its own safety: steps, bin, drafts, copies, checks, erasure. */
export const safekeepingHandlers: HandlersOf<"safekeeping"> &
  HandlersOf<"steps"> &
  HandlersOf<"bin"> &
  HandlersOf<"personalData"> = {
  ...userHandlers,
  "steps.last": lastStep,
  "bin.whatWouldGo": whatWouldGo,
  "bin.empty": emptyBin,
  "personalData.due": duePersonalData,
  "personalData.keepUntil": keepUntil,
  "personalData.leftovers": leftovers,
  "personalData.whereNamed": whereNamed,
  "personalData.eraseContact": eraseContact,
  "personalData.printCertificate": printCertificate,
  "personalData.erasures": (context) => ok({ erasures: [...listErasures(context)] }),
  ...copyHandlers,
  ...restoreHandlers,
  "safekeeping.openingChoices": openingChoices,
  "safekeeping.noteChoicesRead": noteChoicesRead,
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
