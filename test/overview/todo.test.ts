import { describe, expect, it } from "vitest";
import type { LocalDate, Moment } from "#core/base/local-date";
import { type TodoFacts, todoLines } from "#core/overview/todo";
import type { HeadsOver } from "#core/registry/cluster-procedures";
import { type CopyWorries, outsideAfterDays } from "#core/safekeeping/copies/copy-worries";
import { todoWords } from "#core/strings/overview-words";

const day = (text: string) => text as LocalDate;
const quiet: TodoFacts = {
  today: day("2016-10-24"),
  owed: [],
  returned: [],
  supplements: [],
  missingPapers: { dossiers: 0, papers: 0, ownPapers: 0 },
  tiesOpen: 0,
  readyToSubmit: 0,
  toSend: 0,
  tasks: { overdue: 0 },
  plan: { items: [], total: 0 },
  registered: { registered: 0, nominated: 0 },
  nominationsDue: null,
  envelopes: 0,
  headsOver: [],
  copies: null,
};
const report = { planItemId: "1", title: "Báo cáo năm", due: day("2016-10-20"), missing: [], waiting: 0 };
const kinds = (facts: Partial<TodoFacts>) => todoLines({ ...quiet, ...facts }).map(({ kind }) => kind);

describe("what the year needs now", () => {
  it("is nothing where nothing waits", () => {
    expect(todoLines(quiet)).toEqual([]);
  });

  it("says how many are late and by how much the latest is", () => {
    const missing = [
      { unitName: "Đơn vị thành viên 03", days: 1 },
      { unitName: "Đơn vị thành viên 14", days: 4 },
    ];
    expect(todoLines({ ...quiet, owed: [{ ...report, missing }] })).toEqual([
      {
        ...{ kind: "PAPERS_LATE", urgency: "LATE", due: "2016-10-20", planItemId: "1", title: "Báo cáo năm" },
        ...{ units: 2, worst: { unitName: "Đơn vị thành viên 14", days: 4 } },
      },
    ]);
  });

  it.each([
    ["2016-10-24", ["PAPERS_AWAITED"]],
    ["2016-11-07", ["PAPERS_AWAITED"]],
    ["2016-11-08", []],
  ])("speaks of papers awaited by %s only within two weeks", (due, expected) => {
    expect(kinds({ owed: [{ ...report, due: day(due), waiting: 5 }] })).toEqual(expected);
  });

  it("puts what is late before what blocks, what blocks before what is near, and the nearest day first", () => {
    expect(
      kinds({
        readyToSubmit: 3,
        missingPapers: { dossiers: 5, papers: 9, ownPapers: 2 },
        supplements: [{ number: "HS-0002", dueOn: day("2016-10-30") }],
        returned: [
          { number: "HS-0001", dueOn: day("2016-10-21") },
          { number: "HS-0003", dueOn: null },
        ],
        owed: [{ ...report, missing: [{ unitName: "Đơn vị thành viên 03", days: 4 }] }],
      }),
    ).toEqual([
      "PAPERS_LATE",
      "DOSSIERS_RETURNED",
      "DOSSIER_PAPERS_MISSING",
      "SUPPLEMENTS_ASKED",
      "READY_TO_SUBMIT",
    ]);
  });

  it("names what of the plan is past its day, and counts where there is more than it was told", () => {
    const items = [{ planItemId: "7", title: "Kiểm tra chéo", due: day("2016-10-14") }];
    expect(todoLines({ ...quiet, plan: { items, total: 1 } })).toEqual([
      {
        ...{ kind: "PLAN_ITEM_OVERDUE", urgency: "LATE", due: "2016-10-14", planItemId: "7" },
        ...{ title: "Kiểm tra chéo", days: 10 },
      },
    ]);
    expect(todoLines({ ...quiet, plan: { items, total: 5 } })).toEqual([
      { kind: "PLAN_ITEMS_OVERDUE", urgency: "LATE", due: "2016-10-14", items: 5 },
    ]);
  });

  it("names more heads than the regulation of a day allows, as what blocks", () => {
    const over: HeadsOver = {
      ...{ year: 2016, role: "HEAD", day: day("2016-07-01"), allowed: 1, clause: "Điều 5" },
      ...{ regulation: "Quy chế sửa đổi", units: ["Sở A", "Sở B"] },
    };
    const [line] = todoLines({ ...quiet, headsOver: [over] });
    expect(line).toEqual({ kind: "HEADS_OVER_LIMIT", urgency: "BLOCKED", due: null, over });
    expect(line === undefined ? "" : todoWords(line).title).toBe(
      "Năm 2016: từ ngày 01/07/2016 quy chế cho 1 đơn vị trưởng, đang ghi 2.",
    );
  });

  it("asks for nominations registered and not made only once their day has come", () => {
    const registered = { registered: 8, nominated: 6 };
    expect(kinds({ registered })).toEqual([]);
    expect(kinds({ registered, nominationsDue: day("2016-10-25") })).toEqual([]);
    expect(kinds({ registered, nominationsDue: day("2016-10-24") })).toEqual(["NOT_NOMINATED"]);
    expect(kinds({ registered: { registered: 6, nominated: 6 }, nominationsDue: day("2016-10-24") })).toEqual(
      [],
    );
  });
});

