import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperKind } from "#core/dossiers/paper-kind";
import { realFileSystem } from "#main/workshop/file-system";
import { verifyPackage } from "#main/workshop/verify-package";
import { writePackage } from "#main/workshop/write-package";
import { inMemory, scratchFolder, watchedTask } from "../workshop/support";
import { orderOf, sha256, somePapers } from "./package-support";

const { task: quietTask } = watchedTask();

describe("a package written on a stick", () => {
  it("is a valid bag that may be imported, and two sha256sum -c agree", async () => {
    const order = orderOf(scratchFolder());
    const written = await writePackage(order, watchedTask().task);

    const folder = join(order.targetFolder, order.name);
    const tagManifest = readFileSync(join(folder, "tagmanifest-sha256.txt"));
    expect(written).toEqual({
      ok: true,
      value: { folder, files: 10, bytes: expect.any(Number), digest: sha256(tagManifest) },
    });
    expect(readdirSync(order.targetFolder)).toEqual([order.name]);
    for (const manifest of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
      execFileSync("sha256sum", ["--check", "--strict", manifest], { cwd: folder, encoding: "utf8" });
    expect(readdirSync(folder).sort()).toEqual(
      [
        "bag-info.txt",
        "bagit.txt",
        "data",
        "hoso.json",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
      ].sort(),
    );
    expect(readFileSync(join(folder, "tagmanifest-sha256.txt"), "utf8").match(/\S+$/gm)).toEqual([
      "bag-info.txt",
      "bagit.txt",
      "hoso.json",
      "manifest-sha256.txt",
    ]);
    expect(readFileSync(join(folder, "bag-info.txt"), "utf8")).toMatch(/^Payload-Oxum: 73029\.5$/m);
    expect(await verifyPackage(folder, quietTask)).toEqual({
      ok: true,
      value: {
        name: order.name,
        validBagIt: "YES",
        mayBeImported: "YES",
        files: 10,
        bytes: written.ok ? written.value.bytes : 0,
        faults: [],
        digest: sha256(tagManifest),
        contents: {
          number: "HS-0001",
          nominee: "Thành viên 01",
          award: "Cờ thi đua",
          year: 2022,
          cluster: "Cụm thi đua số 1",
          kind: "TRAINING",
          revision: 1,
          sealCode: "K7M3-QX9A-2PTD",
        },
      },
    });
  });

  it("reports real bytes, file by file, in three stages", async () => {
    const order = orderOf(scratchFolder());
    const { task, steps } = watchedTask();
    await writePackage(order, task);

    expect([...new Set(steps.map(({ stage }) => stage))]).toEqual(["CHECK", "COPY", "READ_BACK", "NAME"]);
    for (const stage of ["COPY", "READ_BACK"]) {
      const ofStage = steps.filter((step) => step.stage === stage);
      expect(new Set(ofStage.map(({ file }) => file)).size).toBe(10);
      const done = ofStage.map(({ doneBytes }) => doneBytes);
      expect(done).toEqual(done.toSorted((left, right) => left - right));
      expect(ofStage.at(-1)?.doneBytes).toBe(ofStage[0]?.totalBytes);
    }
  });

  it("is also possible without a paper", async () => {
    const order = orderOf(scratchFolder(), []);
    expect(await writePackage(order, quietTask)).toMatchObject({ ok: true });
    expect(await verifyPackage(join(order.targetFolder, order.name), quietTask)).toMatchObject({
      value: { validBagIt: "YES", mayBeImported: "YES", faults: [] },
    });
  });

  it("never replaces one that is there, and clears what a power cut left", async () => {
    const order = orderOf(scratchFolder());
    mkdirSync(join(order.targetFolder, `${order.name}_CHUA-XONG`, "data", "old"), { recursive: true });
    writeFileSync(join(order.targetFolder, `${order.name}_CHUA-XONG`, "data", "old", "x"), "x");
    expect(await writePackage(order, quietTask)).toMatchObject({ ok: true });
    expect(readdirSync(order.targetFolder)).toEqual([order.name]);

    const before = readFileSync(join(order.targetFolder, order.name, "hoso.json"));
    expect(await writePackage(order, quietTask)).toEqual({
      ok: false,
      error: { code: "PACKAGE_EXISTS", facts: { name: order.name } },
    });
    expect(readFileSync(join(order.targetFolder, order.name, "hoso.json"))).toEqual(before);
  });

  it("whatever the papers are called, what was written verifies", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
      fc.constantFrom("con.pdf", "Thumbs.db", "a%0Ab", "x\ny", "Tờ.pdf", "TỜ.PDF", "Tờ.pdf".normalize("NFD")),
    );
    const paper = fc.record({
      kind: fc.constantFrom(...paperKind.options),
      fileName: hostile,
      content: fc.uint8Array({ maxLength: 2000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { maxLength: 8 }), async (papers) => {
        const order = orderOf(scratchFolder(inMemory), papers);
        expect(await writePackage(order, quietTask)).toMatchObject({ ok: true });
        const folder = join(order.targetFolder, order.name);
        expect(await verifyPackage(folder, quietTask)).toMatchObject({
          value: { validBagIt: "YES", mayBeImported: "YES", faults: [] },
        });
        if (papers.length > 0)
          execFileSync("sha256sum", ["--check", "--strict", "--quiet", "manifest-sha256.txt"], {
            cwd: folder,
          });
      }),
      { numRuns: 40 },
    );
  });
});

