import { ok, refuse } from "#core/base/result";
import { assert } from "#core/base/assert";
import { type AppError, appError } from "#core/errors";
import type { ErrorOf } from "#core/contract";
import { exchangeProcedures } from "#core/exchange/procedures";
import { exchangeSteps as words } from "#core/strings/exchange-words";
import type { Platform } from "../../platform/platform";
import type { WrittenPackage } from "../../workshop/workshop";
import type { LongCommandHandler } from "../router/handler";
import { type PackedDossier, packDossier } from "./pack-dossier";
import { largestFileOn } from "./package-places";
import { insertPackage, readLastPackageOf } from "./package-store";

interface Prepared {
  readonly packed: PackedDossier;
  readonly written: WrittenPackage;
  readonly volume: string;
  readonly mount: string;
}

/** Packs a dossier onto a drive or into a folder and notes where, and on which plugging-in, it was written. */
export function writePackageHandler(
  platform: Platform,
): LongCommandHandler<"exchange.writePackage", Prepared> {
  return {
    prepare: async (context, input, task) => {
      const targetFolder = context.grants.pathOf(input.target);
      if (targetFolder === undefined) return refuse(appError("GRANT_EXPIRED", {}));
      const packed = packDossier(context, input.nominationId);
      if (!packed.ok) return packed;
      const volume = await platform.volumeOf(targetFolder);
      const written = await context.workshop.writePackage(
        {
          ...packed.value.order,
          targetFolder,
          largestFile: volume === undefined ? null : largestFileOn(volume.fileSystem),
        },
        task,
      );
      if (!written.ok) return refuse(declared("exchange.writePackage", written.error));
      return ok({
        packed: packed.value,
        written: written.value,
        volume: volume?.volumeId ?? "",
        mount: volume?.mountId ?? "",
      });
    },

    publish: (context, input, { packed, written, volume, mount }) => {
      const { database } = context;
      const last = readLastPackageOf(database, input.nominationId);
      // Two writings of one dossier at the same time would claim one revision; the second is refused.
      if ((last?.revision ?? 0) >= packed.revision)
        return refuse(appError("PACKAGE_EXISTS", { name: packed.order.name }));
      const row = {
        id: context.ids.next<"package">(),
        nominationId: input.nominationId,
        revision: packed.revision,
        name: packed.order.name,
        place: written.folder,
        volume,
        mount,
        digest: written.digest,
        files: written.files,
        bytes: written.bytes,
        writtenAt: context.clock.now(),
      };
      insertPackage(database, row);
      return ok({
        value: { id: row.id, name: row.name, digest: row.digest },
        audit: { entityKind: "package", entityId: row.id, before: null, after: row },
        label: words.writePackage(row.name),
      });
    },
  };
}

/** A refusal of the workshop as one this procedure declares; anything else is a broken promise of the code. */
export function declared<Name extends keyof typeof exchangeProcedures>(
  name: Name,
  error: AppError,
): ErrorOf<Name> {
  const codes: readonly string[] = exchangeProcedures[name].errors;
  assert(codes.includes(error.code), `${name} declares ${error.code}`);
  return error as ErrorOf<Name>;
}
