import { describe, expect, it } from "vitest";
import type { TaskId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { errorSentence } from "#core/strings/error-sentences";
import type { HandlerTable, LongCommandHandler } from "#main/book/router/handler";
import { scratchBook } from "../support/scratch-book";

/** A room of one row: the smallest commands that show what the router itself does. */
const renameCluster: Partial<HandlerTable> = {
  "registry.editFrame": (context, input) => {
    const before = context.database
      .prepare("SELECT id, word, name, place_name, superior, revision FROM clusters")
      .get() as {
      id: string;
      word: "CUM";
      name: string;
      place_name: string;
      superior: string;
      revision: number;
    };
    if (before.revision !== input.expectedRevision) {
      return refuse(appError("CHANGED_MEANWHILE", { noun: "Cụm", name: before.name }));
    }
    context.database
      .prepare("UPDATE clusters SET name = ?, revision = revision + 1 WHERE id = ?")
      .run(input.name, before.id);
    if (input.name === "half") throw new Error("a surprise in the middle");
    if (input.name === "late refusal") {
      return refuse(appError("CHANGED_MEANWHILE", { noun: "Cụm", name: before.name }));
    }
    if (input.name === "undeclared") return refuse(appError("NOT_FOUND", { noun: "cụm" }) as never);
    const revision = before.revision + 1;
    return ok({
      value: input.name === "odd output" ? ({ revision: "two" } as never) : { revision },
      audit: {
        entityKind: "cluster",
        entityId: before.id,
        before: { name: before.name },
        after: { name: input.name },
      },
      label: `Đổi tên ${input.name}`,
      inverse: {
        procedure: "registry.editFrame",
        input: {
          expectedRevision: revision,
          word: before.word,
          name: before.name,
          placeName: before.place_name,
          superior: before.superior,
        },
        rows: [{ table: "clusters", id: before.id, revision: input.name === "false row" ? 77 : revision }],
      },
    });
  },
  "safekeeping.recentSteps": () => ok({ steps: [] }),
};

const edit = (name: string, expectedRevision = 1) => ({
  expectedRevision,
  word: "CUM" as const,
  name,
  placeName: "",
  superior: "",
});
const nameNow = (book: ReturnType<typeof scratchBook>) =>
  (book.database.prepare("SELECT name FROM clusters").get() as { name: string }).name;
const count = (book: ReturnType<typeof scratchBook>, table: string) =>
  (book.database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

describe("the router", () => {
  it("saves a command with its audit event and its step, and offers to take it back", async () => {
    const book = scratchBook({ handlers: renameCluster });
    const answer = await book.answer("registry.editFrame", edit("Cụm 5"));
    expect(answer).toMatchObject({
      ok: true,
      value: { revision: 2 },
      savedAt: book.clock.now(),
      undo: { label: "Đổi tên Cụm 5" },
    });
    expect([count(book, "audit_events"), count(book, "steps"), count(book, "step_rows")]).toEqual([2, 1, 1]);
    expect(book.changes).toEqual([{ tags: ["registry", "book"], savedAt: book.clock.now() }]);
  });

  it("denies what is not in the table, and what the main thread serves", async () => {
    const book = scratchBook({ handlers: renameCluster });
    expect(await book.router.call("registry.dropEverything", {})).toMatchObject({
      error: { code: "NOT_ALLOWED" },
    });
    expect(await book.router.call("constructor", {})).toMatchObject({
      error: { code: "NOT_ALLOWED" },
    });
    expect(await book.router.call("app.status", {})).toMatchObject({
      error: { code: "NOT_ALLOWED" },
    });
    expect(nameNow(book)).not.toBe("Cụm 5");
    expect(errorSentence(appError("NOT_ALLOWED", { procedure: "", who: ["KEEPER", "SECRETARY"] })).cure).toBe(
      "Việc này do quản trị sổ hoặc thư ký làm.",
    );
  });

  it("names the fields of an input it does not take", async () => {
    const book = scratchBook({ handlers: renameCluster });
    const odd = { ...edit("Cụm 5"), expectedRevision: 0, extra: 1 };
    const answer = await book.router.call("registry.editFrame", odd);
    expect(answer).toMatchObject({
      error: { code: "INPUT_NOT_VALID", facts: { fields: ["expectedRevision", ""] } },
    });
  });

  it.each(["half", "late refusal", "undeclared", "odd output", "false row"])(
    "leaves nothing behind after: %s",
    async (name) => {
      const book = scratchBook({ handlers: renameCluster });
      const answer = await book.answer("registry.editFrame", edit(name));
      expect(answer.ok).toBe(false);
      expect(nameNow(book)).not.toBe(name);
      expect([count(book, "audit_events"), count(book, "steps")]).toEqual([1, 0]);
      expect(book.changes).toEqual([]);
    },
  );

  it("turns a surprise into an incident with a number, and the cause into the log", async () => {
    const book = scratchBook({ handlers: renameCluster });
    const answer = await book.answer("registry.editFrame", edit("half"));
    expect(answer).toMatchObject({
      error: { code: "UNEXPECTED", facts: { incident: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) } },
    });
    expect(String(book.incidents[0])).toContain("a surprise in the middle");
    expect(await book.answer("registry.editFrame", edit("undeclared"))).toMatchObject({
      error: { code: "UNEXPECTED" },
    });
  });
});

describe("undo", () => {
  it("is a new audited command; the step is taken back once", async () => {
    const book = scratchBook({ handlers: renameCluster });
    const before = nameNow(book);
    const { stepId } = await book.undoable("registry.editFrame", edit("Cụm 5"));
    expect(await book.call("safekeeping.undo", { stepId })).toEqual({ label: "Đổi tên Cụm 5", left: "" });
    expect(nameNow(book)).toBe(before);
    expect(count(book, "audit_events")).toBe(3);
    expect(await book.refusal("safekeeping.undo", { stepId })).toBe("UNDO_NOT_POSSIBLE");
  });

  it("goes back step by step", async () => {
    const book = scratchBook({ handlers: renameCluster });
    const before = nameNow(book);
    const steps = [
      await book.undoable("registry.editFrame", edit("một", 1)),
      await book.undoable("registry.editFrame", edit("hai", 2)),
      await book.undoable("registry.editFrame", edit("ba", 3)),
    ];
    // The inverse was written for revision 2; by now the row has moved on and back again.
    for (const { stepId } of steps.toReversed()) {
      const answer = await book.answer("safekeeping.undo", { stepId });
      expect(answer).toMatchObject({ ok: true });
    }
    expect(nameNow(book)).toBe(before);
  });

  it("is refused while a later step on the same row stands", async () => {
    const book = scratchBook({ handlers: renameCluster });
    const first = await book.undoable("registry.editFrame", edit("một", 1));
    await book.undoable("registry.editFrame", edit("hai", 2));
    expect(await book.refusal("safekeeping.undo", { stepId: first.stepId })).toBe("CHANGED_MEANWHILE");
    expect(nameNow(book)).toBe("hai");
  });

  it("is refused when a change no step tells of lies between", async () => {
    const book = scratchBook({ handlers: renameCluster });
    const first = await book.undoable("registry.editFrame", edit("một", 1));
    book.database.exec("UPDATE clusters SET place_name = 'x', revision = revision + 1");
    const second = await book.undoable("registry.editFrame", edit("hai", 3));
    await book.call("safekeeping.undo", { stepId: second.stepId });
    expect(await book.refusal("safekeeping.undo", { stepId: first.stepId })).toBe("CHANGED_MEANWHILE");
  });
});

describe("a long command", () => {
  const input = (taskId: TaskId) => ({
    ...{ nominationId: "01920000-0000-7000-8000-0000000000ff" as never, target: "a".repeat(32) as never },
    taskId,
  });

  /** A package that is never quick: it waits until the test lets it go on or stops it. */
  function slowRoom() {
    const order: string[] = [];
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow: LongCommandHandler<"exchange.writePackage", string> = {
      prepare: async (_context, _input, task) => {
        order.push("prepare");
        task.progress({ stage: "COPY", file: "a.pdf", doneBytes: 1, totalBytes: 2 });
        const stopped = new Promise<"stopped">((resolve) => {
          task.signal.addEventListener("abort", () => resolve("stopped"), { once: true });
        });
        if ((await Promise.race([waiting, stopped])) === "stopped") throw new Error("stopped by its signal");
        return ok("prepared");
      },
      publish: (context, _input, prepared) => {
        order.push(`publish ${prepared}`);
        const id = context.ids.next<"package">();
        return ok({
          value: { id, name: "goi", digest: "0".repeat(64) as never },
          audit: { entityKind: "package", entityId: id, before: null, after: null },
          label: "Ghi gói",
        });
      },
    };
    const handlers: Partial<HandlerTable> = {
      ...renameCluster,
      "exchange.writePackage": slow,
    };
    return { order, goOn, handlers };
  }

  it("lets queries through while it works, holds other commands back, and ends in one short transaction", async () => {
    const { order, goOn, handlers } = slowRoom();
    const book = scratchBook({ handlers });
    const taskId = book.taskId();
    const long = book.answer("exchange.writePackage", input(taskId));
    const short = book.answer("registry.editFrame", edit("Cụm 5")).then((answer) => {
      order.push("short");
      return answer;
    });
    expect(await book.call("safekeeping.recentSteps", {})).toEqual({ steps: [] });
    expect(book.database.inTransaction).toBe(false);
    expect(order).toEqual(["prepare"]);
    expect(book.progress).toMatchObject([{ taskId, stage: "COPY", doneBytes: 1 }]);
    goOn();
    expect(await long).toMatchObject({ ok: true, value: { name: "goi" } });
    expect(await short).toMatchObject({ ok: true });
    expect(order).toEqual(["prepare", "publish prepared", "short"]);
    expect(count(book, "audit_events")).toBe(3);
  });

  it("stops when it is asked to, and the next command runs", async () => {
    const { handlers } = slowRoom();
    const book = scratchBook({ handlers });
    const taskId = book.taskId();
    const long = book.answer("exchange.writePackage", input(taskId));
    await book.call("safekeeping.recentSteps", {});
    book.router.cancel(taskId);
    expect(await long).toMatchObject({ error: { code: "TASK_CANCELLED" } });
    expect(await book.answer("registry.editFrame", edit("Cụm 5"))).toMatchObject({ ok: true });
    expect(book.incidents).toEqual([]);
  });

  it("that is cancelled before its turn never begins", async () => {
    const { order, goOn, handlers } = slowRoom();
    const book = scratchBook({ handlers });
    const [first, second] = [book.taskId(), book.taskId()];
    const long = book.answer("exchange.writePackage", input(first));
    const next = book.answer("exchange.writePackage", input(second));
    await book.call("safekeeping.recentSteps", {});
    book.router.cancel(second);
    goOn();
    expect(await long).toMatchObject({ ok: true });
    expect(await next).toMatchObject({ error: { code: "TASK_CANCELLED" } });
    expect(order).toEqual(["prepare", "publish prepared"]);
  });

  it("is stopped when the book is closed, and nothing more is taken", async () => {
    const { handlers } = slowRoom();
    const book = scratchBook({ handlers });
    const long = book.answer("exchange.writePackage", input(book.taskId()));
    await book.call("safekeeping.recentSteps", {});
    await book.router.finish();
    expect(await long).toMatchObject({ error: { code: "TASK_CANCELLED" } });
    expect(await book.answer("safekeeping.recentSteps", {})).toMatchObject({
      error: { code: "NO_BOOK_OPEN" },
    });
    book.router.resume();
    expect(await book.answer("safekeeping.recentSteps", {})).toMatchObject({ ok: true });
  });
});
