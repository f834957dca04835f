import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { attach, seal, workedBook } from "./worked-book";

describe("recent steps", () => {
  it("say what can be taken back, what was, and why the rest stays", async () => {
    const book = await workedBook();
    const { stepId } = await book.undoable("registry.addCategory", { name: "Cục THADS" });
    await book.call("safekeeping.undo", { stepId });
    await seal(book);
    const { steps } = await book.call("safekeeping.recentSteps", {});
    const stateOf = (label: RegExp) => {
      const step = steps.find((known) => label.test(known.label));
      return [step?.state, step?.why];
    };
    expect(steps[0]).toMatchObject({
      state: "CANNOT_UNDO",
      why: "Kết quả đã chốt không hoàn tác; phát hiện sai thì mở chốt, cần hai người và lý do.",
    });
    expect(stateOf(/^Hoàn tác: .*Cục THADS/)).toEqual([
      "IS_UNDO",
      "Đây là một lần hoàn tác; muốn có lại thì làm lại bằng tay.",
    ]);
    expect(stateOf(/^(?!Hoàn tác).*Cục THADS/)).toEqual(["UNDONE", "Bước này đã được hoàn tác rồi."]);
    expect(stateOf(/Hội nghị tổng kết/)[0]).not.toBe("UNDONE");
  });
});

describe("the bin", () => {
  it("holds what was thrown away by name, and empties when it is taken back", async () => {
    const book = await workedBook();
    await attach(book, book.unitNomination, "Tờ trình.pdf");
    const paperId = book.database.prepare("SELECT id FROM nomination_papers").pluck().get() as never;
    expect(await book.call("safekeeping.bin", {})).toEqual({ items: [], total: 0 });
    await book.call("dossiers.removePapers", { paperIds: [paperId] });
    await book.call("dossiers.binNomination", { nominationId: book.personNomination });
    const { stepId } = await book.undoable("dossiers.binNomination", { nominationId: book.unitNomination });
    const names = async () =>
      (await book.call("safekeeping.bin", {})).items.map(({ kind, name }) => `${kind} ${name}`);
    expect((await names()).sort()).toEqual([
      "NOMINATION HS-0001 · Nguyễn Thị Đặng Hòa",
      "NOMINATION HS-0002 · Sở Tư pháp TP Hà Nội",
      "PAPER Tờ trình.pdf (HS-0002)",
    ]);
    await book.call("safekeeping.undo", { stepId });
    expect(await names()).toHaveLength(2);
  });

  it("holds submissions and rows of a meeting's day too, from which each comes back", async () => {
    const book = await workedBook();
    const { id: submissionId } = await book.call("dossiers.addSubmission", {
      ...{ subject: "Đề nghị Cờ thi đua", authority: "", number: "", datedOn: null, note: "" },
    });
    await book.call("dossiers.binSubmission", { submissionId });
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Hội nghị tổng kết", date: "2022-11-02" as LocalDate, place: "", note: "" },
    });
    const guest = { kind: "GUEST", name: "Đại diện cấp trên", post: "", body: "" } as const;
    const { ids } = await book.call("conference.addGuests", {
      ...{ meetingId, guests: [{ ...guest, attendance: "NOT_MARKED" }] },
    });
    await book.call("conference.binDayRows", { part: "GUEST", ids });
    const items = async () => (await book.call("safekeeping.bin", {})).items;
    expect((await items()).map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      "GUEST Đại diện cấp trên",
      "SUBMISSION Đề nghị Cờ thi đua",
    ]);
    await book.call("conference.restoreDayRows", { part: "GUEST", ids });
    await book.call("dossiers.restoreSubmission", { submissionId });
    expect(await items()).toEqual([]);
  });
});

describe("drafts", () => {
  it("are kept as typed last, leave no audit event, and go when discarded", async () => {
    const book = await workedBook();
    const events = () => book.database.prepare("SELECT count(*) FROM audit_events").pluck().get();
    const before = events();
    const form = "registry.addUnit";
    expect(await book.call("safekeeping.readDraft", { form })).toEqual({ content: null, savedAt: null });
    await book.call("safekeeping.saveDraft", { form, content: '{"name":"Sở"}' });
    await book.call("safekeeping.saveDraft", { form, content: '{"name":"Sở Tư pháp"}' });
    expect(await book.call("safekeeping.readDraft", { form })).toEqual({
      content: '{"name":"Sở Tư pháp"}',
      savedAt: book.clock.now(),
    });
    await book.call("safekeeping.discardDraft", { form });
    expect(await book.call("safekeeping.readDraft", { form })).toEqual({ content: null, savedAt: null });
    expect(events()).toBe(before);
    expect(book.changes.at(-1)?.tags).not.toEqual([]);
  });
});
