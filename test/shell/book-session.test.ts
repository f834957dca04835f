import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BookSummary } from "#core/safekeeping/book";
import type { CloseAnswer, OpenAnswer } from "#main/book/protocol";
import type { Platform } from "#main/platform/platform";
import { type BookSession, createBookSession } from "#main/shell/book-session";
import type { BookThread } from "#main/shell/book-thread";
import { createClosing } from "#main/shell/closing";
import type { ClosingChoice } from "#main/shell/dialogs";
import { recentBooks } from "#main/shell/recent-books";

const summary = (folder: string): BookSummary =>
  ({ folder, clusterName: "Khu vực A", year: 2022, kind: "REAL" }) as BookSummary;
const backupFailed: CloseAnswer = {
  ok: false,
  error: { code: "CLOSING_BACKUP_FAILED", facts: { place: "backups", reason: "đầy" } },
};

/** A session over a line whose other end this test plays. */
class Stage {
  readonly phases: string[] = [];
  readonly asked: string[] = [];
  cloud: string | null = null;
  network = false;
  openAnswer: (folder: string) => Promise<OpenAnswer> = async (folder) => ({
    ok: true,
    value: summary(folder),
  });
  closeAnswers: CloseAnswer[] = [];
  readonly session: BookSession;
  readonly root: string;

  constructor(root: string) {
    this.root = root;
    const thread: Partial<BookThread> = {
      open: (folder) => {
        this.asked.push(`open ${folder}`);
        return this.openAnswer(folder);
      },
      create: (folder, book) => {
        this.asked.push(`create ${book.contents} ${folder}`);
        return this.openAnswer(folder);
      },
      close: async (backup) => {
        this.asked.push(`close ${backup}`);
        return this.closeAnswers.shift() ?? { ok: true, value: null };
      },
    };
    const platform: Partial<Platform> = {
      cloudServiceOf: async () => this.cloud,
      isOnNetwork: async () => this.network,
    };
    this.session = createBookSession({
      thread: () => thread as BookThread,
      platform: platform as Platform,
      recent: this.recent,
      marks: { list: async () => [] },
      onChange: () => this.phases.push(this.session.state().phase),
    });
  }

  get recent() {
    return recentBooks(join(this.root, "user-data", "recent.json"));
  }
}

let root = "";
let stage: Stage;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "std-session-"));
  stage = new Stage(root);
});
afterEach(() => rm(root, { recursive: true }));

