import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldText } from "#core/base/vietnamese-text";
import { sampleName } from "#core/safekeeping/book";
import { startWords } from "#core/strings/start-words";
import { handlers } from "#main/book/handlers";
import { loadSample } from "#main/book/sample/load-sample";
import { readSample } from "#main/book/sample/read-sample";
import { scratchBook } from "../support/scratch-book";
import { filesUnder, root } from "../support/source-files";

const resources = join(root, "resources");
const texts = filesUnder("resources/samples", /./).map((path) => readFileSync(join(root, path), "utf8"));

/** SHA-256 of the folded names of the people the five articles name: the samples must not. */
const people: ReadonlySet<string> = new Set([
  "0f1316d6bb0aaaaaf31d1f85291e7b1a218010ec9ee97b9d1a39124171e08cde",
  "27a6e36612833d654313a7a14fc62fd439bd86558b77f6eaf3df7f82a8a5ffe6",
  "28cf393697f3a8cad11f551e27c808e4db1ff48d835572cb0c81b8f615a41189",
  "38923d14862f50df89f1dd573576fcff34890cc89ae0a86e4f81a03453d8ece2",
  "4fb90113a2d256bdaa9d7a59fa802e8ff6f8665c7c7fdbe5cdd739c668b3ccf7",
  "9747ec291a799567d7c75d81f821f3bb9ca50ab394ce503cabbf6b9aa75d9c7e",
  "97fdcefa4401042d86a0b70ed4a56f889bb02b843805381a7b5a40e7044163cb",
  "9d0d2d2476549dfcc182e8c53c5c1131863fcee000e3e761a16a43f8ae8a2c62",
  "9e71cf529141a2763a1aa844e578c30f30c93412eabb49642a798eab39211b97",
  "a1147414ac5454a915e8291bf3586ec90b0069c45684ceb60548961e1e0f11cc",
  "adc41644228fce9c49d938c8db6edbc284f61eb03e871106782d513cbf84d499",
  "c26bb5280e77c3500f2e29d0a4554ae64858dd90f9e6ede8df551272feb52e1a",
  "d0965696024339a7e48088352215a2561c1e0f53347504e785b45598ed8af925",
  "d6ca3cdae1b2bc7e615da41265b055f33e43742467f739f9fb7bbcdc4bb68883",
  "d6ca3cdae1b2bc7e615da41265b055f33e43742467f739f9fb7bbcdc4bb68883",
  "e36f04ec1fa3ddef306bd06f116373f3c655e51b72f7d4837f5cfa3115ca89f8",
  "e3d62b15deca1ff26b0abcb80e55dafabd2b571735800f7da82f75ee7ef0720d",
  "e4b5ddf2339e0b9d7747edbb6b92a2208e5f7072c131bffdedf1181cb3004c22",
  "e59039a10a3f568b0db26fb3018dfe2b1a935d6e45ce139758f157724a5fc8bd",
  "efd8bac206e5eaf176defa27c19d234ae04b625d83243cb96f57de664268c2a9",
  "ff75470bb63cdc955851ebdf5790db7dd90d6aed7403e7fee3a605aa6796a61d",
]);

const digest = (words: string) => createHash("sha256").update(words).digest("hex");

describe("every sample", () => {
  it("is offered on the first screen, and every file is a sample", () => {
    expect(startWords.samples.map(({ key }) => key)).toEqual(sampleName.options);
    expect(filesUnder("resources/samples", /./)).toEqual(
      sampleName.options.map((name) => `resources/samples/${name}.json`).toSorted(),
    );
  });

  it("names no person of its article", () => {
    for (const text of texts) {
      const words = foldText(text).split(/[^a-z0-9]+/);
      for (const length of [2, 3, 4])
        for (let place = 0; place + length <= words.length; place += 1)
          expect(people.has(digest(words.slice(place, place + length).join(" ")))).toBe(false);
    }
    expect(people.has(digest("tu phap"))).toBe(false);
  });

  it.each(sampleName.options)(
    "%s fills an empty book, every row with its mark and its source",
    async (name) => {
      const sample = readSample(resources, name);
      expect(sample.name).toBe(name);
      const book = scratchBook({ handlers, kind: "SAMPLE" });
      book.database.exec(
        "UPDATE book SET current_cluster_id = NULL; DELETE FROM years; DELETE FROM clusters",
      );
      expect(await loadSample(book.context, sample)).toEqual({ ok: true, value: null });
      const frame = await book.call("registry.frame", {});
      expect([frame.name, frame.year]).toEqual([sample.cluster.name, sample.cluster.year]);
      expect(book.database.prepare("SELECT count(*) FROM memberships").pluck().get()).toBe(
        sample.units.filter(({ memberFrom }) => memberFrom !== null).length,
      );
      expect(book.database.pragma("foreign_key_check")).toEqual([]);
      const report = await book.call("documents.prospect", { kind: "YEAR_REPORT", subject: { of: "YEAR" } });
      expect(report.refusal).toBeNull();
      for (const table of ["units", "movements", "plan_items", "tasks", "pledges", "targets", "year_heads"])
        expect(
          book.database.prepare(`SELECT count(*) FROM ${table} WHERE source_mark IS NULL`).pluck().get(),
          table,
        ).toBe(0);
    },
  );

  it("of 2016 holds its year: 22 members, nine contents, two waves, three meetings in three places", async () => {
    const book = scratchBook({ handlers, kind: "SAMPLE" });
    book.database.exec("UPDATE book SET current_cluster_id = NULL; DELETE FROM years; DELETE FROM clusters");
    await loadSample(book.context, readSample(resources, "red-river-delta-2016"));
    const one = (sql: string) => book.database.prepare(sql).pluck().get();
    expect(one("SELECT count(*) FROM memberships")).toBe(22);
    expect(one("SELECT count(*) FROM pledge_contents")).toBe(9);
    expect(one("SELECT group_concat(from_on || ' ' || to_on) FROM movements WHERE kind = 'CAMPAIGN'")).toBe(
      "2016-01-01 2016-06-30,2016-07-01 2016-12-31",
    );
    expect(one("SELECT group_concat(held_on || ' ' || place, '; ') FROM meetings ORDER BY held_on")).toBe(
      [
        "2016-03-04 TP Vĩnh Yên, tỉnh Vĩnh Phúc",
        "2016-06-16 TP Móng Cái, tỉnh Quảng Ninh",
        "2016-11-04 TP Hạ Long, tỉnh Quảng Ninh",
      ].join("; "),
    );
    expect(one("SELECT count(*) FROM targets WHERE basis LIKE 'Quyết định số 2167/QĐ-BTP%'")).toBe(1);
    expect(one("SELECT value || ' ' || value_to FROM targets WHERE direction = 'RANGE'")).toBe("100 200");
    for (const table of ["actuals", "incoming_papers"])
      expect(one(`SELECT count(*) FROM ${table} WHERE source_mark <> 'ILLUSTRATION'`), table).toBe(0);
  });

  it.each(sampleName.options)("%s holds no round, vote or winner", (name) => {
    const text = JSON.stringify(readSample(resources, name));
    for (const word of ["winner", "outcome", '"agree"', '"votes"', '"round'])
      expect(text.includes(word), word).toBe(false);
  });
});
