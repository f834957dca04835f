import { describe, expect, it } from "vitest";
import { addMember, movement, on, paper, planBook, planItem } from "./plan-book";

const everyItem = { search: "", kind: null, state: null, offset: 0, limit: 100 };

describe("movements and their waves", () => {
  it("expresses the movements of 001, 002 and 004 without inventing a day", async () => {
    const { book } = await planBook([]);
    const regular = await book.call("movements.add", movement({ title: "Toàn ngành 2022" }));
    for (const [title, fromYear, toYear] of [
      ["Nông thôn mới", 2016, 2020],
      ["Văn hóa công sở", 2019, 2025],
      ["Sáu điều dạy", 2012, null],
    ] as const) {
      await book.call("movements.add", movement({ kind: "THEMATIC", title, fromYear, toYear }));
    }
    await book.call(
      "movements.add",
      movement({ parentId: regular.id, kind: "CAMPAIGN", title: "Đợt 2", from: on("2022-07-01") }),
    );
    await book.call(
      "movements.add",
      movement({ parentId: regular.id, kind: "CAMPAIGN", title: "Đợt 1", to: on("2022-06-30") }),
    );
    const { movements, thisYear } = await book.call("movements.list", {
      search: "",
      span: "ALL",
      offset: 0,
      limit: 200,
    });
    expect(movements.map(({ title }) => title).slice(0, 3)).toEqual(["Toàn ngành 2022", "Đợt 1", "Đợt 2"]);
    expect(movements[1]).toMatchObject({ from: null, to: "2022-06-30" });
    expect(thisYear).toBe(5);
  });

  it.each([
    ["a period that ends before it begins", { fromYear: 2022, toYear: 2021 }, "PERIOD_ENDS_BEFORE_START"],
    ["a day outside its year", { from: on("2021-12-31") }, "MOVEMENT_DAY_OUTSIDE_YEARS"],
  ] as const)("refuses %s", async (_name, fields, code) => {
    const { book } = await planBook([]);
    expect(await book.refusal("movements.add", movement(fields))).toBe(code);
  });

  it.each([
    ["the same year", { fromYear: 2021, toYear: 2021 }, "MOVEMENT_TITLE_TAKEN"],
    ["a year within", { fromYear: 2024, toYear: 2024 }, "MOVEMENT_TITLE_TAKEN"],
    ["years that go on from there without an end", { fromYear: 2025, toYear: null }, "MOVEMENT_TITLE_TAKEN"],
    ["years after it", { fromYear: 2026, toYear: 2030 }, null],
    ["years before it", { fromYear: 2016, toYear: 2020 }, null],
  ] as const)("is not told twice: the same name in %s of 2021–2025", async (_name, years, code) => {
    const { book } = await planBook();
    const named = { kind: "THEMATIC", title: "Xây dựng nông thôn mới" } as const;
    await book.call("movements.add", movement({ ...named, fromYear: 2021, toYear: 2025 }));
    const again = movement({ ...named, title: "xây dựng Nông thôn mới", ...years });
    const answer = await book.answer("movements.add", again);
    expect(answer.ok ? null : answer.error).toEqual(
      code === null ? null : { code, facts: { name: named.title, period: "2021–2025" } },
    );
  });

  it("keeps a wave inside its movement, also when the movement is moved, and takes an edit back", async () => {
    const { book } = await planBook([]);
    const { id: parentId } = await book.call("movements.add", movement({ toYear: 2023 }));
    const wave = { parentId, kind: "CAMPAIGN" as const, title: "Đợt", fromYear: 2023, toYear: 2023 };
    await book.call("movements.add", movement(wave));
    const outside = movement({ ...wave, title: "Đợt xa", fromYear: 2024, toYear: 2024 });
    expect(await book.refusal("movements.add", outside)).toBe("WAVE_OUTSIDE_MOVEMENT");
    const shorter = { movementId: parentId, expectedRevision: 1, ...movement({ toYear: 2022 }) };
    expect(await book.refusal("movements.edit", shorter)).toBe("MOVEMENT_LEAVES_WAVES");
    expect(await book.refusal("movements.bin", { movementId: parentId })).toBe("MOVEMENT_HAS_WAVES");
    const longer = { ...shorter, ...movement({ toYear: 2025, title: "Dài hơn" }) };
    const step = await book.undoable("movements.edit", longer);
    await book.call("safekeeping.undo", { stepId: step.stepId });
    const { movements } = await book.call("movements.list", {
      search: "",
      span: "ALL",
      offset: 0,
      limit: 200,
    });
    expect(movements[0]).toMatchObject({ title: "Phong trào", toYear: 2023 });
  });
});

