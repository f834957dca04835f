// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TaskId } from "#core/base/ids";
import { packageFault } from "#core/exchange/procedures";
import {
  exchangeScreen as words,
  faultSentence,
  packageChecks,
  packageWarningWords,
  pluggingWords,
} from "#core/strings/exchange-screen-words";
import { useWriting } from "#renderer/exchange/writing-job.ts";
import { App } from "#renderer/frame/app.tsx";
import { fakeBridge } from "../ui/fake-bridge";
import { show } from "../ui/show";

const nominationId = "01920000-0000-7000-8000-000000000001";
const packageId = "01920000-0000-7000-8000-000000000002";
const name = "CUM-TPTW_2022_HS-0007_r01";
const ok = (value: unknown) => () => ({ ok: true, value });

const row = {
  id: packageId,
  name,
  nominationId,
  number: "HS-0007",
  nominee: "Cục THADS Hà Nội",
  revision: 1,
  place: `E:\\${name}`,
  writtenAt: "2022-11-04T07:06:12.000Z",
  files: 9,
  bytes: 50_000,
  digest: "a".repeat(64),
  state: "WRITTEN",
  recheckedAt: null,
};

const preview = {
  name,
  revision: 1,
  bytes: 40_000,
  files: [
    { path: "hoso.json", bytes: 1000, digest: null },
    { path: "data/01-to-trinh/Tờ trình.pdf", bytes: 39_000, digest: "b".repeat(64) },
  ],
  warnings: ["NOT_SEALED"],
  freeBytes: 1_000_000,
  fileSystem: "FAT32",
};

const nomination = {
  id: nominationId,
  number: "HS-0007",
  nomineeKind: "UNIT",
  nomineeName: "Cục THADS Hà Nội",
  nomineeUnder: "",
  memberName: "",
  categoryId: null,
  categoryName: null,
  awardCode: "CO",
  awardName: "Cờ thi đua",
  year: 2022,
  papers: 1,
  standing: "ACCLAIMED",
  sourceMark: null,
};

function open(path: string, more: Readonly<Record<string, (input: never) => unknown>> = {}) {
  window.location.hash = path;
  return fakeBridge({
    "app.status": ok({
      phase: "OPEN",
      book: {
        id: "book",
        kind: "REAL",
        folder: "",
        clusterName: "Cụm",
        year: 2022,
        asOf: null,
        lastSavedAt: null,
        lastBackupAt: null,
        lastBackupProof: null,
      },
      refusal: null,
      defaultPlace: { place: "", freeBytes: null },
      recent: [],
      programVersion: "0",
    }),
    "exchange.packages": ok({ rows: [row], total: 1, all: 1, rechecked: 0 }),
    "exchange.package": ok(row),
    "exchange.preview": ok(preview),
    "dossiers.list": ok({
      rows: [nomination],
      total: 1,
      counts: { all: 1, withPapers: 1, onBallot: 0, acclaimed: 1 },
    }),
    "dossiers.details": ok({ row: nomination }),
    "app.drives": ok({
      drives: [
        {
          token: "c".repeat(32),
          name: "USB (E:)",
          place: "E:\\",
          fileSystem: "FAT32",
          freeBytes: 1_000_000,
        },
      ],
    }),
    ...more,
  });
}

// The room is fetched when it is first shown; here it is at hand.
beforeAll(() => import("#renderer/exchange/exchange-room.tsx"));
beforeEach(() => useWriting.getState().clear());

