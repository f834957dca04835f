import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { judgeForBook } from "#core/exchange/judge-package";
import { dataFileName } from "#core/exchange/dossier-data";
import { fileSystemWord } from "#core/strings/exchange-words";
import { utf8Length } from "#core/base/utf8-length";
import type { Platform } from "../../platform/platform";
import { nominationRowsOf } from "../dossiers/nomination-rows";
import { readNomination } from "../dossiers/nomination-store";
import type { QueryHandler } from "../router/handler";
import { packDossier } from "./pack-dossier";
import { readPackages } from "./package-store";
import { declared } from "./write-package-service";

/** Every package ever written, the last first, with the nominee as named now. */
export const listPackages: QueryHandler<"exchange.packages"> = (context) => {
  const packages = readPackages(context.database);
  const packed = [...new Set(packages.map(({ nominationId }) => nominationId))].flatMap(
    (id) => readNomination(context.database, id) ?? [],
  );
  const rows = new Map(nominationRowsOf(context, packed).map((row) => [row.id, row]));
  return ok({
    packages: packages.map((row) => {
      const { id, name, nominationId, revision, place, writtenAt, files, bytes, digest, recheckedAt } = row;
      const shown = rows.get(nominationId);
      return {
        id,
        name,
        nominationId,
        revision,
        place,
        writtenAt,
        files,
        bytes,
        digest,
        recheckedAt,
        number: shown?.number ?? "",
        nominee: shown?.nomineeName ?? "",
        state: recheckedAt === null ? "WRITTEN" : "RECHECKED",
      };
    }),
  });
};

/** What a package of this dossier would hold, and what the chosen drive has room for. */
export function previewHandler(platform: Platform): QueryHandler<"exchange.preview"> {
  return async (context, input) => {
    const packed = packDossier(context, input.nominationId);
    if (!packed.ok) return packed;
    const { order, revision, warnings } = packed.value;
    const target = input.target === null ? null : context.grants.pathOf(input.target);
    if (target === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    const files = [
      { path: dataFileName, bytes: utf8Length(order.hosoJson), digest: null },
      ...order.payload.map(({ path, bytes, digest }) => ({ path, bytes, digest })),
    ];
    const volume = target === null ? undefined : await platform.volumeOf(target);
    return ok({
      name: order.name,
      revision,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      files,
      warnings: [...warnings],
      freeBytes: target === null ? null : await platform.freeBytes(target),
      fileSystem: fileSystemWord(volume?.fileSystem ?? ""),
    });
  };
}

/** Judges any package; one of another kind of book is read, but would not be taken in. */
export const verifyAnyPackage: QueryHandler<"exchange.verifyPackage"> = async (context, input, task) => {
  const folder = context.grants.pathOf(input.folder);
  if (folder === undefined) return refuse(appError("GRANT_EXPIRED", {}));
  const answer = await context.workshop.verifyPackage(folder, task);
  return answer.ok
    ? ok(judgeForBook(answer.value, context.bookKind))
    : refuse(declared("exchange.verifyPackage", answer.error));
};
