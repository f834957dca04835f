import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { recoverySheet } from "#core/safekeeping/users/recovery-sheet";
import { readRecoveryCode } from "#core/safekeeping/users/recovery-code";
import { usersPaperWords as words } from "#core/strings/users-paper-words";
import { diskRefusalOf } from "../../disk-refusal";
import { refusalOfPlace } from "../../file-refusal";
import { clusterOf } from "../cluster-facts";
import { openPdf } from "../open-pdf";
import type { QueryHandler } from "../../router/handler";
import { recoveryHash } from "./secret-store";
import { isSecret } from "./secrets";

/** A sheet is printed only of the code that counts; the book keeps nothing of it. */
export const printRecovery: QueryHandler<"safekeeping.printRecovery"> = async (context, { code, target }) => {
  const { database, clock, host, grants } = context;
  if (!(await isSecret(readRecoveryCode(code), recoveryHash(database))))
    return refuse(appError("RECOVERY_CODE_WRONG", {}));
  const { name, year } = clusterOf(database);
  const pdf = await host.printPdf(recoverySheet({ clusterName: name, year, code, madeOn: clock.today() }));
  if (target === null) return openPdf(context, words.fileName, pdf);
  const chosen = grants.pathOf(target);
  if (chosen === undefined) return refuse(appError("GRANT_EXPIRED", {}));
  const place = (await isFolder(chosen)) ? join(chosen, words.fileName) : chosen;
  try {
    await writeFile(place, pdf);
    return ok({});
  } catch (error) {
    const refusal = refusalOfPlace(error, place, pdf.length);
    if (refusal.code === "PLACE_READ_ONLY" || refusal.code === "PLACE_GONE") return refuse(refusal);
    return refuse(diskRefusalOf(refusal, place));
  }
};

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
