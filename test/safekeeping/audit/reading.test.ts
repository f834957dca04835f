import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noteClock } from "#main/book/router/note-clock";
import { pageSql, questionOf } from "#main/book/safekeeping/audit/event-store";
import { strayedRows } from "#main/book/safekeeping/audit/row-findings";
import { type WorkedBook, workedBook } from "../worked-book";

const everything = { words: "", only: "ALL" } as const;

async function exported(book: WorkedBook, extent: "WITH_CONTENTS" | "WITHOUT_CONTENTS") {
  const place = book.outside("inspector");
  await book.call("audit.export", {
    ...{ ...everything, folder: book.grant(place), extent, taskId: book.taskId() },
  });
  const [folder = ""] = readdirSync(place);
  return {
    csv: readFileSync(join(place, folder, "nhat-ky.csv"), "utf8"),
    files: readdirSync(join(place, folder)),
  };
}

/** Lines of a table of quoted cells, by the heads of its columns. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const lines = csv.slice(1).trimEnd().split("\r\n");
  const cells = (line: string) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"'));
  const [heads = [], ...rows] = lines.map(cells);
  return rows.map((row) => Object.fromEntries(heads.map((head, place) => [head, row[place] ?? ""])));
}

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("the list of the audit", () => {
  it("tells newest first who did what, finds words without marks, and holds to one record", async () => {
    const book = await workedBook();
    const all = await book.call("audit.events", everything);
    expect(all.events.map(({ seq }) => seq)).toEqual(all.events.map((_, place) => all.events.length - place));
    expect(all.events[0]?.people).toEqual(["Người giữ sổ"]);
    expect(all.events.at(-1)?.label).toBe("Lập sổ");
    const found = await book.call("audit.events", { ...everything, words: "can tho" });
    expect(found.events.length).toBeGreaterThan(0);
    for (const { label } of found.events) expect(label).toContain("Cần Thơ");
    const { record } = await book.call("audit.event", { seq: found.events.at(-1)?.seq ?? 0 });
    const ofRecord = await book.call("audit.events", { ...everything, record });
    expect(ofRecord.events.length).toBeLessThan(all.events.length);
    const rooms = await book.call("audit.events", { ...everything, kind: "DOSSIERS" });
    expect(new Set(rooms.events.map(({ kind }) => kind))).toEqual(new Set(["DOSSIERS"]));
  });

  it("pages down to the first event without leaving one out", async () => {
    const book = await workedBook();
    for (let added = 0; added < 60; added += 1)
      await book.call("registry.addCategory", { name: `Nhóm ${added}` });
    const first = await book.call("audit.events", everything);
    expect(first.events).toHaveLength(50);
    const second = await book.call("audit.events", { ...everything, beforeSeq: first.nextBeforeSeq ?? 1 });
    expect(second.nextBeforeSeq).toBeNull();
    const seqs = [...first.events, ...second.events].map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, place) => seqs.length - place));
  });

  it.each([
    ["all", everything, "SCAN events"],
    ["those of a record", { ...everything, record: { kind: "unit", id: "x" } }, "audit_events_by_entity"],
  ])("is a walk along one index for %s, and sorts nothing", async (_what, filters, walk) => {
    const book = await workedBook();
    const question = questionOf({ ...filters, fromMoment: null, toBefore: null, beforeSeq: null });
    const plan = book.database
      .prepare(`EXPLAIN QUERY PLAN ${pageSql(question)}`)
      .all({ ...question.values, limit: 50 }) as readonly { readonly detail: string }[];
    const steps = plan.map(({ detail }) => detail).join("\n");
    expect(steps).toContain(walk === "SCAN events" ? "events" : walk);
    expect(steps).not.toContain("TEMP B-TREE");
  });

  it("says before and after in the user's words, without braces or ids", async () => {
    const book = await workedBook();
    const { events } = await book.call("audit.events", everything);
    for (const { seq } of events) {
      const { fields } = await book.call("audit.event", { seq });
      for (const { label, before, after } of fields) {
        expect(`${label} ${before} ${after}`).not.toMatch(/[{}]|[0-9a-f]{8}-[0-9a-f]{4}-7/);
      }
    }
  });

  it("says which event erased what one said", async () => {
    const book = await workedBook();
    const { events } = await book.call("audit.events", { ...everything, kind: "DOSSIERS" });
    const seq = events.at(-1)?.seq ?? 0;
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason: "Theo đơn" });
    const last = await book.call("audit.events", everything);
    const event = await book.call("audit.event", { seq });
    expect(event.erasedBySeq).toBe(last.events[0]?.seq);
    expect(event.fields).toEqual([]);
  });
});

describe("what an inspector gets", () => {
  it("is enough to compute the chain and every commitment again", async () => {
    const book = await workedBook();
    const { csv, files } = await exported(book, "WITH_CONTENTS");
    expect(files).toEqual(["cach-kiem-tra.txt", "nhat-ky-de-in.html", "nhat-ky-de-in.pdf", "nhat-ky.csv"]);
    const rows = rowsOf(csv);
    expect(rows.length).toBeGreaterThan(5);
    let previous = sha256(JSON.stringify(["so-thi-dua audit", 1, book.context.bookId]));
    for (const row of rows) {
      expect(row["previousHash"]).toBe(previous);
      const spelled = [
        row["previousHash"],
        Number(row["Số"]),
        row["moment"],
        row["user"],
        row["procedure"],
        row["entityKind"],
        row["entityId"],
        row["commitment"],
      ];
      expect(sha256(JSON.stringify(spelled))).toBe(row["hash"]);
      expect(sha256(`${row["salt"]}${row["payload"]}`)).toBe(row["commitment"]);
      previous = row["hash"] ?? "";
    }
  });

  it("holds no contents where none were asked for, and no cell a spreadsheet would run", async () => {
    const book = await workedBook();
    await book.call("registry.addCategory", { name: "=HYPERLINK(1)" });
    const { csv } = await exported(book, "WITHOUT_CONTENTS");
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(csv).not.toContain('"payload"');
    expect(csv).not.toMatch(/(^|,)"[=+@]/m);
  });
});

describe("rows changed with another tool, taken as they stand", () => {
  it("go into the audit with what they were and are, and are spoken of no more", async () => {
    const book = await workedBook();
    book.database.exec("DROP TRIGGER temp.watch_update_categories; UPDATE categories SET name = 'Nhóm khác'");
    expect(await strayedRows(book.database, async () => undefined)).toHaveLength(1);
    expect(await book.call("audit.acceptChanges", { reason: "Đã đối chiếu quy chế" })).toEqual({ rows: 1 });
    expect(await strayedRows(book.database, async () => undefined)).toEqual([]);
    expect(await book.refusal("audit.acceptChanges", { reason: "Lần nữa" })).toBe("NOTHING_TO_ACCEPT");
    const { events } = await book.call("audit.events", everything);
    const { fields, reason } = await book.call("audit.event", { seq: events[0]?.seq ?? 0 });
    expect(reason).toBe("Đã đối chiếu quy chế");
    expect(fields.some(({ before, after }) => before === "Sở Tư pháp" && after === "Nhóm khác")).toBe(true);
  });
});

describe("the PC's clock", () => {
  it("set back is noted once, spoken of, and nothing is refused", async () => {
    const book = await workedBook();
    book.clock.pass(-60);
    await book.call("registry.addCategory", { name: "Nhóm 1" });
    await book.call("registry.addCategory", { name: "Nhóm 2" });
    const { events } = await book.call("audit.events", { ...everything, words: "đồng hồ" });
    expect(events.map(({ label }) => label)).toEqual(["Đồng hồ của máy lùi về trước"]);
    expect(await book.call("audit.clock", {})).toMatchObject({ state: "SET_BACK" });
  });

  it("a few minutes behind is nothing, and far ahead is noted", async () => {
    const book = await workedBook();
    book.clock.pass(-4);
    noteClock(book.context, book.clock.now());
    expect(await book.call("audit.clock", {})).toMatchObject({ state: "NONE" });
    book.clock.pass(500 * 24 * 60);
    await book.call("registry.addCategory", { name: "Nhóm 1" });
    expect(await book.call("audit.clock", {})).toMatchObject({ state: "FAR_AHEAD" });
  });
});
