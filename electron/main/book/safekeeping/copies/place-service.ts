import { existsSync } from "node:fs";
import { basename, relative, sep } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { copyWords } from "#core/strings/copies-words";
import type { Platform } from "../../../platform/platform";
import type { CommandHandler, LongCommandHandler } from "../../router/handler";
import { makeOutsideCopy, type OutsideCopy, saveOutsideCopy } from "./outside-copy";
import {
  keptFolder,
  listPlaces,
  noteFailure,
  placesNow,
  removePlace,
  savePlace,
  saveRhythm,
} from "./place-store";

interface NewPlace {
  readonly name: string;
  readonly volumeId: string | null;
  readonly folder: string;
}

/** A stick or folder becomes a place of the book. */
export function addPlace(platform: Platform): LongCommandHandler<"safekeeping.addBackupPlace", NewPlace> {
  return {
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
    publish: (context, { form, rhythm }, { name, volumeId, folder }) => {
      const id = context.ids.next<"backupPlace">();
      const place = { id, name, volumeId, folder, form, rhythm, addedAt: context.clock.now() };
      savePlace(context.database, place);
      return ok({
        value: { id },
        audit: { entityKind: "backupPlace", entityId: id, before: null, after: { name, form, rhythm } },
        label: copyWords.placeAddedLabel(name),
        inverse: {
          procedure: "safekeeping.removeBackupPlace",
          input: { id, expectedRevision: 1 },
          rows: [{ table: "backup_places", id, revision: 1 }],
        },
      });
    },
  };
}

export const removeBackupPlace: CommandHandler<"safekeeping.removeBackupPlace"> = (context, input) => {
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

export const setPlaceRhythm: CommandHandler<"safekeeping.setPlaceRhythm"> = (context, input) => {
  const { id, rhythm, expectedRevision } = input;
  const place = listPlaces(context.database).find((candidate) => candidate.id === id);
  if (place === undefined) return refuse(appError("NOT_FOUND", { noun: copyWords.placeNoun }));
  const { name } = place;
  if (place.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: copyWords.placeNoun, name }));
  saveRhythm(context.database, id, rhythm);
  const revision = expectedRevision + 1;
  return ok({
    value: {},
    audit: {
      entityKind: "backupPlace",
      entityId: id,
      before: { name, rhythm: place.rhythm },
      after: { name, rhythm },
    },
    label: copyWords.rhythmLabel[rhythm](name),
    inverse: {
      procedure: "safekeeping.setPlaceRhythm",
      input: { id, rhythm: place.rhythm, expectedRevision: revision },
      rows: [{ table: "backup_places", id, revision }],
    },
  });
};

/** A copy on a place of the book, because somebody asked. */
export function backUpToPlace(
  platform: Platform,
): LongCommandHandler<"safekeeping.backupToPlace", OutsideCopy> {
  return {
    prepare: async (context, input, task) => {
      const place = (await placesNow(context.database, platform)).find(({ id }) => id === input.placeId);
      if (place === undefined) return refuse(appError("NOT_FOUND", { noun: copyWords.placeNoun }));
      const { id, name, path, form } = place;
      if (path === null) return refuse(appError("BACKUP_PLACE_AWAY", { name }));
      const passphrase = form === "FOLDER" ? null : (input.passphrase ?? context.copyMemory.passphraseOf(id));
      if (form === "ENCRYPTED" && passphrase === null) return refuse(appError("PASSPHRASE_NEEDED", { name }));
      const copy = await makeOutsideCopy(context, { target: path, place, passphrase }, task);
      if (!copy.ok) return refuse(copy.error as never);
      if (passphrase !== null) context.copyMemory.holdPassphrase(id, passphrase);
      return copy;
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