describe("a package that cannot be written", () => {
  it("because a paper of the store is missing or damaged", async () => {
    const missing = orderOf(scratchFolder());
    execFileSync("rm", [missing.payload[1]?.from ?? ""]);
    expect(await writePackage(missing, quietTask)).toEqual({
      ok: false,
      error: { code: "PACKAGE_PAPER_MISSING", facts: { file: "Báo cáo thành tích.docx" } },
    });
    expect(readdirSync(missing.targetFolder)).toEqual([]);

    const damaged = orderOf(scratchFolder());
    writeFileSync(damaged.payload[0]?.from ?? "", "to trinh");
    expect(await writePackage(damaged, quietTask)).toEqual({
      ok: false,
      error: { code: "PACKAGE_PAPER_DAMAGED", facts: { file: "Tờ trình số 12.pdf" } },
    });
    expect(readdirSync(damaged.targetFolder)).toEqual([]);
  });

  it("because FAT32 holds no file of 4 GB", async () => {
    const order = { ...orderOf(scratchFolder()), largestFile: { bytes: 69_999, fileSystem: "FAT32" } };
    expect(await writePackage(order, quietTask)).toEqual({
      ok: false,
      error: {
        code: "PACKAGE_FILE_TOO_LARGE",
        facts: {
          file: "Báo cáo thành tích.docx",
          bytes: 70_000,
          limitBytes: 69_999,
          fileSystem: "FAT32",
        },
      },
    });
  });

  it("because the drive gives back other bytes than it took", async () => {
    for (const path of ["data/05-minh-chung/Minh chứng.jpg", "hoso.json", "tagmanifest-sha256.txt"]) {
      const order = orderOf(scratchFolder());
      const staged = join(order.targetFolder, `${order.name}_CHUA-XONG`);
      let flipped = false;
      const files = {
        ...realFileSystem,
        readdir: async (folder: string) => {
          const bytes = readFileSync(join(staged, path));
          bytes[7] = (bytes[7] ?? 0) ^ 1;
          if (!flipped) writeFileSync(join(staged, path), bytes);
          flipped = true;
          return await realFileSystem.readdir(folder);
        },
      } as typeof realFileSystem;
      expect(await writePackage(order, quietTask, files)).toMatchObject({
        error: { code: "PACKAGE_READ_BACK_DIFFERS" },
      });
      expect(readdirSync(order.targetFolder)).toEqual([]);
    }
  });

  it("because a person stopped it, at whatever step", async () => {
    const { steps, task } = watchedTask();
    await writePackage(orderOf(scratchFolder()), task);
    for (let place = 0; place < steps.length - 1; place += 1) {
      const order = orderOf(scratchFolder(), somePapers);
      let seen = -1;
      const stopped = watchedTask((_, cancel) => {
        seen += 1;
        if (seen === place) cancel();
      });
      expect(await writePackage(order, stopped.task)).toEqual({
        ok: false,
        error: { code: "TASK_CANCELLED", facts: {} },
      });
      expect(readdirSync(order.targetFolder)).toEqual([]);
    }
  });

  it("because the place is gone", async () => {
    const order = orderOf(scratchFolder());
    const nowhere = { ...order, targetFolder: join(order.targetFolder, "gone") };
    expect(await writePackage(nowhere, quietTask)).toEqual({
      ok: false,
      error: { code: "PLACE_GONE", facts: { place: nowhere.targetFolder } },
    });
    expect(existsSync(nowhere.targetFolder)).toBe(false);
  });
});
