import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { type TodoFacts, todoLines } from "#core/overview/todo";
import type { HeadsOver } from "#core/registry/cluster-procedures";
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