/** Colours are held by the tokens' own test: this page has no sheets. */
async function findingsOfAxe() {
  document.documentElement.lang = "vi";
  document.title = "room";
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe("writing a package", () => {
  it("says why it cannot begin, then writes with real progress, and tells when the stick may be pulled out", async () => {
    let finish: (answer: unknown) => void = () => undefined;
    const bridge = open(`#/exchange/write/${nominationId}`, {
      "exchange.writePackage": () => new Promise((resolve) => (finish = resolve)),
    });
    const { user } = show(<App />);
    // The first screen of the file is also the first to be loaded.
    expect(await screen.findByText(packageWarningWords.NOT_SEALED, {}, { timeout: 10_000 })).toBeTruthy();
    expect(screen.getByText(words.needTarget)).toBeTruthy();
    expect(await findingsOfAxe()).toEqual([]);
    await user.click(screen.getByTestId("start-writing"));
    expect(bridge.calls("exchange.writePackage")).toEqual([]);

    await user.click(await screen.findByLabelText(/USB \(E:\)/));
    await user.click(screen.getByTestId("start-writing"));
    const [asked] = bridge.calls("exchange.writePackage") as [{ target: string; taskId: TaskId }];
    expect(asked).toMatchObject({ nominationId, target: "c".repeat(32) });
    expect((await screen.findByTestId("box-BUSY")).textContent).toContain(words.boxBusy);

    const file = "data/01-to-trinh/Tờ trình.pdf";
    act(() =>
      bridge.say({
        kind: "task.progress",
        taskId: asked.taskId,
        stage: "READ_BACK",
        file,
        doneBytes: 20_000,
        totalBytes: 40_000,
      }),
    );
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("50");
    expect(within(screen.getByTestId("package-files")).getByText(words.stateReading)).toBeTruthy();

    await act(async () => finish({ ok: true, value: { id: packageId, name, digest: "a".repeat(64) } }));
    expect((await screen.findByTestId("box-DONE")).textContent).toContain(words.boxDone);
    expect(screen.getByTestId("package-written")).toBeTruthy();
  });

  it("is refused with its sentence, and the box says that nothing looks whole", async () => {
    open(`#/exchange/write/${nominationId}`, {
      "exchange.writePackage": () => ({
        ok: false,
        error: { code: "DISK_FULL", facts: { place: "E:\\", neededBytes: 40_000, freeBytes: 10 } },
      }),
    });
    const { user } = show(<App />);
    await user.click(await screen.findByLabelText(/USB \(E:\)/));
    await user.click(await screen.findByTestId("start-writing"));
    expect(await screen.findByTestId("refusal-DISK_FULL")).toBeTruthy();
    expect(screen.getByTestId("box-FAILED").textContent).toContain(words.boxFailed);
  });

  it("does not begin where the drive is too small", async () => {
    open(`#/exchange/write/${nominationId}`, {
      "exchange.preview": ok({ ...preview, freeBytes: 1024 }),
    });
    const { user } = show(<App />);
    await user.click(await screen.findByLabelText(/USB \(E:\)/));
    expect(await screen.findByText("Ổ còn 1 KB, gói cần 39 KB.")).toBeTruthy();
  });
});

describe("checking", () => {
  it("a stick that was never pulled out is said so, and stays written", async () => {
    open("#/exchange", {
      "exchange.recheckPackage": ok({ verdict: null, plugging: "NOT_UNPLUGGED", state: "WRITTEN" }),
    });
    const { user } = show(<App />);
    await user.click(await screen.findByText(name));
    await user.click(await screen.findByTestId("recheck-package"));
    expect(await screen.findByText(pluggingWords.NOT_UNPLUGGED.title)).toBeTruthy();
  });

  it("any folder gets a verdict in plain words, each fault its sentence", async () => {
    open("#/exchange", {
      "app.choose": ok({ grants: [{ token: "d".repeat(32), name, place: "" }] }),
      "exchange.verifyPackage": ok({
        name,
        validBagIt: "NO",
        mayBeImported: "NO",
        files: 9,
        bytes: 1,
        digest: null,
        contents: null,
        faults: [{ code: "TAG_FILE_DIFFERS", path: "hoso.json", detail: "" }],
      }),
    });
    const { user } = show(<App />);
    await user.click(await screen.findByTestId("check-package"));
    await user.click(screen.getByTestId("choose-package"));
    expect((await screen.findByTestId("verdict-NO-NO")).textContent).toContain(words.verdictBad);
    expect(await findingsOfAxe()).toEqual([]);
    expect(screen.getByTestId("package-faults").textContent).toBe(
      "“hoso.json” đã bị sửa hoặc hỏng: không khớp bảng kê nhãn.",
    );
  });

  it("every fault belongs to one of the six checks and has a sentence without code words", () => {
    const covered = packageChecks.flatMap(({ codes }) => [...codes]).sort();
    expect(covered).toEqual(packageFault.shape.code.options.toSorted());
    for (const code of packageFault.shape.code.options)
      expect(faultSentence({ code, path: "data/x", detail: "1/2" })).toMatch(/^[^_]*\.$/);
  });
});
