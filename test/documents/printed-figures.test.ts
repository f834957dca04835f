import { describe, expect, test } from "vitest";
import type { DocumentKind } from "#core/documents/document-kind";
import { formatDate, type LocalDate } from "#core/base/local-date";
import { paperBook, printPapers, subjectsOf } from "./support/paper-book";
import type { PrintedPaper } from "./support/paper";

const kinds: readonly DocumentKind[] = [
  "REGISTRATION_TABLE",
  "PLEDGE",
  "REMINDER_LETTER",
  "MIDYEAR_REPORT",
  "YEAR_REPORT",
  "MEETING_MINUTES",
  "ENVELOPE_MINUTES",
  "CONCLUSION_NOTICE",
  "HANDOVER_MINUTES",
  "SUPPLEMENT_LETTER",
];

/** What SQL reads of the book the papers were made from. */
async function printThem() {
  const book = await paperBook();
  const { database } = book;
  const all = <Row>(sql: string, ...given: readonly unknown[]) =>
    database.prepare(sql).all(...given) as readonly Row[];
  const one = (sql: string) => Number(database.prepare(sql).pluck().get());
  const names = all<{ name: string }>(
    "SELECT name FROM unit_events WHERE unit_id IN (SELECT unit_id FROM memberships) ORDER BY name",
  ).map(({ name }) => name);
  const facts = {
    names,
    members: names.length,
    contents: all<{ text: string }>("SELECT text FROM pledge_contents ORDER BY position").map(
      ({ text }) => text,
    ),
    registered: one("SELECT count(*) FROM registrations"),
    nominated: one("SELECT count(*) FROM nominations"),
    won: one("SELECT count(*) FROM round_outcomes WHERE outcome = 'WON'"),
    late: one(
      "SELECT count(*) FROM incoming_papers JOIN plan_items ON plan_items.id = plan_item_id WHERE received_on > due_on",
    ),
    inTime: one(
      "SELECT count(*) FROM incoming_papers JOIN plan_items ON plan_items.id = plan_item_id WHERE received_on <= due_on",
    ),
    senders: one("SELECT count(DISTINCT sender_unit_id) FROM incoming_papers"),
    above: one(
      "SELECT count(*) FROM actuals JOIN targets ON targets.id = target_id WHERE actuals.value > targets.value",
    ),
    even: one(
      "SELECT count(*) FROM actuals JOIN targets ON targets.id = target_id WHERE actuals.value = targets.value",
    ),
    below: one(
      "SELECT count(*) FROM actuals JOIN targets ON targets.id = target_id WHERE actuals.value < targets.value",
    ),
    asked: one("SELECT count(*) FROM targets") * names.length,
    said: all<{ clock: string; speaker: string; said: string }>(
      "SELECT clock, speaker, text AS said FROM log_entries WHERE kind IN ('OPENING', 'DISCUSSION') ORDER BY clock",
    ),
    conclusions: all<{ said: string }>(
      "SELECT text AS said FROM log_entries WHERE kind = 'CONCLUSION'",
    ).flatMap(({ said }) => said.split("\n")),
    tasks: all<{ content: string; dueOn: LocalDate; owner: string }>(
      "SELECT content, due_on AS dueOn, name AS owner FROM tasks JOIN unit_events ON unit_events.unit_id = owner_unit_id",
    ),
    envelope: all<{ papers: number; until: LocalDate }>(
      "SELECT papers, keep_until_on AS until FROM ballot_envelopes",
    ),
    handover: all<{ giver: string; taker: string; items: string }>(
      `SELECT giver.name AS giver, taker.name AS taker, items FROM flag_handovers
       JOIN unit_events AS giver ON giver.unit_id = from_unit_id
       JOIN unit_events AS taker ON taker.unit_id = to_unit_id`,
    ),
    results: all<{ name: string; share: string }>(
      `SELECT name, round_outcomes.agree || '/' || base AS share FROM round_outcomes
       JOIN round_lines ON round_lines.id = line_id WHERE outcome = 'WON' ORDER BY rank`,
    ),
  };
  const paper = await printPapers(
    book,
    subjectsOf(book).filter(([kind]) => kinds.includes(kind)),
  );
  return { facts, paper };
}

let kept: ReturnType<typeof printThem> | null = null;
/** Ten papers of one book, printed in one run by the first test that asks. */
const printed = () => (kept ??= printThem());

const flat = (paper: PrintedPaper) => paper.layout().replace(/\s+/g, " ");
const two = (count: number) => (count >= 1 && count <= 9 ? `0${count}` : String(count));

