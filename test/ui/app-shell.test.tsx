// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { frameStrings } from "#core/strings/frame-strings";
import { App } from "#renderer/frame/app.tsx";
import { rooms } from "#renderer/frame/rooms.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { formatClock } from "#renderer/ui/format.ts";
import { showToast } from "#renderer/ui/toast.tsx";
import { fakeBridge } from "./fake-bridge";
import { show } from "./show";

/** The digit that leads to a room with Ctrl: its place in the rail. */
const keyOf = (path: string) => rooms.find((room) => room.path === path)?.key;

const book = {
  id: "book",
  kind: "SAMPLE",
  folder: "folder",
  clusterName: "Khu vực thi đua các TP trực thuộc Trung ương",
  year: 2022,
  asOf: "2022-10-28",
  lastSavedAt: null,
  lastBackupAt: null,
  lastBackupProof: null,
};

function open(kind: string, backup: object = {}) {
  return fakeBridge({
    "app.status": () => ({
      ok: true,
      value: {
        phase: "OPEN",
        book: { ...book, kind, ...backup },
        refusal: null,
        defaultPlace: { place: "", freeBytes: null },
        recent: [],
        programVersion: "0",
      },
    }),
  });
}

beforeEach(() => {
  window.location.hash = "";
  useUiState.setState({ dirtyForms: [], leaving: null, lastSavedAt: null });
});

describe("the frame of an open book", () => {
  it.each([
    ["SAMPLE", frameStrings.bookSample("28/10/2022")],
    ["TRAINING", frameStrings.bookTraining],
    ["REAL", frameStrings.bookReal],
  ])("a %s book says so in words and on its spine", async (kind, words) => {
    open(kind);
    const { container } = show(<App />);
    expect((await screen.findByTestId("book-kind")).textContent).toBe(words);
    expect(container.querySelector(".frame-spine")?.getAttribute("data-kind")).toBe(kind);
  });

  it("goes to a room by Ctrl and its number, and to help by F1", async () => {
    open("REAL");
    const { user } = show(<App />);
    await screen.findByTestId("book-kind");
    await user.keyboard(`{Control>}${keyOf("/conference")}{/Control}`);
    const conference = screen.getByRole("link", { name: frameStrings.roomConference });
    await waitFor(() => expect(conference.getAttribute("aria-current")).toBe("page"));
    expect(window.location.hash).toBe("#/conference");
    await user.keyboard("{F1}");
    await waitFor(() => expect(window.location.hash).toBe("#/help"));
  });

  it("takes a refusal off when its room is left, and keeps it until then", async () => {
    open("REAL");
    const { user } = show(<App />);
    await screen.findByTestId("book-kind");
    await waitFor(() => expect(window.location.hash).not.toBe(""));
    act(() => showToast({ tone: "danger", title: "refused" }));
    expect(await screen.findAllByText("refused")).not.toEqual([]);
    await user.keyboard(`{Control>}${keyOf("/dossiers")}{/Control}`);
    await waitFor(() => expect(screen.queryAllByText("refused")).toEqual([]));
  });

  it("stays where unsaved work is until leaving is confirmed", async () => {
    open("REAL");
    const { user } = show(<App />);
    await screen.findByTestId("book-kind");
    await user.keyboard(`{Control>}${keyOf("/dossiers")}{/Control}`);
    await waitFor(() => expect(window.location.hash).toBe("#/dossiers"));
    act(() => useUiState.getState().markDirty({ id: "form", name: "hồ sơ" }));
    expect(screen.getByText(frameStrings.unsaved)).toBeTruthy();
    await user.click(screen.getByText(frameStrings.roomExchange));
    expect(window.location.hash).toBe("#/dossiers");
    await user.click(await screen.findByText(frameStrings.leaveGo));
    await waitFor(() => expect(window.location.hash).toBe("#/exchange"));
  });

  it("says in the status bar what was saved, backed up, and that there is no network", async () => {
    open("REAL");
    show(<App />);
    expect(await screen.findByText(frameStrings.notSavedYet)).toBeTruthy();
    expect(screen.getByText(frameStrings.notBackedUp)).toBeTruthy();
    expect(screen.getByText(frameStrings.noNetwork)).toBeTruthy();
  });

  it.each([
    [{ finding: "SOUND", provedAt: "2022-11-12T03:00:00.000Z" }, frameStrings.provedOn("12/11/2022"), "ok"],
    [{ finding: "FAULTY", provedAt: "2022-11-12T03:00:00.000Z" }, frameStrings.provedFaulty, "warn"],
    [null, frameStrings.notProved, "warn"],
  ])(
    "says of the last copy what was found when it was opened, and leads to the copies: %j",
    async (...the) => {
      const [lastBackupProof, said, tone] = the;
      open("REAL", { lastBackupAt: "2022-11-02T03:00:00.000Z", lastBackupProof });
      const { user } = show(<App />);
      const backup = await screen.findByTestId("backed-up-at");
      expect(backup.textContent).toBe(`${frameStrings.backedUpOn("02/11/2022")} · ${said}`);
      expect(backup.getAttribute("data-tone")).toBe(tone);
      await user.click(backup);
      await waitFor(() => expect(window.location.hash).toContain("#/safekeeping"));
    },
  );

  it("says by the clock what was done today", async () => {
    const provedAt = new Date().toISOString();
    open("REAL", { lastBackupAt: provedAt, lastBackupProof: { finding: "SOUND", provedAt } });
    show(<App />);
    const clock = formatClock(provedAt).slice(0, 5);
    expect((await screen.findByTestId("backed-up-at")).textContent).toBe(
      `${frameStrings.backedUpToday(clock)} · ${frameStrings.provedToday(clock)}`,
    );
  });
});
