import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { judgeForBook } from "#core/exchange/judge-package";
import { dataFileName } from "#core/exchange/dossier-data";
import type { PackageRow } from "#core/exchange/procedures";
import { exchangeSteps, fileSystemWord } from "#core/strings/exchange-words";
import { utf8Length } from "#core/base/utf8-length";
import type { Platform } from "../../platform/platform";
import { nominationRowsOf } from "../dossiers/nomination-rows";
import { readNominations } from "../dossiers/nomination-store";
import type { BookContext, QueryHandler } from "../router/handler";
import { packDossier } from "./pack-dossier";
import { type PackageRecord, countPackages, findPackages, readPackage } from "./package-store";
import { declared } from "./write-package-service";

export const listPackages: QueryHandler<"exchange.packages"> = (context, asked) => {
  const { database } = context;
  const { rows, total } = findPackages(database, asked);
  return ok({
    rows: [...rowsOf(context, rows)],
    total,
    all: countPackages(database, null),
    rechecked: countPackages(database, "RECHECKED"),
  });
};

export const showPackage: QueryHandler<"exchange.package"> = (context, { packageId }) => {
  const found = readPackage(context.database, packageId);
  const [row] = rowsOf(context, found === undefined ? [] : [found]);
  return row === undefined ? refuse(appError("NOT_FOUND", { noun: exchangeSteps.package })) : ok(row);
};

/** The rows of some packages, with the nominee as named now. */
function rowsOf(context: BookContext, packages: readonly PackageRecord[]): readonly PackageRow[] {
  const packed = readNominations(context.database, new Set(packages.map(({ nominationId }) => nominationId)));
  const nominees = new Map(nominationRowsOf(context, packed).map((row) => [row.id, row]));
  return packages.map(({ volume: _volume, mount: _mount, ...row }) => ({
    ...row,
    number: nominees.get(row.nominationId)?.number ?? "",
    nominee: nominees.get(row.nominationId)?.nomineeName ?? "",
    state: row.recheckedAt === null ? "WRITTEN" : "RECHECKED",
  }));
}

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
