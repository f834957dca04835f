import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { licence } from "#core/safekeeping/licences";
import { errorCode } from "../workshop/file-system";
import type { ShellHandlers } from "./calls";

const list = z.array(licence);

/** Reads the list the building of the program left beside its bundles. */
export function licencesHandler(file: string): ShellHandlers["app.licences"] {
  return async () => {
    try {
      return ok({ licences: list.parse(JSON.parse(await readFile(file, "utf8"))) });
    } catch (error) {
      return refuse(appError("LICENCES_NOT_READ", { file, reason: errorCode(error) ?? "" }));
    }
  };
}