describe("what contradicts itself", () => {
  it("a wave stands under a movement, neither under a wave nor as a movement of its own kind", async () => {
    const { book } = await planBook([]);
    const { id: movementId } = await book.call("movements.add", movement({}));
    const wave = movement({ parentId: movementId, kind: "CAMPAIGN", title: "Đợt 1" });
    const { id: parentId } = await book.call("movements.add", wave);
    for (const astray of [
      movement({ parentId, kind: "CAMPAIGN", title: "Đợt trong đợt" }),
      movement({ parentId: movementId, kind: "THEMATIC", title: "Chuyên đề trong phong trào" }),
    ])
      expect(await book.refusal("movements.add", astray)).toBe("WAVE_UNDER_WAVE");
  });

  it("a paper to be sent says which, and nothing else asks for one", async () => {
    const { book } = await planBook([]);
    for (const fields of [{ expects: null }, { kind: "MEETING" }] as const)
      expect(await book.refusal("plan.addItem", planItem(fields))).toBe("PLAN_PAPER_NOT_NAMED");
    expect((await book.call("plan.items", everyItem)).all).toBe(0);
  });

  it("a task is not due before the meeting that gave it", async () => {
    const { book } = await planBook([]);
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Sơ kết", date: on("2022-06-16"), place: "", note: "" },
    });
    const task = { meetingId, givenBy: "", content: "Rà soát", ownerUnitId: null, owner: "Tổ thư ký" };
    expect(await book.refusal("tasks.add", { ...task, due: on("2022-06-15") })).toBe(
      "TASK_DUE_BEFORE_MEETING",
    );
    await book.call("tasks.add", { ...task, due: on("2022-06-16") });
  });
});

