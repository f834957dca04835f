// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { contract } from "#core/contract";
import type { ErrorCode } from "#core/errors";
import { restoreScreenWords } from "#core/strings/restore-screen-words";
import { startWords } from "#core/strings/start-words";
import { App } from "#renderer/frame/app.tsx";
import { fakeBridge } from "../ui/fake-bridge";
import { show } from "../ui/show";

const facts = {
  folder: "D:\\Sổ",
  host: "MAY-1",
  processId: 7,
  since: "2026-11-22T02:00:00.000Z",
  bookVersion: 9,
  programVersion: 1,
  finding: "một phần của tệp đã hỏng",
  service: "OneDrive",
  from: 1,
  to: 2,
  backup: "D:\\Sổ\\backups\\1",
  place: "D:\\Sổ",
  neededBytes: 10,
  freeBytes: 1,
  reason: "EIO",
  incident: "C1",
  how: "BEHIND",
  missingSteps: 3,
  missingRounds: [{ round: "Vòng 1", code: "K7M3-QX9A-2PTD" }],
  markedAt: "2022-11-02T01:30:00.000Z",
  log: "so-thi-dua.db-wal",
};
const token = "0".repeat(32);
const statusOf = (change: object) => ({
  ok: true,
  value: {
    phase: "NO_BOOK",
    book: null,
    refusal: null,
    defaultPlace: { place: "C:\\Users\\thu-ky\\Documents\\Sổ Thi Đua", freeBytes: 1_000_000_000 },
    recent: [],
    programVersion: "0.1.0",
    ...change,
  },
});
const nothing = () => ({ ok: true, value: {} });

const openingCodes = [
  ...new Set<ErrorCode>([
    ...contract["app.openBook"].errors,
    ...contract["app.openSample"].errors,
    "UNEXPECTED",
  ]),
].filter((code) => code !== "GRANT_EXPIRED");

describe("a book that does not open", () => {
  it.each(openingCodes)(
    "%s: what to do, what is safe, the way back, and nothing that deletes",
    async (code) => {
      const bridge = fakeBridge({
        "app.status": () => statusOf({ phase: "REFUSED", refusal: { code, facts } }),
        "app.closeBook": nothing,
      });
      const { user } = show(<App />);
      await screen.findByTestId(`refusal-${code}`);
      expect(screen.getByText(startWords.refusedDo)).toBeTruthy();
      expect(screen.getByText(startWords.refusedSafe)).toBeTruthy();
      expect(document.body.textContent).not.toMatch(/undefined|\[object|NaN/);
      for (const button of screen.getAllByRole("button")) {
        expect(button.textContent).not.toMatch(/xóa|ghi đè|sửa chữa/i);
      }
      await user.click(screen.getByRole("button", { name: startWords.back }));
      expect(bridge.calls("app.closeBook")).toEqual([{}]);
    },
  );

  it("has a screen even for a code it does not know", async () => {
    fakeBridge({
      "app.status": () => statusOf({ phase: "REFUSED", refusal: { code: "FROM_THE_FUTURE", facts: {} } }),
    });
    show(<App />);
    await screen.findByTestId("refusal-UNEXPECTED");
  });
});

describe("waiting", () => {
  it.each([
    ["OPENING", startWords.opening, []],
    ["CLOSING", startWords.closing, [startWords.closingSkip]],
    ["RESTORING", restoreScreenWords.waiting, []],
  ])("%s is said, and nothing can be pressed but not to wait for a copy", async (phase, words, buttons) => {
    fakeBridge({ "app.status": () => statusOf({ phase }) });
    show(<App />);
    await screen.findByRole("heading", { name: words });
    expect(screen.queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(buttons);
  });
});

describe("ways in", () => {
  it("opens the book chosen among the recent ones", async () => {
    const other = "1".repeat(32);
    const bridge = fakeBridge({
      "app.status": () =>
        statusOf({
          recent: [
            { token, title: "Cụm A 2025", place: "D:\\A" },
            { token: other, title: "Cụm B 2026", place: "D:\\B" },
          ],
        }),
      "app.openBook": () => ({ ok: false, error: { code: "BOOK_MISSING", facts } }),
    });
    const { user } = show(<App />);
    await user.click(await screen.findByRole("radio", { name: /Cụm B 2026/ }));
    await user.click(screen.getByRole("button", { name: startWords.open }));
    expect(bridge.calls("app.openBook")).toEqual([{ folder: other }]);
  });

  it("sends a new book as the contract wants it, its code in capitals", async () => {
    const bridge = fakeBridge({
      "app.status": () => statusOf({}),
      "app.createBook": () => ({ ok: false, error: { code: "BOOK_ALREADY_THERE", facts } }),
    });
    const { user } = show(<App />);
    await screen.findByRole("heading", { name: startWords.question });
    await user.keyboard("1");
    await user.type(screen.getByLabelText(/Tên đầy đủ/), "  Cụm  thi đua số 1 ");
    await user.type(screen.getByLabelText(/Ký hiệu/), "cum1");
    await user.click(screen.getByRole("button", { name: startWords.create }));
    await screen.findByTestId("refusal-BOOK_ALREADY_THERE");
    const [sent] = bridge.calls("app.createBook");
    expect(contract["app.createBook"].input.parse(sent)).toEqual(sent);
    expect(sent).toMatchObject({ clusterName: "Cụm thi đua số 1", clusterCode: "CUM1", place: null });
  });

  it("does nothing when the dialog for a folder is closed", async () => {
    const bridge = fakeBridge({
      "app.status": () => statusOf({}),
      "app.choose": () => ({ ok: true, value: { grants: [] } }),
    });
    const { user } = show(<App />);
    await screen.findByRole("heading", { name: startWords.question });
    await user.keyboard("2");
    await user.click(screen.getByRole("button", { name: startWords.chooseFolderFirst }));
    expect(bridge.calls("app.choose")).toEqual([{ purpose: "BOOK_FOLDER", suggestedName: "" }]);
    expect(bridge.calls("app.openBook")).toEqual([]);
  });
});
