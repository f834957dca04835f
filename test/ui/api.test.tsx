// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MeetingGuestId } from "#core/base/ids";
import type { Moment } from "#core/base/local-date";
import { errorSentence } from "#core/strings/error-sentences";
import { uiStrings } from "#core/strings/ui-strings";
import { AppEvents } from "#renderer/api/app-events.tsx";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { RefusalNotice } from "#renderer/api/refusal-notice.tsx";
import { useProcedureCommand } from "#renderer/api/use-procedure-command.ts";
import { useProcedureQuery } from "#renderer/api/use-procedure-query.ts";
import { useRowCommand } from "#renderer/api/use-row-command.ts";
import { useUiState } from "#renderer/state/ui-state.ts";
import { fakeBridge } from "./fake-bridge";
import { show } from "./show";

const savedAt = "2022-11-02T01:02:03.000Z" as Moment;

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <AppEvents>{children}</AppEvents>
    </QueryClientProvider>
  );
}

function Bin() {
  const bin = useProcedureQuery("safekeeping.bin", {});
  const add = useProcedureCommand("registry.addCategory", { refusals: "given" });
  return (
    <>
      <p>{bin.value === undefined ? "nothing" : `${bin.value.items.length} items`}</p>
      <button type="button" onClick={() => void add.run({ name: "Departments" })}>
        add
      </button>
      <RefusalNotice error={add.error ?? bin.error} />
    </>
  );
}

beforeEach(() => useUiState.setState({ lastSavedAt: null, dirtyForms: [], leaving: null }));

afterEach(() => vi.restoreAllMocks());