describe("the plan of the year", () => {
  it("adds the chosen lines of a template as one step and takes them back as one", async () => {
    const { book } = await planBook();
    const { templates } = await book.call("plan.templates", {});
    expect(templates.map(({ code }) => code)).toEqual(["P1", "P2"]);
    const [separate] = templates;
    const items = (separate?.items ?? []).map(({ key, from, due }) => ({ key, from, due }));
    const step = await book.undoable("plan.addFromTemplate", { template: "P1", items });
    const { rows, all } = await book.call("plan.items", everyItem);
    expect(all).toBe(items.length);
    expect(rows[0]?.note).toContain("Căn cứ:");
    expect(await book.refusal("plan.addFromTemplate", { template: "P1", items })).toBe("PLAN_ITEM_IN_PLAN");
    await book.call("safekeeping.undo", { stepId: step.stepId });
    expect((await book.call("plan.items", everyItem)).all).toBe(0);
  });

  it("saves nothing of a choice with one wrong day", async () => {
    const { book } = await planBook();
    const items = [
      { key: "registration", from: null, due: on("2022-02-28") },
      { key: "launch", from: null, due: on("2023-03-04") },
    ];
    expect(await book.refusal("plan.addFromTemplate", { template: "P1", items })).toBe(
      "PLAN_DAY_OUTSIDE_YEAR",
    );
    expect(book.database.prepare("SELECT count(*) FROM plan_items").pluck().get()).toBe(0);
  });

  it("warns of a day beside the year where review and signing are one meeting, and refuses it elsewhere", async () => {
    const { book } = await planBook();
    const beside = planItem({ kind: "MEETING", expects: null, due: on("2023-01-26"), title: "Tổng kết" });
    expect(await book.refusal("plan.addItem", beside)).toBe("PLAN_DAY_OUTSIDE_YEAR");
    book.database.exec("UPDATE years SET pattern = 'COMBINED'");
    await book.call("plan.addItem", beside);
    expect((await book.call("plan.items", everyItem)).rows[0]?.warnings).toEqual(["BESIDE_YEAR"]);
    const far = planItem({ due: on("2024-01-26") });
    expect(await book.refusal("plan.addItem", far)).toBe("PLAN_DAY_OUTSIDE_YEAR");
  });

  it("is done on a day that has come, dropped, and open again", async () => {
    const { book } = await planBook();
    const { id: planItemId } = await book.call("plan.addItem", planItem({}));
    const done = { planItemId, expectedRevision: 1, state: "DONE" as const };
    expect(await book.refusal("plan.setState", { ...done, doneOn: null })).toBe("DONE_WITHOUT_DAY");
    expect(await book.refusal("plan.setState", { ...done, doneOn: on("2022-11-03") })).toBe("DONE_IN_FUTURE");
    const step = await book.undoable("plan.setState", { ...done, doneOn: on("2022-10-19") });
    expect((await book.call("plan.item", { planItemId })).overdueDays).toBeNull();
    await book.call("safekeeping.undo", { stepId: step.stepId });
    expect(await book.call("plan.item", { planItemId })).toMatchObject({ state: "PLANNED", overdueDays: 13 });
  });

  it("is a late paper only while a member owes it, though nobody marked it done", async () => {
    const { book, units } = await planBook(["A", "B"]);
    const { id: planItemId } = await book.call("plan.addItem", planItem({}));
    const send = async (place: number) =>
      book.call(
        "incoming.add",
        paper(book, { planItemId, senderUnitId: units[place] ?? null, sender: "", subject: `${place}` }),
      );
    const stands = async () => [
      (await book.call("plan.items", everyItem)).overdue,
      (await book.call("plan.item", { planItemId })).overdueDays,
      (await book.call("plan.timeline", {})).marks.map(({ state }) => state),
    ];
    expect(await stands()).toEqual([1, 13, ["OVERDUE"]]);
    await send(0);
    expect(await stands()).toEqual([1, 13, ["OVERDUE"]]);
    const { id: incomingPaperId } = await send(1);
    expect(await stands()).toEqual([0, null, ["DONE"]]);
    await book.call("incoming.bin", { incomingPaperId });
    expect(await stands()).toEqual([1, 13, ["OVERDUE"]]);
  });

  it("tells meetings and activities past their day by name, not a meeting that was put off", async () => {
    const { book } = await planBook();
    const activity = (title: string, due: string) =>
      planItem({ kind: "ACTIVITY", expects: null, title, due: on(due) });
    await book.call("plan.addItem", planItem({}));
    await book.call("plan.addItem", activity("Kiểm tra chéo", "2022-10-21"));
    await book.call("plan.addItem", activity("Ngày hội", "2022-11-20"));
    const { id: meetingId } = await book.call("conference.addMeeting", {
      ...{ title: "Tổng kết", date: on("2022-12-02"), place: "", note: "" },
    });
    const meeting = { kind: "MEETING" as const, expects: null, due: on("2022-10-30"), meetingId };
    await book.call("plan.addItem", planItem({ ...meeting, title: "Họp tổng kết" }));
    const { items, total } = await book.call("plan.overdue", {});
    expect([items.map(({ title, due }) => [title, due]), total]).toEqual([
      [["Kiểm tra chéo", "2022-10-21"]],
      1,
    ]);
  });

  it("does not lose an item that papers answer", async () => {
    const { book, units } = await planBook();
    const { id } = await book.call("plan.addItem", planItem({}));
    const answer = paper(book, { planItemId: id, senderUnitId: units[0] ?? null, sender: "" });
    await book.call("incoming.add", answer);
    expect(await book.refusal("plan.binItems", { planItemIds: [id] })).toBe("PLAN_ITEM_HAS_PAPERS");
  });

  it("stands a linked meeting once on the axis, by the meeting's day", async () => {
    const { book } = await planBook();
    const meeting = { title: "Tổng kết", date: on("2022-11-04"), place: "Cần Thơ", note: "" };
    book.database.exec(
      `INSERT INTO meetings (id, cluster_id, title, held_on, place)
       SELECT '01980000-0000-7000-8000-00000000aaaa', id, '${meeting.title}', '${meeting.date}', '${meeting.place}'
       FROM clusters`,
    );
    const meetingId = "01980000-0000-7000-8000-00000000aaaa" as never;
    const item = planItem({ kind: "MEETING", expects: null, due: on("2022-11-02"), meetingId, title: "Họp" });
    await book.call("plan.addItem", item);
    const { marks } = await book.call("plan.timeline", {});
    expect(marks.map(({ title, day, place, state }) => [title, day, place, state])).toEqual([
      ["Họp", "2022-11-04", "Cần Thơ", "NEXT"],
    ]);
    expect((await book.call("plan.items", everyItem)).rows[0]?.warnings).toEqual(["MEETING_OTHER_DAY"]);
  });
});

