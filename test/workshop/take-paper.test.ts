import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdir, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takePaper } from "#main/workshop/take-paper";
import { realFileSystem } from "#main/workshop/file-system";
import { paperStore, scratchFolder, watchedTask } from "./support";

const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");

async function setUp() {
  const root = scratchFolder();
  const store = await paperStore(root);
  const nothingStaged = () => expect(readdirSync(store.stagingFolder)).toEqual([]);
  const nothingKept = () => expect(readdirSync(store.papersFolder)).toEqual([]);
  return { root, store, nothingStaged, nothingKept };
}

describe("taking a paper in", () => {
  it("keeps the bytes under their SHA-256, whatever the name, and needs the original no more", async () => {
    const { root, store, nothingStaged } = await setUp();
    const name = `${"Báo cáo thành tích ".repeat(9)}năm 2022.pdf`.normalize("NFC").slice(-200);
    const from = join(root, name);
    const content = Buffer.alloc(2_500_000, "tờ trình ");
    writeFileSync(from, content);
    const { task, steps } = watchedTask();

    const taken = await takePaper({ from, ...store }, task);
    rmSync(from);

    expect(taken).toEqual({ ok: true, value: { digest: sha256(content), bytes: content.length } });
    const place = join(store.papersFolder, sha256(content).slice(0, 2), sha256(content));
    expect(readFileSync(place).equals(content)).toBe(true);
    nothingStaged();
    expect(steps.at(-1)).toMatchObject({ doneBytes: content.length, totalBytes: content.length });
    expect(steps.length).toBeGreaterThan(1);
  });

  it("keeps one copy of a paper that comes twice", async () => {
    const { root, store, nothingStaged } = await setUp();
    writeFileSync(join(root, "a.pdf"), "same");
    writeFileSync(join(root, "b.pdf"), "same");
    await takePaper({ from: join(root, "a.pdf"), ...store }, watchedTask().task);
    const place = join(store.papersFolder, sha256("same").slice(0, 2), sha256("same"));
    const first = statSync(place).ino;

    const again = await takePaper({ from: join(root, "b.pdf"), ...store }, watchedTask().task);

    expect(again.ok).toBe(true);
    expect(statSync(place).ino).toBe(first);
    nothingStaged();
  });

  it("heals a damaged paper of the store when its original comes again", async () => {
    const { root, store } = await setUp();
    const from = join(root, "a.pdf");
    writeFileSync(from, "sound");
    await takePaper({ from, ...store }, watchedTask().task);
    const place = join(store.papersFolder, sha256("sound").slice(0, 2), sha256("sound"));
    writeFileSync(place, "Sound");

    await takePaper({ from, ...store }, watchedTask().task);

    expect(readFileSync(place, "utf8")).toBe("sound");
  });

  it("refuses a file that grows while it is read", async () => {
    const { root, store, nothingStaged, nothingKept } = await setUp();
    const from = join(root, "growing.pdf");
    writeFileSync(from, Buffer.alloc(3_000_000));
    const { task } = watchedTask(() => appendFileSync(from, Buffer.alloc(700_000)));

    expect(await takePaper({ from, ...store }, task)).toEqual({
      ok: false,
      error: { code: "PAPER_CHANGING", facts: { file: "growing.pdf" } },
    });
    nothingStaged();
    nothingKept();
  });

  it("refuses a file rewritten in the same size while it is read", async () => {
    const { root, store, nothingStaged, nothingKept } = await setUp();
    const from = join(root, "rewritten.pdf");
    writeFileSync(from, Buffer.alloc(3_000_000, 1));
    utimesSync(from, 1_600_000_000, 1_600_000_000);
    let first = true;
    const { task } = watchedTask(() => {
      if (first) writeFileSync(from, Buffer.alloc(3_000_000, 2));
      first = false;
    });

    expect(await takePaper({ from, ...store }, task)).toMatchObject({ error: { code: "PAPER_CHANGING" } });
    nothingStaged();
    nothingKept();
  });

  it("refuses a file that shrinks, and one that vanishes, while they are read", async () => {
    const { root, store, nothingStaged, nothingKept } = await setUp();
    const from = join(root, "here.pdf");
    writeFileSync(from, Buffer.alloc(3_000_000));
    const shrinking = watchedTask(() => void truncate(from, 10));
    expect(await takePaper({ from, ...store }, shrinking.task)).toMatchObject({
      error: { code: "PAPER_CHANGING" },
    });

    writeFileSync(from, Buffer.alloc(3_000_000));
    const vanishing = watchedTask(() => rmSync(from, { force: true }));
    expect(await takePaper({ from, ...store }, vanishing.task)).toEqual({
      ok: false,
      error: { code: "PAPER_VANISHED", facts: { file: "here.pdf" } },
    });
    nothingStaged();
    nothingKept();
  });

  it("names a file that is gone, a folder, an empty file, a pipe and a broken link", async () => {
    const { root, store, nothingStaged, nothingKept } = await setUp();
    const at = (name: string) => join(root, name);
    await mkdir(at("folder"));
    writeFileSync(at("empty.pdf"), "");
    execFileSync("mkfifo", [at("pipe")]);
    await symlink(at("nowhere"), at("link.pdf"));
    const codeOf = async (name: string) => {
      const answer = await takePaper({ from: at(name), ...store }, watchedTask().task);
      return answer.ok ? "TAKEN" : answer.error.code;
    };

    expect(await codeOf("gone.pdf")).toBe("PAPER_VANISHED");
    expect(await codeOf("folder")).toBe("PAPER_IS_FOLDER");
    expect(await codeOf("empty.pdf")).toBe("PAPER_EMPTY");
    expect(await codeOf("pipe")).toBe("PAPER_UNREADABLE");
    expect(await codeOf("link.pdf")).toBe("PAPER_VANISHED");
    nothingStaged();
    nothingKept();
  });

  it.each(["EACCES", "EBUSY", "EIO"])("says why a file cannot be read: %s", async (code) => {
    const { root, store, nothingKept } = await setUp();
    const from = join(root, "locked.xlsx");
    writeFileSync(from, "x");
    const files = {
      ...realFileSystem,
      open: (path: string, ...rest: never[]) =>
        path === from
          ? Promise.reject(Object.assign(new Error(code), { code, errno: -1 }))
          : realFileSystem.open(path, ...rest),
    } as typeof realFileSystem;

    const answer = await takePaper({ from, ...store }, watchedTask().task, files);

    expect(answer).toMatchObject({ error: { code: "PAPER_UNREADABLE", facts: { file: "locked.xlsx" } } });
    nothingKept();
  });

  it("stops when cancelled and leaves nothing", async () => {
    const { root, store, nothingStaged, nothingKept } = await setUp();
    const from = join(root, "large.pdf");
    writeFileSync(from, Buffer.alloc(5_000_000));
    const { task } = watchedTask((step, cancel) => step.doneBytes > 2_000_000 && cancel());

    expect(await takePaper({ from, ...store }, task)).toEqual({
      ok: false,
      error: { code: "TASK_CANCELLED", facts: {} },
    });
    nothingStaged();
    nothingKept();
  });

  it("takes a file much larger than what it may hold in memory", async () => {
    const { root, store } = await setUp();
    const from = join(root, "video.mp4");
    writeFileSync(from, "start");
    await truncate(from, 300 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    let highest = before;
    const { task } = watchedTask(() => {
      highest = Math.max(highest, process.memoryUsage().rss);
    });

    const taken = await takePaper({ from, ...store }, task);

    expect(taken.ok).toBe(true);
    expect(highest - before).toBeLessThan(100 * 1024 * 1024);
    expect(existsSync(from)).toBe(true);
  });
});
