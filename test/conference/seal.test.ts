import { describe, expect, test } from "vitest";
import { shortCodeOf } from "#core/base/short-code";
import { readSealDocument } from "#core/conference/seal-document";
import { compareSealWithTables } from "#main/book/conference/seal-check";
import { sha256 } from "#main/book/database/sha256";
import {
  type ConferenceBook,
  type OpenedRound,
  conferenceBook,
  countOf,
  countedRound,
  openedRound,
  sealedRoundOf,
  tellers,
} from "./conference-book";

const sealed = async (votes: readonly number[] = [4, 2, 3]) => {
  const book = await conferenceBook();
  const opened = await openedRound(book);
  const code = await sealedRoundOf(book, opened, votes);
  return { book, opened, code };
};

const documentOf = ({ database }: ConferenceBook, { roundId }: OpenedRound) => {
  const row = database.prepare("SELECT document, digest FROM seals WHERE round_id = ?").get(roundId);
  return row as { readonly document: Buffer; readonly digest: string };
};

describe("sealing", () => {
  test("is refused while a figure is missing, an identity is wrong, or nobody counted", async () => {
    const book = await conferenceBook();
    const { roundId, lineIds } = await openedRound(book);
    const seal = async (expectedRevision: number) =>
      await book.answer("conference.sealRound", { roundId, expectedRevision });
    expect(await seal(1)).toMatchObject({ error: { code: "COUNT_NOT_COMPLETE", facts: { missing: 20 } } });
    const count = countOf(lineIds, [4, 2, 3]);
    const wrong = { ...count, totals: { ...count.totals, printed: 6 } };
    await book.call("conference.saveCount", { roundId, expectedRevision: 1, count: wrong });
    expect(await seal(2)).toMatchObject({
      error: { code: "IDENTITIES_RED", facts: { findings: [{ identity: "PRINTED", difference: 1 }] } },
    });
    await book.call("conference.saveCount", { roundId, expectedRevision: 2, count });
    expect(await seal(3)).toMatchObject({ error: { code: "TELLERS_MISSING" } });
    expect(await seal(2)).toMatchObject({ error: { code: "CHANGED_MEANWHILE" } });
    await book.call("conference.saveMinutesFacts", { roundId, expectedRevision: 3, facts: tellers });
    expect(await seal(4)).toMatchObject({ ok: true });
    expect(book.database.prepare("SELECT count(*) AS seals FROM seals").get()).toEqual({ seals: 1 });
  });

  test("keeps one canonical document, its digest, its code, and the outcome of every name", async () => {
    const { book, opened, code } = await sealed();
    const { document, digest } = documentOf(book, opened);
    expect(sha256(document)).toBe(digest);
    expect(shortCodeOf(digest as never)).toBe(code);
    const read = readSealDocument(document.toString("utf8"));
    if (!read.ok) throw new Error(read.error);
    expect(read.value).toMatchObject({
      format: 4,
      replaces: null,
      book: { id: book.context.bookId, kind: "REAL" },
      meeting: { title: "Hội nghị tổng kết năm 2022", date: "2022-11-02" },
      attendance: { summoned: 4, present: 4, absent: 0 },
      facts: tellers,
    });
    expect(read.value.roll.map(({ unitName }) => unitName)[0]).toBe("Sở Tư pháp TP Hà Nội");
    const outcomes = book.database
      .prepare(
        `SELECT round_outcomes.nomination_id, round_outcomes.agree, base, rank, outcome FROM round_outcomes
         JOIN round_lines ON round_lines.id = line_id ORDER BY number`,
      )
      .all();
    const [first, second, third] = book.nominations;
    expect(outcomes).toEqual([
      { nomination_id: first, agree: 4, base: 4, rank: 1, outcome: "WON" },
      { nomination_id: second, agree: 2, base: 4, rank: 3, outcome: "ABOVE_QUOTA" },
      { nomination_id: third, agree: 3, base: 4, rank: 2, outcome: "WON" },
    ]);
  });

  test("leaves a tie at the cut open", async () => {
    const { book, opened } = await sealed([4, 3, 3]);
    const { outcome } = await book.call("conference.round", { roundId: opened.roundId });
    expect(outcome?.groups[0]).toMatchObject({
      won: 1,
      tie: { places: 1, lineIds: opened.lineIds.slice(1) },
    });
  });

  test("is the end of every change", async () => {
    const { book, opened, code } = await sealed();
    const { roundId, meetingId, lineIds } = opened;
    const expectedRevision = (await book.call("conference.round", { roundId })).revision;
    const refusals = [
      await book.refusal("conference.sealRound", { roundId, expectedRevision }),
      await book.refusal("conference.cancelRound", { roundId }),
      await book.refusal("conference.saveCount", {
        roundId,
        expectedRevision,
        count: countOf(lineIds, [1, 1, 1]),
      }),
      await book.refusal("conference.saveMinutesFacts", { roundId, expectedRevision, facts: tellers }),
      await book.refusal("conference.binMeeting", { meetingId }),
      await book.refusal("conference.fillRoll", { meetingId }),
    ];
    expect(refusals).toEqual([
      "ROUND_SEALED",
      "ROUND_SEALED",
      "ROUND_SEALED",
      "ROUND_SEALED",
      "MEETING_HAS_SEALED_ROUND",
      "ROLL_FIXED_BY_ROUND",
    ]);
    const { seal, state } = await book.call("conference.round", { roundId });
    expect({ state, code: seal?.code }).toEqual({ state: "SEALED", code });
  });

  test("is held by the tables themselves", async () => {
    const { book } = await sealed();
    const statements = [
      "UPDATE rounds SET valid = 3",
      "UPDATE round_lines SET agree = 3",
      "UPDATE round_groups SET quota = 3",
      "UPDATE round_outcomes SET outcome = 'WON'",
      "UPDATE seals SET code = 'x'",
      "DELETE FROM seals",
      "DELETE FROM round_outcomes",
      "DELETE FROM round_lines",
    ];
    for (const statement of statements)
      expect(() => book.database.exec(statement), statement).toThrow("a sealed round never changes");
  });
});

