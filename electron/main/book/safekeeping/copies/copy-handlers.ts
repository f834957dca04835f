import type { Id } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { CopyProof } from "#core/safekeeping/copies/copy";
import { copyWords } from "#core/strings/copies-words";
import { currentPlatform } from "../../../platform/current-platform";
import type { Platform } from "../../../platform/platform";
import type { CommandHandler, HandlerTable, LongCommandHandler } from "../../router/handler";
import { saveProof } from "../backup-store";
import { readCopySettings, saveCopySettings } from "./copy-settings-store";
import { acceptSmaller, readCopies } from "./copy-store";
import { copyWorriesQuery } from "./copy-worries-query";
import { setCopyKeeping, tryCopyKeeping } from "./keeping-handlers";
import { copiesQuery } from "./list-copies";
import { makeDueCopies } from "./make-due-copies";
import { addPlace, backUpToPlace, removeBackupPlace, setPlaceRhythm } from "./place-service";
import { placesNow } from "./place-store";
import { nameOfCopy, proveListed } from "./prove-listed";

/** Opens a listed copy once more because somebody asked. */
function proveCopy(platform: Platform): LongCommandHandler<"safekeeping.proveCopy", CopyProof> {
  return {
    prepare: async (context, { backupId, passphrase }, task) => {
      const copy = readCopies(context.database).find(
        ({ id, thinnedAt }) => id === backupId && thinnedAt === null,
      );
      if (copy === undefined) return refuse(appError("NOT_FOUND", { noun: copyWords.copyNoun }));
      const places = await placesNow(context.database, platform);
      return await context.copyMemory.inTurn(() => proveListed(context, { copy, places, passphrase }, task));
    },
    publish: (context, { backupId }, proof) => {
      saveProof(context.database, backupId, proof, context.ids);
      const { provedAt, rows, papers, seals } = proof;
      return ok({
        value: { provedAt, rows, papers, seals },
        audit: { entityKind: "backup", entityId: backupId, before: null, after: { rows, papers, seals } },
        label: copyWords.provenLabel(
          nameOfCopy(readCopies(context.database).find(({ id }) => id === backupId)),
        ),
      });
    },
  };
}

const setCopySettings: CommandHandler<"safekeeping.setCopySettings"> = ({ database, bookId }, settings) => {
  const before = readCopySettings(database);
  saveCopySettings(database, settings);
  return ok({
    value: {},
    audit: { entityKind: "book", entityId: bookId, before, after: settings },
    label: copyWords.settingsLabel,
    inverse: { procedure: "safekeeping.setCopySettings", input: before, rows: [] },
  });
};

const acceptSmallerBook: CommandHandler<"safekeeping.acceptSmallerBook"> = (context, { backupId }) => {
  if (!readCopies(context.database).some(({ id }) => id === backupId))
    return refuse(appError("NOT_FOUND", { noun: copyWords.copyNoun }));
  acceptSmaller(context.database, backupId as Id<"backup">, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "backup", entityId: backupId, before: null, after: { smallerAccepted: 1 } },
    label: copyWords.acceptedLabel,
  });
};

type CopyName =
  | "safekeeping.copies"
  | "safekeeping.copyWorries"
  | "safekeeping.setCopySettings"
  | "safekeeping.tryCopyKeeping"
  | "safekeeping.setCopyKeeping"
  | "safekeeping.makeDueCopies"
  | "safekeeping.proveCopy"
  | "safekeeping.addBackupPlace"
  | "safekeeping.setPlaceRhythm"
  | "safekeeping.removeBackupPlace"
  | "safekeeping.backupToPlace"
  | "safekeeping.acceptSmallerBook";

/** Copies, their places and their proofs, on this system. */
export function copyHandlersOn(platform: Platform): Pick<HandlerTable, CopyName> {
  return {
    "safekeeping.copies": copiesQuery(platform),
    "safekeeping.copyWorries": copyWorriesQuery(platform),
    "safekeeping.setCopySettings": setCopySettings,
    "safekeeping.tryCopyKeeping": tryCopyKeeping(platform),
    "safekeeping.setCopyKeeping": setCopyKeeping,
    "safekeeping.makeDueCopies": makeDueCopies(platform),
    "safekeeping.proveCopy": proveCopy(platform),
    "safekeeping.addBackupPlace": addPlace(platform),
    "safekeeping.setPlaceRhythm": setPlaceRhythm,
    "safekeeping.removeBackupPlace": removeBackupPlace,
    "safekeeping.backupToPlace": backUpToPlace(platform),
    "safekeeping.acceptSmallerBook": acceptSmallerBook,
  };
}

export const copyHandlers = copyHandlersOn(currentPlatform());
