import { randomBytes } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GrantToken } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { safeFileName } from "#core/dossiers/file-name";
import { appError } from "#core/errors";
import { photoReasons } from "#core/strings/photo-words";
import type { Platform } from "../../platform/platform";
import type { ShellHandlers } from "../calls";
import type { ShellGrants } from "../grants";
import type { LoadedPhoto, loadPhoto } from "./load-photo";

interface PhotoParts {
  readonly grants: ShellGrants;
  readonly platform: Pick<Platform, "freeBytes">;
  /** Folder of the program's own that joined PDFs wait in; emptied at every start and before each of them. */
  readonly folder: string;
  readonly load: typeof loadPhoto;
  /** One A4 page for each JPEG. */
  readonly toPdf: (jpegs: readonly Buffer[]) => Promise<Buffer>;
}

export type PhotoHandlers = Pick<ShellHandlers, "app.previewPhoto" | "app.joinPhotos" | "app.discardJoined">;

/** Long edges in pixels: A4 at about 170 dots an inch, and a thumbnail. */
const printed = { edge: 2000, quality: 72 } as const;
const shown = { edge: 320, quality: 70 } as const;
/** Longest name of the PDF, in UTF-16 units. */
const longestName = 120;

/** Photos of papers become one PDF, which waits outside the book until it is taken in and discarded. */
export function createPhotoHandlers(parts: PhotoParts): PhotoHandlers {
  const { grants, folder } = parts;
  const made = new Set<GrantToken>();
  const clear = () => rm(folder, { recursive: true, force: true });
  // What an earlier run left when the PC went out before the book had its copy.
  void clear().catch(() => {});

  return {
    "app.previewPhoto": async ({ photo }) => {
      const path = grants.pathOf(photo);
      if (path === undefined) return refuse(appError("GRANT_EXPIRED", {}));
      const loaded = await parts.load(path, { ...shown, turn: 0 });
      if (!loaded.ok) return loaded;
      const { jpeg, width, height } = loaded.value;
      return ok({ preview: jpeg.toString("base64"), width, height });
    },

    "app.joinPhotos": async ({ photos, name }) => {
      const jpegs: LoadedPhoto["jpeg"][] = [];
      for (const { photo, turn } of photos) {
        const path = grants.pathOf(photo);
        if (path === undefined) return refuse(appError("GRANT_EXPIRED", {}));
        const loaded = await parts.load(path, { ...printed, turn });
        if (!loaded.ok) return loaded;
        jpegs.push(loaded.value.jpeg);
      }
      const pdf = await parts.toPdf(jpegs);
      const target = join(folder, randomBytes(8).toString("hex"), safeFileName(`${name}.pdf`, longestName));
      try {
        await clear();
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, pdf, { flush: true });
      } catch (error) {
        await clear().catch(() => {});
        return refuse(await refusalOf(error, pdf.length));
      }
      const { token } = grants.grant(target);
      made.add(token);
      return ok({ file: token, bytes: pdf.length });
    },

    "app.discardJoined": async ({ file }) => {
      const path = made.delete(file) ? grants.pathOf(file) : undefined;
      if (path !== undefined) await rm(dirname(path), { recursive: true, force: true });
      return ok({});
    },
  };

  async function refusalOf(error: unknown, neededBytes: number) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC" || code === "EDQUOT") {
      const freeBytes = (await parts.platform.freeBytes(folder)) ?? 0;
      return appError("DISK_FULL", { place: folder, neededBytes, freeBytes });
    }
    return appError("DISK_ERROR", { place: folder, reason: photoReasons.notWritten });
  }
}
