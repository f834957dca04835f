import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CommandName, contract } from "#core/contract";
import { meetingDay } from "../conference/conference-book";
import { blankPledge, blankTarget, bookWithMembers, day } from "../pledges/pledge-book";
import { attach, workedBook } from "../safekeeping/worked-book";
import { filesUnder, root } from "../support/source-files";
import { inverseOf } from "../support/undo-check";

const withInverse = (Object.keys(contract) as CommandName[]).filter((name) => inverseOf(name) !== undefined);

/** Commands some test calls by name through a scratch book, which takes the first calls of each back. */
function calledByName(): ReadonlySet<string> {
  const called = /\.(?:call|answer|undoable)\(\s*"(\w+\.\w+)"/g;
  return new Set(
    filesUnder("test", /\.test\.tsx?$|-book\.ts$/)
      .filter((path) => !path.startsWith("test/e2e/"))
      .flatMap((path) => [...readFileSync(join(root, path), "utf8").matchAll(called)])
      .map((match) => match[1] ?? "")
      .filter((name) => name in contract),
  );
}

/** A command is tried where it is called, and where it takes back one that is: the rehearsal runs it and its inverse. */
function triedCommands(): ReadonlySet<string> {
  const tried = new Set<string>(calledByName());
  for (const name of tried) {
    const inverse = inverseOf(name as CommandName);
    if (inverse !== undefined) tried.add(inverse);
  }
  return tried;
}

describe("every command with an inverse", () => {
  it("is taken back in a test of its room or below, and every row stands as before", () => {
    const tried = triedCommands();
    const without = withInverse.filter((name) => !tried.has(name));
    console.info(`${withInverse.length - without.length} of ${withInverse.length} commands are taken back`);
    expect(without, "commands without an example: call them in a test of their room, or below").toEqual([]);
  });
});

describe("edits no other test makes", () => {
  it("of plan, tasks, targets and exemplars are taken back", async () => {
    const { book, first, second } = await bookWithMembers();
    const item = {
      kind: "ACTIVITY",
      ...{ title: "Kiểm tra chéo", from: null, due: day("2022-09-30"), expects: null },
      ...{ categoryId: null, ownerUnitId: null, place: "", meetingId: null, movementId: null, note: "" },
    } as const;
    const { id: planItemId } = await book.call("plan.addItem", item);
    await book.call("plan.editItem", { planItemId, expectedRevision: 1, ...item, title: "Kiểm tra" });

    const task = {
      ...{ meetingId: null, givenBy: "Cụm trưởng", content: "Rà soát hồ sơ", ownerUnitId: first },
      ...{ owner: "", due: day("2022-10-01") },
    };
    const { id: assignmentId } = await book.call("tasks.add", task);
    await book.call("tasks.edit", { assignmentId, expectedRevision: 1, ...task, ownerUnitId: second });

    const { id: pledgeId } = await book.call("pledges.addPledge", blankPledge);
    await book.call("pledges.addTarget", { pledgeId, ...blankTarget });
    const { id: targetId } = await book.call("pledges.addTarget", {
      pledgeId,
      ...blankTarget,
      name: "Hộ nghèo",
    });
    await book.call("pledges.moveTarget", { targetId, place: 1 });

    const exemplar = {
      ...{ unitId: first, title: "Mô hình", achievement: "", movementId: null, nominationId: null },
    };
    const { id: exemplarId } = await book.call("exemplars.add", exemplar);
    await book.call("exemplars.edit", { exemplarId, expectedRevision: 1, ...exemplar, title: "Mô hình mới" });
  });

  it("of agenda, guests and the rotating flag are taken back", async () => {
    const book = await workedBook();
    const [first, second] = book.members;
    if (first === undefined || second === undefined) throw new Error("two members");
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Hội nghị tổng kết", date: meetingDay, place: "", note: "" },
    });
    const item = { clock: null, title: "Khai mạc", presenter: "", note: "" };
    const { ids: items } = await book.call("conference.addAgenda", { meetingId, items: [item] });
    for (const itemId of items) {
      const edited = { itemId, expectedRevision: 1, ...item, title: "Khai mạc hội nghị" };
      await book.call("conference.editAgendaItem", edited);
    }
    const guest = { kind: "GUEST", name: "Đại diện", post: "", body: "", attendance: "NOT_MARKED" } as const;
    const { ids: guests } = await book.call("conference.addGuests", { meetingId, guests: [guest] });
    for (const guestId of guests) {
      await book.call("conference.editGuest", { guestId, expectedRevision: 1, ...guest, post: "Vụ trưởng" });
    }
    const flag = {
      ...{ handedOn: meetingDay, fromUnitId: first, toUnitId: second, forYear: 2023 },
      ...{ handedBy: "", receivedBy: "", items: "", note: "" },
    };
    const { id: handoverId } = await book.call("conference.addFlagHandover", { meetingId, ...flag });
    const edited = { handoverId, expectedRevision: 1, ...flag, note: "Kèm sổ truyền thống" };
    await book.call("conference.editFlagHandover", edited);
  });

  it("of submissions, lines of a checklist and units that move or part are taken back", async () => {
    const book = await workedBook();
    const [first, second] = book.members;
    if (first === undefined || second === undefined) throw new Error("two members");
    const submission = {
      ...{ subject: "Đề nghị Cờ thi đua", authority: "", number: "", datedOn: null, note: "" },
    };
    const { id: submissionId } = await book.call("dossiers.addSubmission", submission);
    const edited = { submissionId, expectedRevision: 1, ...submission, authority: "Bộ Tư pháp" };
    await book.call("dossiers.editSubmission", edited);

    await attach(book, book.unitNomination, "Báo cáo.pdf");
    const paperId = book.database.prepare("SELECT id FROM nomination_papers").pluck().get() as never;
    await book.call("dossiers.tickPaper", { paperId, itemCode: null });

    const moved = { unitId: first, date: meetingDay, decision: "QĐ 1", parentId: second };
    await book.call("registry.moveUnit", moved);
    const parts = ["Phòng A", "Phòng B"].map((name) => ({ name, locality: "" }));
    await book.call("registry.splitUnit", {
      ...{ unitId: first, date: day("2023-01-01"), decision: "QĐ 2", parts, original: "ENDS" },
      ...{ memberships: "END_WITH_UNIT", membership: "NO_MEMBER" },
    });
  });
});