describe("a code typed from the minutes", () => {
  test("is equal, of another round, unknown, or mistyped", async () => {
    const { book, opened, code } = await sealed();
    const { roundId } = opened;
    const check = async (typed: string) => await book.call("conference.checkCode", { roundId, typed });
    expect(await check(code)).toEqual({ verdict: "EQUAL", otherRound: null, replaced: null });
    expect(await check(code.toLowerCase().replaceAll("-", " "))).toEqual({
      verdict: "EQUAL",
      otherRound: null,
      replaced: null,
    });
    expect(await check(`${code.slice(0, -1)}${code.endsWith("7") ? "8" : "7"}`)).toMatchObject({
      verdict: "MISTYPED",
    });
    expect(await check(shortCodeOf(sha256("another book") as never))).toMatchObject({ verdict: "UNKNOWN" });
  });

  test("of another sealed round names that round", async () => {
    const book = await conferenceBook();
    const [first, ...others] = book.nominations;
    if (first === undefined) throw new Error("nominations");
    const early = await openedRound({ ...book, nominations: [first] }, 1);
    const late = await openedRound({ ...book, nominations: others }, 1);
    const code = await sealedRoundOf(book, early, [4]);
    await sealedRoundOf(book, late, [4, 3]);
    expect(await book.call("conference.checkCode", { roundId: late.roundId, typed: code })).toEqual({
      verdict: "DIFFERENT",
      otherRound: "Vòng 1 – Hội nghị tổng kết năm 2022",
      replaced: null,
    });
    const { rounds } = await book.call("conference.sealedRounds", {});
    expect(rounds.map(({ id }) => id)).toEqual([late.roundId, early.roundId]);
  });

  test("is refused before the seal", async () => {
    const book = await conferenceBook();
    const opened = await openedRound(book);
    await countedRound(book, opened, [4, 3, 2]);
    expect(await book.refusal("conference.checkCode", { roundId: opened.roundId, typed: "x" })).toBe(
      "ROUND_NOT_SEALED",
    );
  });
});