describe("tasks a superior gave", () => {
  it("wants somebody to answer for it, shows what is past its day, and takes a result back", async () => {
    const { book, units } = await planBook();
    const fields = { meetingId: null, givenBy: "Thứ trưởng", content: "Rà soát", ownerUnitId: null };
    const due = on("2022-10-31");
    expect(await book.refusal("tasks.add", { ...fields, owner: "", due })).toBe("TASK_NO_OWNER");
    const [unit = null] = units;
    const both = { ...fields, ownerUnitId: unit, owner: "Tổ thư ký", due };
    expect(await book.refusal("tasks.add", both)).toBe("TASK_TWO_OWNERS");
    const { id: assignmentId } = await book.call("tasks.add", { ...fields, owner: "Tổ thư ký", due });
    expect((await book.call("tasks.task", { assignmentId })).overdueDays).toBe(2);
    const result = { state: "DONE" as const, doneOn: on("2022-11-01"), result: "Đã rà soát" };
    const step = await book.undoable("tasks.setResult", { assignmentId, expectedRevision: 1, ...result });
    await book.call("safekeeping.undo", { stepId: step.stepId });
    expect(await book.call("tasks.task", { assignmentId })).toMatchObject({ state: "OPEN", result: "" });
  });
});

describe("exemplars", () => {
  it("walks the four steps in order with days that agree, and takes them back", async () => {
    const { book, units } = await planBook(["Sở A"]);
    const [unitId] = units;
    if (unitId === undefined) throw new Error("no unit");
    const fields = { unitId, title: "Mô hình", achievement: "", movementId: null, nominationId: null };
    const { id: exemplarId } = await book.call("exemplars.add", fields);
    expect(await book.refusal("exemplars.add", fields)).toBe("EXEMPLAR_TWICE");
    const step = (name: "FOUND" | "NURTURED" | "SPREAD", day: string) => ({
      step: name,
      doneOn: on(day),
      note: "",
    });
    const asked = { exemplarId, expectedRevision: 1 };
    const refusal = (...steps: ReturnType<typeof step>[]) =>
      book.refusal("exemplars.setSteps", { ...asked, steps });
    expect(await refusal(step("FOUND", "2022-02-01"), step("SPREAD", "2022-05-01"))).toBe(
      "EXEMPLAR_STEP_SKIPPED",
    );
    expect(await refusal(step("FOUND", "2022-02-01"), step("NURTURED", "2022-01-01"))).toBe(
      "EXEMPLAR_STEP_TOO_EARLY",
    );
    expect(await refusal(step("FOUND", "2022-12-01"))).toBe("DONE_IN_FUTURE");
    const done = await book.undoable("exemplars.setSteps", {
      ...asked,
      steps: [step("FOUND", "2022-02-01")],
    });
    expect((await book.call("exemplars.exemplar", { exemplarId })).steps).toHaveLength(1);
    await book.call("safekeeping.undo", { stepId: done.stepId });
    expect((await book.call("exemplars.exemplar", { exemplarId })).steps).toEqual([]);
    await addMember(book, "Sở B", null);
    expect(await book.call("exemplars.without", {})).toEqual({ names: ["Sở B"], members: 2 });
  });
});
