import { basename, relative, sep } from "node:path";
import { existsSync } from "node:fs";
import type { Id } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { CopyProof } from "#core/safekeeping/copies/copy";
import { copyWords } from "#core/strings/copies-words";
import { bookStrings } from "#core/strings/book-strings";
import { currentPlatform } from "../../../platform/current-platform";
import type { Platform } from "../../../platform/platform";
import type { CommandHandler, HandlerTable, LongCommandHandler } from "../../router/handler";
import { saveProof } from "../backup-store";
import { acceptSmaller, type CopyRow, pathOfCopy, readCopies } from "./copy-store";
import { copiesQuery, placeNameOf } from "./list-copies";
import { openCopy } from "./open-copy";
import { makeOutsideCopy, type OutsideCopy, saveOutsideCopy } from "./outside-copy";
import {
  keptFolder,
  listPlaces,
  noteFailure,
  type PlaceNow,
  placesNow,
  removePlace,
  savePlace,
} from "./place-store";
import { proveFolder } from "./prove-copy";

/** Opens a listed copy once more. A faulty one is noted too: its refusal names the next sound one. */
function proveCopy(platform: Platform): LongCommandHandler<"safekeeping.proveCopy", CopyProof> {
  return {
    prepare: async (context, { backupId, passphrase }, task) => {
      const all = readCopies(context.database);
      const copy = all.find(({ id, thinnedAt }) => id === backupId && thinnedAt === null);
      if (copy === undefined) return refuse(appError("NOT_FOUND", { noun: copyWords.copyNoun }));
      const places = await placesNow(context.database, platform);
      const [path, placeName] = [pathOfCopy(context, copy, places), placeNameOf(copy, places)];
      const name = nameOf(copy);
      if (path === null) return refuse(appError("COPY_NOT_THERE", { name, placeName }));
      const fault = (finding: string) =>
        refuse(appError("COPY_DAMAGED", { name, finding, next: nextSound(all, copy, places) }));
      const noted = (finding: string) => {
        const proof = { provedAt: context.clock.now(), finding, rows: 0, papers: 0, seals: 0 };
        saveProof(context.database, copy.id, proof, context.ids);
        return fault(finding);
      };
      if (copy.form === "ENCRYPTED" && existsSync(path)) {
        const digest = await context.workshop.hashFile(path, task);
        if (digest !== copy.digest) return noted(copyWords.archiveDamaged);
      }
      const opened = await openCopy(context, { place: path, placeName, passphrase }, task);
      if (!opened.ok) return opened.error.code === "COPY_DAMAGED" ? noted(copyWords.archiveDamaged) : opened;
      try {
        const digest = copy.form === "FOLDER" ? copy.digest : null;
        const proof = await proveFolder(context, { folder: opened.value.folder, digest }, task);
        return proof.finding === "" ? ok(proof) : noted(proof.finding);
      } finally {
        opened.value.release();
      }
    },
    publish: (context, { backupId }, proof) => {
      saveProof(context.database, backupId, proof, context.ids);
      const { provedAt, rows, papers, seals } = proof;
      return ok({
        value: { provedAt, rows, papers, seals },
        audit: { entityKind: "backup", entityId: backupId, before: null, after: { rows, papers, seals } },
        label: copyWords.provenLabel(nameOf(readCopies(context.database).find(({ id }) => id === backupId))),
      });
    },
  };
}

const nameOf = (copy: CopyRow | undefined): string => basename((copy?.place ?? "").replaceAll("\\", "/"));

function nextSound(all: readonly CopyRow[], besides: CopyRow, places: readonly PlaceNow[]): string | null {
  const next = all.findLast(
    ({ id, thinnedAt, proof }) => id !== besides.id && thinnedAt === null && proof?.finding === "",
  );
  return next === undefined ? null : `${nameOf(next)}, ${placeNameOf(next, places)}`;
}