describe("the line to the book", () => {
  it("reads again what stands under a changed tag, and nothing else", async () => {
    let items: readonly unknown[] = [];
    const bridge = fakeBridge({ "safekeeping.bin": () => ({ ok: true, value: { items } }) });
    show(<Bin />, Around);
    await screen.findByText("0 items");
    items = [{}];
    act(() => bridge.say({ kind: "data.changed", tags: ["documents"], savedAt }));
    expect(bridge.calls("safekeeping.bin")).toHaveLength(1);
    act(() => bridge.say({ kind: "data.changed", tags: ["registry"], savedAt }));
    await screen.findByText("1 items");
    expect(useUiState.getState().lastSavedAt).toBe(savedAt);
  });

  it("reads again what was being read for the first time when it changed", async () => {
    let items: readonly unknown[] = [];
    const held: (() => void)[] = [];
    const bridge = fakeBridge({
      "safekeeping.bin": () => {
        const answer = { ok: true, value: { items } };
        return new Promise((resolve) => held.push(() => resolve(answer)));
      },
    });
    show(<Bin />, Around);
    await waitFor(() => expect(held).toHaveLength(1));
    items = [{}];
    act(() => bridge.say({ kind: "data.changed", tags: ["registry"], savedAt }));
    act(() => held[0]?.());
    await waitFor(() => expect(held).toHaveLength(2));
    act(() => held[1]?.());
    await screen.findByText("1 items");
  });

  it("offers to take a step back, and takes it back by its id", async () => {
    const bridge = fakeBridge({
      "safekeeping.bin": () => ({ ok: true, value: { items: [] } }),
      "registry.addCategory": () => ({
        ok: true,
        value: { id: "x" },
        savedAt,
        undo: { stepId: "step-1", label: "Thêm nhóm Departments" },
      }),
      "safekeeping.undo": () => ({ ok: true, value: { label: "Thêm nhóm Departments" }, savedAt }),
    });
    const { user } = show(<Bin />, Around);
    await user.click(screen.getByText("add"));
    await user.click(await screen.findByText(uiStrings.undo));
    await waitFor(() => expect(bridge.calls("safekeeping.undo")).toEqual([{ stepId: "step-1" }]));
    expect(await screen.findByText(uiStrings.undone)).toBeTruthy();
    expect(bridge.calls("safekeeping.bin").length).toBeGreaterThanOrEqual(3);
  });

  it("says a refusal in its sentence, with no code word", async () => {
    const error = { code: "UNIT_NAME_TAKEN", facts: { name: "Departments" } } as const;
    fakeBridge({ "registry.addCategory": () => ({ ok: false, error }) });
    const { user } = show(<Bin />, Around);
    await user.click(screen.getByText("add"));
    expect(await screen.findByText(errorSentence(error).title)).toBeTruthy();
    expect(document.body.textContent).not.toContain("UNIT_NAME_TAKEN");
  });

  it("turns a broken line into a calm sentence", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    fakeBridge({
      "registry.addCategory": () => {
        throw new Error("gone");
      },
    });
    const { user } = show(<Bin />, Around);
    await user.click(screen.getByText("add"));
    expect(await screen.findByTestId("refusal-UNEXPECTED")).toBeTruthy();
  });

  it("sends a command once however often its button is pressed while it runs", async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const bridge = fakeBridge({
      "registry.addCategory": () => new Promise((resolve) => answers.push(resolve)),
    });
    const { user } = show(<Bin />, Around);
    await user.click(screen.getByText("add"));
    await user.click(screen.getByText("add"));
    expect(bridge.calls("registry.addCategory")).toHaveLength(1);
    await act(async () => answers[0]?.({ ok: true, value: { id: "x" } }));
    await user.click(screen.getByText("add"));
    expect(bridge.calls("registry.addCategory")).toHaveLength(2);
  });

  it("sends another call of the same command in its turn, with its own answer", async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const bridge = fakeBridge({
      "registry.addCategory": () => new Promise((resolve) => answers.push(resolve)),
    });
    const told: string[] = [];
    function Typist() {
      const add = useProcedureCommand("registry.addCategory", { success: "silent" });
      const say = (name: string) =>
        void add.run({ name }).then((answer) => told.push(`${name} ${answer.ok ? answer.value.id : ""}`));
      return (
        <input
          aria-label="keys"
          onKeyDown={({ key }) => say(key)}
          data-state={add.working ? "working" : ""}
        />
      );
    }
    const { user } = show(<Typist />, Around);
    await user.type(screen.getByLabelText("keys"), "aba");
    expect(bridge.calls("registry.addCategory")).toEqual([{ name: "a" }]);
    for (const turn of [0, 1, 2]) {
      await waitFor(() => expect(answers).toHaveLength(turn + 1));
      await act(async () => answers[turn]?.({ ok: true, value: { id: `${turn}` } }));
    }
    await waitFor(() => expect(told).toEqual(["a 0", "b 1", "a 2"]));
    expect(bridge.calls("registry.addCategory")).toEqual([{ name: "a" }, { name: "b" }, { name: "a" }]);
  });

  it("stands a second mark of a row on the revision the first came to", async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const bridge = fakeBridge({
      "conference.editGuest": () => new Promise((resolve) => answers.push(resolve)),
    });
    function Roll() {
      const mark = useRowCommand("conference.editGuest", { rowOf: ({ guestId }) => guestId });
      const press = (key: string) =>
        void mark({
          guestId: (key === "n" ? "second" : "first") as MeetingGuestId,
          expectedRevision: 1,
          ...{ kind: "GUEST", name: "", post: "", body: "" },
          attendance: key === "v" ? "ABSENT" : "PRESENT",
        });
      return <input aria-label="keys" onKeyDown={({ key }) => press(key)} />;
    }
    const { user } = show(<Roll />, Around);
    await user.type(screen.getByLabelText("keys"), "pvn");
    for (const turn of [0, 1, 2]) {
      await waitFor(() => expect(answers).toHaveLength(turn + 1));
      await act(async () => answers[turn]?.({ ok: true, value: { revision: turn + 2 } }));
    }
    const sent = bridge.calls("conference.editGuest") as readonly { readonly expectedRevision: number }[];
    expect(sent.map(({ expectedRevision }) => expectedRevision)).toEqual([1, 2, 1]);
  });
});
