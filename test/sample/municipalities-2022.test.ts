import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldText } from "#core/base/vietnamese-text";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { loadSample } from "#main/book/sample/load-sample";
import { readSample } from "#main/book/sample/read-sample";
import { scratchBook } from "../support/scratch-book";
import { allNominations } from "../dossiers/dossier-book";
import { root } from "../support/source-files";

const resources = join(root, "resources");
const sample = readSample(resources, "municipalities-2022");

async function sampleBook() {
  const book = scratchBook({ handlers: { ...registryHandlers, ...dossierHandlers }, kind: "SAMPLE" });
  book.database.exec("UPDATE book SET current_cluster_id = NULL; DELETE FROM years; DELETE FROM clusters");
  expect(await loadSample(book.context, sample)).toEqual({ ok: true, value: null });
  return book;
}

/** Every text the sample brings, its papers included. */
const texts = [readFileSync(join(root, "resources/samples/municipalities-2022.json"), "utf8")];

describe("the sample of the centrally-run cities, 2022", () => {
  it("holds no result: no round, vote, winner, nor the words of one", () => {
    for (const text of texts) {
      const folded = foldText(text);
      const tellTale = [
        "suy ton",
        "duoc de nghi",
        "xet tang",
        "binh xet",
        "trung cu",
        "dat nguong",
        "kiem phieu",
        "ket qua",
      ];
      for (const words of [...tellTale, "winner", "outcome", '"agree"', '"votes"', '"round']) {
        expect(folded.includes(words), words).toBe(false);
      }
    }
  });

  it("tells nothing apart within a category but name and place: no mark, paper or order gives a result away", () => {
    for (const { key } of sample.categories) {
      const units = sample.units.filter((unit) => unit.category === key);
      const alike = units.map((unit) =>
        JSON.stringify({ ...unit, key: "", name: "", locality: "", parent: unit.parent === null }),
      );
      expect(new Set(alike).size).toBe(1);
      const nominations = sample.nominations.filter(({ nominee }) =>
        units.some((unit) => unit.key === nominee),
      );
      const same = nominations.map((nomination) =>
        JSON.stringify({ ...nomination, nominee: "", member: "" }),
      );
      expect(new Set(same).size).toBe(1);
      expect(nominations.map(({ nominee }) => nominee)).toEqual(units.map((unit) => unit.key));
      const places = units.map(({ locality }) => locality.replace("TP ", ""));
      expect(places).toEqual([...places].sort(new Intl.Collator("vi").compare));
    }
  });

  it("has ten members of five cities and four units under their Cục, all nominated", async () => {
    const book = await sampleBook();
    const frame = await book.call("registry.frame", {});
    expect(frame.categories.map(({ name }) => name)).toEqual(["Sở Tư pháp", "Cục THADS", "Chi cục THADS"]);
    const everything = { search: "", categoryId: null, standing: "ALL", offset: 0, limit: 500 } as const;
    const units = await book.call("registry.listUnits", everything);
    expect([units.total, units.members, units.underMembers]).toEqual([14, 10, 4]);
    for (const unit of units.rows.filter((row) => row.standing === "UNDER_MEMBER")) {
      expect([unit.categoryName, unit.sourceMark]).toEqual(["Chi cục THADS", "ARTICLE"]);
      expect(unit.parentName).toMatch(/^Cục THADS /);
    }
    const dossiers = await book.call("dossiers.list", allNominations);
    expect([dossiers.all, dossiers.states]).toEqual([14, { DRAFT: 14 }]);
    expect(dossiers.rows.every(({ papers }) => papers > 0)).toBe(true);
    expect(new Set(dossiers.rows.map((row) => `${row.awardName} ${row.year} ${row.sourceMark}`))).toEqual(
      new Set(["Cờ thi đua ngành Tư pháp 2022 ILLUSTRATION"]),
    );
  });

  it("keeps both days the article names for the meeting and says that they conflict", async () => {
    const book = await sampleBook();
    const meeting = book.database
      .prepare("SELECT held_on, other_date_on, other_date_note FROM meetings")
      .get();
    expect(meeting).toMatchObject({ held_on: "2022-11-02", other_date_on: "2022-12-02" });
    expect((meeting as { other_date_note: string }).other_date_note).toContain("“Sáng 2/11”");
    expect((await book.call("registry.frame", {})).sourceNotes.join(" ")).toContain("02/12/2022");
    expect(book.database.prepare("SELECT as_of_on FROM book").get()).toEqual({ as_of_on: "2022-10-28" });
  });

  it("takes its threshold from an illustrative regulation without a clause", async () => {
    const book = await sampleBook();
    const { regulations } = await book.call("registry.regulations", {});
    expect(regulations).toMatchObject([
      {
        sourceMark: "ILLUSTRATION",
        rule: {
          ballotStyle: "YES_NO",
          threshold: {
            ratio: { numerator: 80, denominator: 100 },
            comparison: "AT_LEAST",
            base: "TOTAL_VOTERS",
          },
          clause: "",
        },
      },
    ]);
  });

  it("is loaded in one audited transaction, with papers that can be read", async () => {
    const book = await sampleBook();
    const events = book.database.prepare("SELECT procedure FROM audit_events ORDER BY seq").all();
    expect(events).toEqual([{ procedure: "app.createBook" }, { procedure: "app.openSample" }]);
    const { rows } = await book.call("dossiers.list", { ...allNominations, limit: 1 });
    const { papers } = await book.call("dossiers.details", { nominationId: rows[0]?.id as never });
    await book.call("dossiers.openPaper", { paperId: papers[0]?.id as never });
    expect(readFileSync(book.openedFiles[0] ?? "", "utf8")).toContain("GIẤY TỜ MINH HỌA");
    for (const table of ["rounds", "round_lines", "round_outcomes", "voters", "people"])
      expect(book.database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 0 });
  });

  it("fills only an empty book of its own kind", async () => {
    const book = await sampleBook();
    await expect(loadSample(book.context, sample)).rejects.toThrow("empty book");
    const real = scratchBook({ handlers: {} });
    await expect(loadSample(real.context, sample)).rejects.toThrow("its own kind");
  });
});
