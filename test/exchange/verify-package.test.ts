import { createHash } from "node:crypto";
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { judgeForBook } from "#core/exchange/judge-package";
import type { PackageVerdict } from "#core/exchange/procedures";
import { verifyPackage } from "#main/workshop/verify-package";
import { writePackage } from "#main/workshop/write-package";

import { tmpdir } from "node:os";
import { scratchFolder, watchedTask } from "../workshop/support";
import { orderOf, sha256 } from "./package-support";

const letter = "data/01-to-trinh/Tờ trình số 12.pdf";
const report = "data/02-bao-cao-thanh-tich/Báo cáo thành tích.docx";
let original = "";

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), "so-thi-dua-"));
  const order = orderOf(root);
  const written = await writePackage(order, watchedTask().task);
  if (!written.ok) throw new Error(written.error.code);
  original = join(order.targetFolder, order.name);
  return () => rmSync(root, { recursive: true, force: true });
});

/** A copy of a sound package to break. */
function copy(name = "CUM-CUM1_2022_HS-0001_r01"): string {
  const folder = join(scratchFolder(), name);
  cpSync(original, folder, { recursive: true });
  return folder;
}

async function judge(folder: string): Promise<PackageVerdict> {
  const answer = await verifyPackage(folder, watchedTask().task);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** `YES NO HASH_DIFFERS data/x`: the two verdicts and every fault. */
async function said(folder: string): Promise<readonly string[]> {
  const { validBagIt, mayBeImported, faults } = await judge(folder);
  return [`${validBagIt} ${mayBeImported}`, ...faults.map(({ code, path }) => `${code} ${path}`.trim())];
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
}

/** What somebody does who knows the format: writes the manifests anew after a change. */
function forgeManifests(folder: string, extra: readonly string[] = []): void {
  const line = (path: string) =>
    `${createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex")}  ${path}\n`;
  const listed = (manifest: string) =>
    readFileSync(join(folder, manifest), "utf8")
      .split("\n")
      .flatMap((text) => (text === "" ? [] : [text.slice(66)]));
  const payload = [...listed("manifest-sha256.txt"), ...extra].map(line).join("");
  writeFileSync(join(folder, "manifest-sha256.txt"), payload);
  writeFileSync(join(folder, "tagmanifest-sha256.txt"), listed("tagmanifest-sha256.txt").map(line).join(""));
}

describe("a package that was touched", () => {
  it("is sound before", async () => {
    expect(await said(copy())).toEqual(["YES YES"]);
  });

  it("one vote changed in hoso.json turns it red", async () => {
    const folder = copy();
    edit(folder, "hoso.json", (text) => text.replace('"agree":8', '"agree":9'));
    expect(await said(folder)).toEqual(["NO NO", "TAG_FILE_DIFFERS hoso.json"]);
  });

  it("with the manifests forged too, its digest is another one", async () => {
    const folder = copy();
    edit(folder, "hoso.json", (text) => text.replace('"agree":8', '"agree":9'));
    forgeManifests(folder);
    const verdict = await judge(folder);
    expect(verdict.validBagIt).toBe("YES");
    expect(verdict.digest).not.toBe(sha256(readFileSync(join(original, "tagmanifest-sha256.txt"))));
  });

  it.each(["bag-info.txt", "bagit.txt", "manifest-sha256.txt"])("a changed %s is named", async (path) => {
    const folder = copy();
    edit(folder, path, (text) => text.replace(/\n$/, "\r\n"));
    expect(await said(folder)).toEqual(["NO NO", `TAG_FILE_DIFFERS ${path}`]);
  });

  it("a flipped bit, a shortened, a missing and a further file are told apart", async () => {
    const flipped = copy();
    const bytes = readFileSync(join(flipped, report));
    bytes[40_000] = (bytes[40_000] ?? 0) ^ 1;
    writeFileSync(join(flipped, report), bytes);
    expect(await said(flipped)).toEqual(["NO NO", `HASH_DIFFERS ${report}`]);

    const shortened = copy();
    truncateSync(join(shortened, report), 69_999);
    expect(await said(shortened)).toEqual([
      "NO NO",
      `HASH_DIFFERS ${report}`,
      "OXUM_DIFFERS bag-info.txt",
      `SIZE_DIFFERS ${report}`,
    ]);

    const missing = copy();
    rmSync(join(missing, letter));
    expect(await said(missing)).toEqual(["NO NO", `FILE_MISSING ${letter}`, "OXUM_DIFFERS bag-info.txt"]);

    const further = copy();
    writeFileSync(join(further, "data/01-to-trinh/x.pdf"), "x");
    writeFileSync(join(further, "ghi chú.txt"), "x");
    expect(await said(further)).toEqual([
      "NO NO",
      "FILE_EXTRA data/01-to-trinh/x.pdf",
      "TAG_FILE_UNLISTED ghi chú.txt",
      "OXUM_DIFFERS bag-info.txt",
    ]);
  });

  it("a renamed file is one missing and one further", async () => {
    const folder = copy();
    renameSync(join(folder, letter), join(folder, "data/01-to-trinh/khác.pdf"));
    expect(await said(folder)).toEqual([
      "NO NO",
      `FILE_MISSING ${letter}`,
      "FILE_EXTRA data/01-to-trinh/khác.pdf",
    ]);
  });

  it("right hashes do not excuse wrong sizes in bag-info.txt or hoso.json", async () => {
    const oxum = copy();
    edit(oxum, "bag-info.txt", (text) => text.replace("73029.5", "73028.5"));
    forgeManifests(oxum);
    expect(await said(oxum)).toEqual(["NO NO", "OXUM_DIFFERS bag-info.txt"]);

    const told = copy();
    edit(told, "hoso.json", (text) => text.replace('"bytes":70000', '"bytes":70001'));
    forgeManifests(told);
    expect(await said(told)).toEqual(["YES NO", `SIZE_DIFFERS ${report}`]);
    expect((await judge(told)).faults[0]?.detail).toBe("70000/70001");
  });

  it("what Windows and macOS add has its own name", async () => {
    const folder = copy();
    writeFileSync(join(folder, ".DS_Store"), "x");
    writeFileSync(join(folder, "desktop.ini"), "x");
    mkdirSync(join(folder, "System Volume Information"));
    writeFileSync(join(folder, "System Volume Information", "IndexerVolumeGuid"), "x");
    expect(await said(folder)).toEqual([
      "YES NO",
      "FILE_ADDED_BY_SYSTEM System Volume Information",
      "FILE_ADDED_BY_SYSTEM .DS_Store",
      "FILE_ADDED_BY_SYSTEM desktop.ini",
    ]);
    const inside = copy();
    writeFileSync(join(inside, "data/05-minh-chung/Thumbs.db"), "x");
    expect(await said(inside)).toEqual([
      "NO NO",
      "FILE_ADDED_BY_SYSTEM data/05-minh-chung/Thumbs.db",
      "OXUM_DIFFERS bag-info.txt",
    ]);
  });

  it("links are refused and never followed, hard links are files", async () => {
    const folder = copy();
    const outside = join(scratchFolder(), "secret");
    writeFileSync(outside, readFileSync(join(folder, letter)));
    rmSync(join(folder, letter));
    symlinkSync(outside, join(folder, letter));
    symlinkSync("/", join(folder, "data", "root"));
    expect(await said(folder)).toEqual([
      "NO NO",
      `IS_LINK ${letter}`,
      "IS_LINK data/root",
      `FILE_MISSING ${letter}`,
      "OXUM_DIFFERS bag-info.txt",
    ]);
    const hard = copy();
    const other = join(scratchFolder(), "other");
    renameSync(join(hard, letter), other);
    linkSync(other, join(hard, letter));
    expect(await said(hard)).toEqual(["YES YES"]);
  });
});

describe("a package of strange names", () => {
  it("whose drive spells a name in NFD is a valid bag, but not taken in", async () => {
    const folder = copy();
    renameSync(join(folder, letter), join(folder, letter.normalize("NFD")));
    expect(await said(folder)).toEqual(["YES NO", `NAME_NOT_NFC ${letter.normalize("NFD")}`]);
  });

  it.each([
    ["data/con.pdf", "NAME_RESERVED"],
    ["data/x.", "NAME_RESERVED"],
    ["data/a:b", "NAME_RESERVED"],
    ["data/01-TO-TRINH/Tờ trình số 12.pdf", "NAME_COLLIDES"],
    ["data/01-to-trinh/TỜ TRÌNH SỐ 12.PDF", "NAME_COLLIDES"],
  ])("%s: %s, a valid bag, but not taken in", async (path, code) => {
    const folder = copy();
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), "x");
    edit(folder, "bag-info.txt", (text) => text.replace("73029.5", "73030.6"));
    forgeManifests(folder, [path]);
    const verdict = await judge(folder);
    expect([verdict.validBagIt, verdict.mayBeImported]).toEqual(["YES", "NO"]);
    expect(verdict.faults.map((fault) => fault.code)).toContain(code);
  });

  it.each(["/etc/passwd", "data/../../x", "C:\\x", "\\\\server\\x", "~/x", "data//x", "data/..\\..\\x"])(
    "a manifest that points to %s is refused, and nothing outside is opened",
    async (path) => {
      const folder = copy();
      edit(folder, "manifest-sha256.txt", (text) => `${text}${"a".repeat(64)}  ${path}\n`);
      const { validBagIt, faults } = await judge(folder);
      expect(validBagIt).toBe("NO");
      expect(faults).toContainEqual({ code: "NAME_ESCAPES", path, detail: "" });
    },
  );
});

