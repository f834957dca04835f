import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Digest } from "#core/base/ids";
import { copyVerified } from "#main/workshop/copy-verified";
import { realFileSystem } from "#main/workshop/file-system";
import { hashFile } from "#main/workshop/hash-file";
import { scratchFolder, watchedTask } from "./support";

const sha256 = (content: string) => createHash("sha256").update(content).digest("hex") as Digest;

async function setUp() {
  const root = scratchFolder();
  const target = join(root, "target");
  await mkdir(target);
  writeFileSync(join(root, "source"), "paper");
  return { from: join(root, "source"), to: join(target, "tờ trình.pdf"), target };
}

describe("a verified copy", () => {
  it("has the bytes and replaces an older file of its name", async () => {
    const { from, to, target } = await setUp();
    writeFileSync(to, "older");
    const copied = await copyVerified({ from, to, digest: sha256("paper") }, watchedTask().task);
    expect(copied).toEqual({ ok: true, value: null });
    expect(readFileSync(to, "utf8")).toBe("paper");
    expect(readdirSync(target)).toEqual(["tờ trình.pdf"]);
  });

  it("is refused where the source is damaged, lost or the place is gone", async () => {
    const { from, to, target } = await setUp();
    const damaged = await copyVerified({ from, to, digest: sha256("other") }, watchedTask().task);
    expect(damaged).toMatchObject({ error: { code: "PAPER_DAMAGED", facts: { file: "tờ trình.pdf" } } });
    const lost = await copyVerified({ from: `${from}2`, to, digest: sha256("paper") }, watchedTask().task);
    expect(lost).toMatchObject({ error: { code: "PAPER_LOST" } });
    const gone = { from, to: join(target, "no", "a.pdf"), digest: sha256("paper") };
    expect(await copyVerified(gone, watchedTask().task)).toMatchObject({ error: { code: "PLACE_GONE" } });
    expect(readdirSync(target)).toEqual([]);
  });

  it("gets no name when what is read back differs", async () => {
    const { from, to, target } = await setUp();
    const files = {
      ...realFileSystem,
      open: async (path: string, flags: string) => {
        if (flags === "r" && path.startsWith(target)) writeFileSync(path, "pager");
        return await realFileSystem.open(path, flags);
      },
    } as typeof realFileSystem;
    const copied = await copyVerified({ from, to, digest: sha256("paper") }, watchedTask().task, files);
    expect(copied).toMatchObject({ error: { code: "DISK_ERROR" } });
    expect(readdirSync(target)).toEqual([]);
  });
});

describe("the hash of a file", () => {
  it("is null where it cannot be read, and no answer at all when cancelled", async () => {
    const { from, target } = await setUp();
    expect(await hashFile(from, watchedTask().task)).toBe(sha256("paper"));
    expect(await hashFile(join(target, "nothing"), watchedTask().task)).toBeNull();
    expect(await hashFile(target, watchedTask().task)).toBeNull();
    const stopped = watchedTask();
    stopped.cancel();
    await expect(hashFile(from, stopped.task)).rejects.toThrow("TASK_CANCELLED");
  });
});