describe("the check of a sealed round", () => {
  /** Changes a table as only somebody with the file in hand could. */
  const tamper = ({ database }: ConferenceBook, statement: string) => {
    const triggers = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all() as readonly string[];
    for (const name of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec(statement);
  };

  test("finds nothing where nothing was touched, also after units and the cluster were renamed", async () => {
    const { book, opened } = await sealed();
    expect(compareSealWithTables(book.context, opened.roundId)).toEqual([]);
    const frame = await book.call("registry.frame", {});
    await book.call("registry.editFrame", {
      expectedRevision: frame.revision,
      word: "CUM",
      name: "Cụm khác",
      placeName: "",
      superior: "",
    });
    const unitId = book.members[0];
    if (unitId === undefined) throw new Error("member");
    await book.call("registry.renameUnit", {
      unitId,
      date: "2022-10-01" as never,
      name: "Cục đổi tên",
      decision: "",
    });
    expect(compareSealWithTables(book.context, opened.roundId)).toEqual([]);
  });

  test("names what was changed from outside", async () => {
    const { book, opened } = await sealed();
    tamper(book, "SELECT 1");
    const cases = [
      [
        "UPDATE round_lines SET agree = 3 WHERE number = 1",
        "Dòng 1 – Chi cục THADS quận Ninh Kiều, đồng ý: bản đã chốt ghi 4, sổ ghi 3.",
      ],
      ["UPDATE rounds SET issued = 3", "Số phiếu, phiếu phát ra: bản đã chốt ghi 4, sổ ghi 3."],
      ["UPDATE rounds SET spoiled = NULL", "Số phiếu, phiếu hỏng, đổi: bản đã chốt ghi 0, sổ ghi chưa nhập."],
      ["UPDATE round_outcomes SET outcome = 'WON'", "Bảng kết quả trong sổ khác bản đã chốt."],
      ["DELETE FROM round_outcomes", "Bảng kết quả trong sổ khác bản đã chốt."],
      [
        "UPDATE round_lines SET name = 'Chi cục khác' WHERE number = 2",
        "Danh sách trên phiếu trong sổ khác bản đã chốt.",
      ],
      ["UPDATE round_groups SET quota = 3", "Danh sách trên phiếu trong sổ khác bản đã chốt."],
      [
        "UPDATE rounds SET rule = json_set(rule, '$.clause', 'Điều 1')",
        "Quy định bỏ phiếu trong sổ khác bản đã chốt.",
      ],
      [
        "UPDATE rounds SET facts = json_set(facts, '$.copies', 9)",
        "Nội dung biên bản trong sổ khác bản đã chốt.",
      ],
      ["UPDATE rounds SET name = 'Vòng 9'", "Tên vòng trong sổ khác bản đã chốt."],
      ["UPDATE meetings SET held_on = '2022-12-02'", "Hội nghị trong sổ khác bản đã chốt."],
      ["UPDATE voters SET attendance = 'DEPUTY'", "Danh sách điểm danh trong sổ khác bản đã chốt."],
      ["UPDATE seals SET sealed_at = '2022-11-03T00:00:00.000Z'", "Giờ chốt trong sổ khác bản đã chốt."],
      [
        "UPDATE seals SET digest = replace(digest, substr(digest, 1, 1), 'x')",
        "Bản đã chốt không còn đúng từng chữ như khi chốt.",
      ],
    ] as const;
    for (const [statement, finding] of cases) {
      book.database.exec("BEGIN");
      book.database.exec(statement);
      expect(compareSealWithTables(book.context, opened.roundId), statement).toEqual([finding]);
      book.database.exec("ROLLBACK");
    }
  });

  test("a flipped byte in the document", async () => {
    const { book, opened, code } = await sealed();
    const { document } = documentOf(book, opened);
    const flipped = Buffer.from(document.toString("utf8").replace('"agree":4', '"agree":5'), "utf8");
    expect(flipped.equals(document)).toBe(false);
    tamper(book, "SELECT 1");
    book.database.prepare("UPDATE seals SET document = ?").run(flipped);
    const found = compareSealWithTables(book.context, opened.roundId);
    expect(found).toContain("Bản đã chốt không còn đúng từng chữ như khi chốt.");
    expect(found.some((finding) => finding.startsWith(`Mã ghi trong sổ là ${code}`))).toBe(true);
    expect(await book.call("conference.checkCode", { roundId: opened.roundId, typed: code })).toMatchObject({
      verdict: "UNKNOWN",
    });
  });
});