function addPlace(platform: Platform): LongCommandHandler<"safekeeping.addBackupPlace"> {
  interface Prepared {
    readonly name: string;
    readonly volumeId: string | null;
    readonly folder: string;
  }
  const handler: LongCommandHandler<"safekeeping.addBackupPlace", Prepared> = {
    prepare: async (context, input) => {
      const path = context.grants.pathOf(input.folder);
      if (path === undefined) return refuse(appError("GRANT_EXPIRED", {}));
      const name = basename(path) === "" ? path : basename(path);
      if (!existsSync(path)) return refuse(appError("PLACE_GONE", { place: path }));
      const below = relative(context.folder.root, path);
      if (below === "" || (!below.startsWith("..") && !below.startsWith(sep) && !/^[A-Za-z]:/.test(below)))
        return refuse(appError("BACKUP_PLACE_INSIDE", { name }));
      const kept = await keptFolder(path, platform);
      const known = listPlaces(context.database).some(
        ({ volumeId, folder }) => volumeId === kept.volumeId && folder === kept.folder,
      );
      return known ? refuse(appError("BACKUP_PLACE_KNOWN", { name })) : ok({ name, ...kept });
    },
    publish: (context, { form }, { name, volumeId, folder }) => {
      const id = context.ids.next<"backupPlace">();
      savePlace(context.database, { id, name, volumeId, folder, form, addedAt: context.clock.now() });
      return ok({
        value: { id },
        audit: { entityKind: "backupPlace", entityId: id, before: null, after: { name, form } },
        label: copyWords.placeAddedLabel(name),
        inverse: {
          procedure: "safekeeping.removeBackupPlace",
          input: { id, expectedRevision: 1 },
          rows: [{ table: "backup_places", id, revision: 1 }],
        },
      });
    },
  };
  return handler;
}

const removeBackupPlace: CommandHandler<"safekeeping.removeBackupPlace"> = (context, input) => {
  const place = listPlaces(context.database).find(({ id }) => id === input.id);
  if (place === undefined) return refuse(appError("NOT_FOUND", { noun: copyWords.placeNoun }));
  const { name } = place;
  if (place.revision !== input.expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: copyWords.placeNoun, name }));
  removePlace(context.database, input.id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "backupPlace", entityId: input.id, before: { name }, after: null },
    label: copyWords.placeRemovedLabel(name),
  });
};

function backUpToPlace(platform: Platform): LongCommandHandler<"safekeeping.backupToPlace", OutsideCopy> {
  return {
    prepare: async (context, input, task) => {
      const place = (await placesNow(context.database, platform)).find(({ id }) => id === input.placeId);
      if (place === undefined) return refuse(appError("NOT_FOUND", { noun: copyWords.placeNoun }));
      const { name, path } = place;
      if (path === null) return refuse(appError("BACKUP_PLACE_AWAY", { name }));
      if (place.form === "ENCRYPTED" && input.passphrase === null)
        return refuse(appError("PASSPHRASE_NEEDED", { name }));
      const passphrase = place.form === "ENCRYPTED" ? input.passphrase : null;
      const copy = await makeOutsideCopy(context, { target: path, place, passphrase }, task);
      return copy.ok ? copy : refuse(copy.error as never);
    },
    publish: (context, { placeId }, made) => {
      saveOutsideCopy(context, made, "PLACE");
      noteFailure(context.database, placeId, { failure: "", failedAt: null });
      const { place, bytes, papers, digest, missing } = made.copy;
      return ok({
        value: { place, bytes, papers, missingPapers: [...missing] },
        audit: {
          entityKind: "backup",
          entityId: digest,
          before: null,
          after: { bytes, papers, digest, missing, form: made.form },
        },
        label: bookStrings.backupLabel,
      });
    },
  };
}

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
  | "safekeeping.proveCopy"
  | "safekeeping.addBackupPlace"
  | "safekeeping.removeBackupPlace"
  | "safekeeping.backupToPlace"
  | "safekeeping.acceptSmallerBook";

/** Copies, their places and their proofs, on this system. */
export function copyHandlersOn(platform: Platform): Pick<HandlerTable, CopyName> {
  return {
    "safekeeping.copies": copiesQuery(platform),
    "safekeeping.proveCopy": proveCopy(platform),
    "safekeeping.addBackupPlace": addPlace(platform),
    "safekeeping.removeBackupPlace": removeBackupPlace,
    "safekeeping.backupToPlace": backUpToPlace(platform),
    "safekeeping.acceptSmallerBook": acceptSmallerBook,
  };
}

export const copyHandlers = copyHandlersOn(currentPlatform());