describe("figures and names on paper are those SQL reads", { timeout: 300_000 }, () => {
  test("the pledge: its contents in order, and a box to sign for each member", async () => {
    const { facts, paper } = await printed();
    const text = flat(paper("PLEDGE"));
    expect(facts.members).toBe(4);
    facts.contents.forEach((content, place) => expect(text).toContain(`${place + 1}. ${content}`));
    const grid = paper("PLEDGE").words();
    const boxes = grid.slice(grid.indexOf("ĐẠI DIỆN CÁC ĐƠN VỊ KÝ GIAO ƯỚC"));
    for (const name of facts.names) expect(boxes.split(name)).toHaveLength(2);
    expect(text).toContain("từ 2 điển hình trở lên");
  });

  test("both reports: papers owed, targets, titles; nothing reported is not 0", async () => {
    const { facts, paper } = await printed();
    const { members, inTime, late, senders, asked, above, even, below } = facts;
    for (const kind of ["MIDYEAR_REPORT", "YEAR_REPORT"] as const) {
      const text = flat(paper(kind));
      expect(text).toContain(`của ${two(members)} (bốn) đơn vị thành viên`);
      expect(text).toContain(`15/06/2022 ${inTime} ${late} ${members - senders}`);
      expect(text).toContain(`Cờ thi đua ngành Tư pháp ${facts.registered} ${facts.nominated} ${facts.won}`);
    }
    const silent = asked - above - even - below;
    expect(flat(paper("YEAR_REPORT"))).toContain(
      `1 Điển hình tiên tiến ${asked} ${above} ${even} ${below} 0 ${silent}`,
    );
    expect(flat(paper("MIDYEAR_REPORT"))).toContain(`1 Điển hình tiên tiến ${asked} 0 0 0 0 ${asked}`);
  });

  test("the reminder goes to who has not sent, and to nobody else", async () => {
    const { facts, paper } = await printed();
    const text = flat(paper("REMINDER_LETTER"));
    expect(text).toContain(`chưa nhận được văn bản của ${two(facts.members - facts.senders)} (ba) đơn vị`);
    expect(facts.names.filter((name) => text.includes(`- ${name}`))).toHaveLength(3);
    expect(text).not.toContain("- Sở Tư pháp TP Hà Nội");
  });

  test("the table of registrations counts lines and names who is silent", async () => {
    const { facts, paper } = await printed();
    const text = flat(paper("REGISTRATION_TABLE"));
    expect(text).toContain(`Cộng ${facts.registered}`);
    expect(text).toContain(`1 Cờ thi đua ngành Tư pháp ${facts.registered} ${facts.nominated}`);
    expect(text).toContain("Chưa đăng ký: 03 (ba) đơn vị");
    expect(text).not.toContain("- Cục THADS TP Hà Nội");
  });

  test("the minutes of the meeting: who spoke when, who won with which votes, what was concluded", async () => {
    const { facts, paper } = await printed();
    const text = flat(paper("MEETING_MINUTES"));
    expect(facts.said.length).toBeGreaterThan(1);
    for (const { clock, speaker, said } of facts.said)
      expect(text).toContain(`${clock.replace(":", "h")}: ${speaker}: ${said}`);
    for (const { name, share } of facts.results) expect(text).toContain(`${name} được suy tôn với ${share}`);
    for (const conclusion of facts.conclusions) expect(text).toContain(conclusion);
  });

  test("the notice: the same conclusions numbered, each task with its owner and last day", async () => {
    const { facts, paper } = await printed();
    const text = flat(paper("CONCLUSION_NOTICE"));
    facts.conclusions.forEach((conclusion, place) => expect(text).toContain(`${place + 1}. ${conclusion}`));
    expect(facts.tasks.length).toBeGreaterThan(0);
    for (const { content, owner, dueOn } of facts.tasks)
      expect(text).toContain(`${content} ${owner} ${formatDate(dueOn)}`);
  });

  test("envelopes and handover: how many papers until when, who gives what to whom", async () => {
    const { facts, paper } = await printed();
    const sealed = flat(paper("ENVELOPE_MINUTES"));
    const sum = facts.envelope.reduce((papers, one) => papers + one.papers, 0);
    expect(sealed).toContain(`${two(facts.envelope.length)} (một) bì, ${two(sum)} (bốn) phiếu`);
    for (const { until } of facts.envelope) expect(sealed).toContain(formatDate(until));
    const text = flat(paper("HANDOVER_MINUTES"));
    const [handover] = facts.handover;
    expect(text).toMatch(
      new RegExp(`1\\. Bên giao Đơn vị: ${handover?.giver} .*2\\. Bên nhận.* Đơn vị: ${handover?.taker} `),
    );
    for (const item of handover?.items.split("\n") ?? []) expect(text).toContain(`- ${item}`);
  });

  test("the letter for supplements names the dossiers still owed, and nobody not acclaimed", async () => {
    const { facts, paper } = await printed();
    const text = paper("SUPPLEMENT_LETTER").words();
    expect(text).toContain(`${two(facts.won)} (hai) hồ sơ`);
    for (const { name } of facts.results) expect(text).toContain(name);
    expect(text).not.toContain("Ô Môn");
  });
});
