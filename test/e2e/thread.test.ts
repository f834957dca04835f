import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/source-files";
import { type Played, playThread } from "./tour/play";
import { illustrativeVotes, threeVotesChanged } from "./tour/votes";

const scratch = mkdtempSync(join(tmpdir(), "thread-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const run = (command: string, args: readonly string[], folder = root) =>
  execFileSync(command, [...args], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Rows the `sqlite3` program reads from the closed book. */
const ask = (played: Played, sql: string) =>
  run("sqlite3", ["-readonly", "-separator", "|", join(played.book, "so-thi-dua.db"), sql])
    .trim()
    .split("\n");

const winners = (played: Played) =>
  ask(
    played,
    `SELECT g.name, l.name FROM round_outcomes o JOIN round_lines l ON l.id = o.line_id
     JOIN round_groups g ON g.id = l.group_id WHERE o.outcome = 'WON' ORDER BY g.position, l.number`,
  );

function wordsOf(played: Played): string {
  const profile = `-env:UserInstallation=file://${join(scratch, "office")}`;
  run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", played.folder, played.minutes]);
  return run("pdftotext", ["-layout", played.minutes.replace(/\.docx$/, ".pdf"), "-"]).normalize("NFC");
}

describe("the 2022 conference, typed into the real window", () => {
  let played: Played;
  beforeAll(async () => {
    played = await playThread(join(scratch, "first"), illustrativeVotes);
  }, 240_000);

  it("gives 2 Sở, 2 Cục and 4 Chi cục for Cờ thi đua ngành Tư pháp, as the article tells", () => {
    expect(winners(played)).toEqual([
      "Sở Tư pháp|Sở Tư pháp TP Hà Nội",
      "Sở Tư pháp|Sở Tư pháp TP Hồ Chí Minh",
      "Cục THADS|Cục THADS Hà Nội",
      "Cục THADS|Cục THADS TP Hồ Chí Minh",
      "Chi cục THADS|Chi cục THADS quận Ninh Kiều",
      "Chi cục THADS|Chi cục THADS huyện Phú Xuyên",
      "Chi cục THADS|Chi cục THADS quận Hải An",
      "Chi cục THADS|Chi cục THADS quận Bình Thạnh",
    ]);
    expect(ask(played, "PRAGMA integrity_check")).toEqual(["ok"]);
    expect(ask(played, "SELECT kind FROM book")).toEqual(["SAMPLE"]);
  });

  it("prints minutes with the votes the book holds and the code under each table", () => {
    const words = wordsOf(played);
    expect(words.split(played.code).length - 1).toBeGreaterThanOrEqual(illustrativeVotes.groups.length);
    const plain = words.replace(/\s+/g, " ");
    for (const row of ask(played, "SELECT name, agree, disagree FROM round_lines")) {
      const [, agree, disagree] = row.split("|");
      expect(plain).toMatch(new RegExp(`${agree} ${disagree} `));
    }
    expect(plain).toContain("SỔ MẪU");
  });

  it("writes a package sha256sum accepts, and one vote changed in hoso.json is found", () => {
    const check = (manifest: string) => run("sha256sum", ["--quiet", "-c", manifest], played.packageFolder);
    expect(check("manifest-sha256.txt")).toBe("");
    expect(check("tagmanifest-sha256.txt")).toBe("");
    const forged = join(scratch, "forged");
    run("cp", ["-r", played.packageFolder, forged]);
    const data = readFileSync(join(forged, "hoso.json"), "utf8");
    const changed = data.replace(/"agree":9/, '"agree":8');
    expect(changed).not.toBe(data);
    writeFileSync(join(forged, "hoso.json"), changed);
    expect(() => run("sha256sum", ["--quiet", "-c", "tagmanifest-sha256.txt"], forged)).toThrow();
  });

  it("keeps the paper whose original vanished", () => {
    const [digest] = ask(
      played,
      "SELECT digest FROM nomination_papers WHERE file_name LIKE '%Cục THADS Hà Nội%'",
    );
    const stored = join(played.book, "papers", digest?.slice(0, 2) ?? "", digest ?? "");
    const copy = join(scratch, "paper");
    copyFileSync(stored, copy);
    expect(run("sha256sum", [copy]).split(" ")[0]).toBe(digest);
  });

  it("gives other winners and other minutes when three votes change", async () => {
    const second = await playThread(join(scratch, "second"), threeVotesChanged);
    const [before, after] = [winners(played), winners(second)];
    expect(before.filter((one) => !after.includes(one))).toEqual([
      "Sở Tư pháp|Sở Tư pháp TP Hồ Chí Minh",
      "Chi cục THADS|Chi cục THADS quận Ninh Kiều",
    ]);
    expect(after.filter((one) => !before.includes(one))).toEqual(["Sở Tư pháp|Sở Tư pháp TP Đà Nẵng"]);
    expect(second.code).not.toBe(played.code);
    expect(wordsOf(second).replaceAll(second.code, "")).not.toBe(wordsOf(played).replaceAll(played.code, ""));
  });
});

describe("the tour of npm start", () => {
  it("plays without any network, only a loopback of its own, and leaves pictures, minutes and package", () => {
    const bundle =
      "import('./electron/setup/build.mjs').then((m) => m.bundleScript('tour', 'test/e2e/tour/tour.ts'))";
    run(process.execPath, ["-e", bundle]);
    const words = run("unshare", [
      ...["--net", "--map-root-user", "--user"],
      ...["sh", "-c", `ip link set lo up && exec "${process.execPath}" out/build/tour/tour.js`],
    ]);
    expect(words).toContain("sha256sum -c");
    const made = readdirSync(join(root, "out", "tour"));
    expect(made).toEqual(expect.arrayContaining(["anh", "bien-ban-kiem-phieu.docx", "usb"]));
    expect(readdirSync(join(root, "out", "tour", "anh")).length).toBeGreaterThanOrEqual(19);
  });
});