describe("a package that is not quite one", () => {
  it.each([
    ["bagit.txt", "NO NO", "NO_BAGIT_TXT bagit.txt"],
    ["manifest-sha256.txt", "NO NO", "NO_MANIFEST manifest-sha256.txt"],
    ["tagmanifest-sha256.txt", "YES NO", "NO_MANIFEST tagmanifest-sha256.txt"],
    ["hoso.json", "NO NO", "NO_DATA_FILE hoso.json"],
    ["bag-info.txt", "NO NO", "OXUM_DIFFERS bag-info.txt"],
  ])("without %s", async (path, verdicts, fault) => {
    const folder = copy();
    rmSync(join(folder, path));
    const [first, ...faults] = await said(folder);
    expect(first).toBe(verdicts);
    expect(faults).toContain(fault);
  });

  it("in another version of BagIt, with a broken line, with a data file of another shape", async () => {
    const version = copy();
    edit(version, "bagit.txt", (text) => text.replace("1.0", "0.97"));
    expect(await said(version)).toContain("BAGIT_VERSION bagit.txt");

    const line = copy();
    edit(line, "manifest-sha256.txt", (text) => `${text}nothing\n`);
    expect((await judge(line)).faults).toContainEqual({
      code: "MANIFEST_LINE",
      path: "manifest-sha256.txt",
      detail: "6",
    });

    const shape = copy();
    edit(shape, "hoso.json", (text) => text.replace('"quota":2', '"quota":"2"'));
    forgeManifests(shape);
    const verdict = await judge(shape);
    expect([verdict.validBagIt, verdict.mayBeImported, verdict.contents]).toEqual(["YES", "NO", null]);
    expect(verdict.faults).toEqual([
      { code: "DATA_NOT_VALID", path: "hoso.json", detail: "results.0.group.quota" },
    ]);

    const silent = copy();
    const paper = /\{"bytes":70000[^}]*\},?/;
    edit(silent, "hoso.json", (text) => text.replace(paper, ""));
    forgeManifests(silent);
    expect(await said(silent)).toEqual(["YES NO", `DATA_NOT_VALID ${report}`]);
  });

  it("left unfinished by a power cut is told as such, even when everything is there", async () => {
    expect(await said(copy("CUM-CUM1_2022_HS-0001_r01_CHUA-XONG"))).toEqual(["YES NO", "NOT_FINISHED"]);
  });

  it("of another program: a valid bag with SHA-512 only is told as valid, but not taken in", async () => {
    const folder = join(scratchFolder(), "bag");
    mkdirSync(join(folder, "data"), { recursive: true });
    const digest = createHash("sha512").update("x").digest("hex");
    writeFileSync(join(folder, "data/x"), "x");
    writeFileSync(join(folder, "bagit.txt"), "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n");
    writeFileSync(join(folder, "manifest-sha512.txt"), `${digest.toUpperCase()} data/x`);
    const { validBagIt, mayBeImported } = await judge(folder);
    expect([validBagIt, mayBeImported]).toEqual(["YES", "NO"]);
    writeFileSync(join(folder, "data/x"), "y");
    expect(await said(folder)).toContain("HASH_DIFFERS data/x");
  });

  it("is no package at all: a folder of photos, a file, nothing", async () => {
    const root = scratchFolder();
    writeFileSync(join(root, "photo.jpg"), "x");
    const answer = async (folder: string) => {
      const judged = await verifyPackage(folder, watchedTask().task);
      return judged.ok ? "JUDGED" : judged.error.code;
    };
    expect(await answer(root)).toBe("PACKAGE_NOT_A_PACKAGE");
    expect(await answer(join(root, "photo.jpg"))).toBe("PACKAGE_NOT_A_PACKAGE");
    expect(await answer(join(root, "gone"))).toBe("PLACE_GONE");
  });

  it("stops when cancelled", async () => {
    const folder = copy();
    const { task } = watchedTask((_, cancel) => cancel());
    expect(await verifyPackage(folder, task)).toMatchObject({ error: { code: "TASK_CANCELLED" } });
  });
});

describe("books of different kinds", () => {
  it("refuse each other's packages", async () => {
    const verdict = await judge(copy());
    expect(judgeForBook(verdict, "TRAINING").mayBeImported).toBe("YES");
    const real = judgeForBook(verdict, "REAL");
    expect([real.validBagIt, real.mayBeImported]).toEqual(["YES", "NO"]);
    expect(real.faults).toEqual([{ code: "KIND_DIFFERS", path: "hoso.json", detail: "TRAINING" }]);
  });
});
