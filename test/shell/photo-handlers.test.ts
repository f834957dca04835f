import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GrantToken } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { createGrants } from "#main/shell/grants";
import { createPhotoHandlers } from "#main/shell/photos/photo-handlers";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "photo-handlers-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Handlers whose photos are their own names, and whose PDF is the names in order. */
function made() {
  const grants = createGrants(() => {});
  const folder = join(home, "joined-photos");
  const handlers = createPhotoHandlers({
    grants,
    folder,
    platform: { freeBytes: async () => 12 },
    load: async (path, { turn }) => {
      const file = basename(path);
      if (file.startsWith("bad")) return refuse(appError("PHOTO_DAMAGED", { file }));
      return ok({ jpeg: Buffer.from(`${file} ${turn};`), width: 1, height: 1 });
    },
    toPdf: async (jpegs) => Buffer.concat(jpegs),
  });
  const photo = (name: string) => ({ photo: grants.grant(join(home, name)).token, turn: 90 as const });
  const left = () => (existsSync(folder) ? readdirSync(folder) : []);
  return { grants, folder, handlers, photo, left };
}

describe("photos joined into a PDF", () => {
  it("are one file of a safe name, until it is discarded; another's token discards nothing", async () => {
    const { grants, handlers, photo, left } = made();
    const photos = [photo("b.jpg"), photo("a.jpg")];
    const joined = await handlers["app.joinPhotos"]({ photos, name: "Báo cáo: 2022" }, []);
    if (!joined.ok) throw new Error(joined.error.code);
    const path = grants.pathOf(joined.value.file) ?? "";
    expect(basename(path)).toBe("Báo cáo_ 2022.pdf");
    expect(readFileSync(path, "utf8")).toBe("b.jpg 90;a.jpg 90;");
    const other = join(home, "kept.txt");
    writeFileSync(other, "kept");
    await handlers["app.discardJoined"]({ file: grants.grant(other).token }, []);
    expect(existsSync(other)).toBe(true);
    await handlers["app.discardJoined"]({ file: joined.value.file }, []);
    expect(left()).toEqual([]);
  });

  it("are refused whole where one cannot be read or its grant is gone; nothing is written", async () => {
    const { handlers, photo, left } = made();
    const photos = [photo("a.jpg"), photo("bad.jpg")];
    expect(await handlers["app.joinPhotos"]({ photos, name: "x" }, [])).toMatchObject({
      error: { code: "PHOTO_DAMAGED", facts: { file: "bad.jpg" } },
    });
    const gone = [{ photo: "f".repeat(32) as GrantToken, turn: 0 as const }];
    expect(await handlers["app.joinPhotos"]({ photos: gone, name: "x" }, [])).toMatchObject({
      error: { code: "GRANT_EXPIRED" },
    });
    expect(left()).toEqual([]);
  });

  it("clear away what an earlier run left, and one another", async () => {
    const stale = join(home, "joined-photos", "0", "cũ.pdf");
    mkdirSync(join(home, "joined-photos", "0"), { recursive: true });
    writeFileSync(stale, "old");
    const { handlers, photo, left } = made();
    await expect.poll(() => existsSync(stale)).toBe(false);
    await handlers["app.joinPhotos"]({ photos: [photo("a.jpg")], name: "x" }, []);
    await handlers["app.joinPhotos"]({ photos: [photo("a.jpg")], name: "y" }, []);
    expect(left()).toHaveLength(1);
  });

  it("say that the place cannot be written", async () => {
    const { handlers, photo, folder } = made();
    await expect.poll(() => existsSync(folder)).toBe(false);
    // A file where the folder's parent should be fails for every user, root too.
    rmSync(home, { recursive: true, force: true });
    writeFileSync(home, "");
    chmodSync(home, 0o444);
    const photos = [photo("a.jpg")];
    expect(await handlers["app.joinPhotos"]({ photos, name: "x" }, [])).toMatchObject({
      error: { code: "DISK_ERROR", facts: { place: folder } },
    });
  });
});