describe("which book is open", () => {
  it("opens, remembers, closes with its copy", async () => {
    const folder = join(root, "so");
    await mkdir(folder);
    expect(await stage.session.open(folder)).toMatchObject({ ok: true });
    expect(await stage.session.close("MAKE")).toEqual({ ok: true, value: null });
    expect(stage.phases).toEqual(["OPENING", "OPEN", "CLOSING", "NO_BOOK"]);
    expect(stage.asked).toEqual([`open ${folder}`, "close MAKE"]);
    expect(await stage.recent.list()).toEqual([{ folder, title: "Khu vực A 2022" }]);
  });

  it.each([
    ["BOOK_CLOUD_SYNCED", { cloud: "OneDrive" }],
    ["BOOK_ON_NETWORK", { network: true }],
  ])("refuses with %s before the book is touched", async (code, where) => {
    Object.assign(stage, where);
    expect(await stage.session.open("/noi/so")).toMatchObject({ ok: false, error: { code } });
    expect(stage.session.state()).toMatchObject({ phase: "REFUSED", refusal: { code } });
    const book = { contents: "SAMPLE", sample: "municipalities-2022" } as const;
    await stage.session.close("MAKE");
    expect(await stage.session.create("/noi/so", book)).toMatchObject({ ok: false, error: { code } });
    expect(stage.asked).toEqual([]);
  });

  it("closes only after a copy that is brought back has taken the book's place", async () => {
    await stage.session.open("/so");
    stage.session.noteReplacing();
    const closing = stage.session.close("MAKE");
    await Promise.resolve();
    expect(stage.session.state().phase).toBe("RESTORING");
    await new Promise(setImmediate);
    expect(stage.asked).toEqual(["open /so"]);
    stage.session.noteReplaced({ ok: true, value: summary("/so") });
    await closing;
    expect(stage.phases).toEqual(["OPENING", "OPEN", "RESTORING", "OPEN", "CLOSING", "NO_BOOK"]);
  });

  it("says why no book is open where the one that took its place does not open", async () => {
    await stage.session.open("/so");
    stage.session.noteReplacing();
    stage.session.noteReplaced({ ok: false, error: { code: "BOOK_MISSING", facts: { folder: "/so" } } });
    expect(stage.session.state()).toMatchObject({ phase: "REFUSED", folder: "/so" });
  });

  it("keeps a refusal until it is taken off the screen", async () => {
    stage.openAnswer = async (folder) => ({ ok: false, error: { code: "BOOK_MISSING", facts: { folder } } });
    await stage.session.open("/noi/so");
    expect(stage.session.state().phase).toBe("REFUSED");
    await stage.session.close("MAKE");
    expect(stage.session.state().phase).toBe("NO_BOOK");
    expect(stage.asked).toEqual(["open /noi/so"]);
  });

  it("answers a refused new book without leaving its form", async () => {
    stage.openAnswer = async (folder) => ({
      ok: false,
      error: { code: "BOOK_ALREADY_THERE", facts: { folder } },
    });
    const answer = await stage.session.create("/noi/so", {
      contents: "EMPTY",
      kind: "REAL",
      clusterWord: "CUM",
      clusterName: "Cụm 1",
      clusterCode: "C1",
      year: 2026,
      placeName: "",
    });
    expect(answer).toMatchObject({ ok: false, error: { code: "BOOK_ALREADY_THERE" } });
    expect(stage.phases).not.toContain("REFUSED");
  });

  it("opens the same book once when asked twice at the same time", async () => {
    const answers = await Promise.all([stage.session.open("/so"), stage.session.open("/so")]);
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    expect(stage.asked).toEqual(["open /so"]);
    await expect(stage.session.open("/so-khac")).rejects.toThrow("A book is open already");
  });

  it("makes the sample once, and opens it afterwards", async () => {
    await stage.session.openSample(root, "municipalities-2022");
    await stage.session.close("MAKE");
    const folder = stage.asked[0]?.replace("create SAMPLE ", "") ?? "";
    expect(folder.startsWith(join(root, "Mẫu"))).toBe(true);
    await mkdir(folder, { recursive: true });
    await stage.session.openSample(root, "municipalities-2022");
    expect(stage.asked.at(-1)).toBe(`open ${folder}`);
  });

  it("shows the incident when the thread is lost under an open book", async () => {
    await stage.session.open("/so");
    stage.session.noteLoss("C9");
    expect(stage.session.state()).toEqual({
      phase: "REFUSED",
      folder: null,
      refusal: { code: "UNEXPECTED", facts: { incident: "C9" } },
    });
  });
});

describe("closing", () => {
  const closeWith = (choices: ClosingChoice[]) =>
    createClosing({
      session: stage.session,
      ask: async (error) => {
        stage.asked.push(`ask ${error.code}`);
        return choices.shift() ?? "STAY";
      },
    });

  it("goes at once when no book is open", async () => {
    expect(await closeWith([])()).toBe("CLOSED");
    expect(stage.asked).toEqual([]);
  });

  it("asks when the copy fails, and stays with the book open", async () => {
    await stage.session.open("/so");
    stage.closeAnswers = [backupFailed];
    expect(await closeWith(["STAY"])()).toBe("STAYS");
    expect(stage.session.state().phase).toBe("OPEN");
    expect(stage.asked).toEqual(["open /so", "close MAKE", "ask CLOSING_BACKUP_FAILED"]);
  });

  it("tries again, and goes without a copy only when told to", async () => {
    await stage.session.open("/so");
    stage.closeAnswers = [backupFailed, backupFailed];
    expect(await closeWith(["AGAIN", "WITHOUT"])()).toBe("CLOSED");
    expect(stage.asked.filter((each) => each.startsWith("close"))).toEqual([
      "close MAKE",
      "close MAKE",
      "close SKIP",
    ]);
  });

  it("answers two closings at the same time with one", async () => {
    await stage.session.open("/so");
    const close = closeWith([]);
    expect(await Promise.all([close(), close()])).toEqual(["CLOSED", "CLOSED"]);
    expect(stage.asked).toEqual(["open /so", "close MAKE"]);
  });
});