describe("what the copies of the book need now", () => {
  const moment = "2016-10-20T02:30:00.000Z" as Moment;
  const outside = { had: "ONE", since: day("2016-10-23"), days: 1 } as const;
  const well: CopyWorries = { faulty: null, failed: [], sealed: [], outside };
  const linesOf = (worries: Partial<CopyWorries>) =>
    todoLines({ ...quiet, copies: { ...well, ...worries } }).map((line) => ({
      ...{ kind: line.kind, urgency: line.urgency },
      ...{ title: todoWords(line).title, detail: todoWords(line).detail },
    }));

  it("is nothing where all is well, and nothing in a sample or a book for practice", () => {
    expect(linesOf({})).toEqual([]);
    expect(kinds({ copies: null })).toEqual([]);
  });

  it.each([
    [moment, "Còn bản khác nguyên vẹn; sổ đang dùng không bị ảnh hưởng"],
    [null, "Không còn bản nào nguyên vẹn: sao lưu ngay ra USB"],
  ])("names the place of a faulty copy as late, and says whether another stands (%s)", (next, detail) => {
    expect(linesOf({ faulty: { madeAt: moment, placeName: "USB phòng", next } })).toEqual([
      { kind: "COPY_FAULTY", urgency: "LATE", title: "Một bản sao lưu ở “USB phòng” đã hỏng", detail },
    ]);
  });

  it("names every place the book could not copy itself to, and every place that waits for its passphrase", () => {
    const failed = ["USB phòng", "Ổ D"].map((name) => ({ name, failedAt: moment }));
    expect(linesOf({ failed, sealed: ["USB khóa"] })).toMatchObject([
      { kind: "COPY_FAILED", urgency: "SOON", title: "Chưa tự sao lưu được ra: USB phòng, Ổ D" },
      { kind: "COPY_WAITS", urgency: "SOON", title: "Cần cụm mật khẩu để sao lưu ra: USB khóa" },
    ]);
  });

  it.each([
    ["ONE", outsideAfterDays, []],
    ["ONE", outsideAfterDays + 1, ["Bản gần nhất ngoài máy đã cũ 8 ngày"]],
    ["NONE", outsideAfterDays, []],
    ["NONE", outsideAfterDays + 1, ["Sổ chưa từng được sao lưu ra ngoài: hỏng ổ đĩa là mất cả sổ"]],
  ] as const)("asks for a copy outside this PC after a week (%s, %i days)", (had, days, details) => {
    const lines = linesOf({ outside: { had, since: day("2016-10-16"), days } });
    expect(lines.map(({ detail }) => detail)).toEqual(details);
    expect(lines.every(({ title }) => title === "Chưa có bản sao lưu ngoài máy từ 16/10/2016")).toBe(true);
  });

  it("puts a faulty copy first", () => {
    const late = { had: "NONE", since: day("2016-10-01"), days: 23 } as const;
    const faulty = { madeAt: moment, placeName: "USB phòng", next: null };
    const lines = linesOf({ outside: late, sealed: ["USB khóa"], faulty });
    expect(lines.map(({ kind }) => kind)).toEqual(["COPY_FAULTY", "COPY_WAITS", "NO_COPY_OUTSIDE"]);
  });
});
