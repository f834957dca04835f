// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import type { InputOf } from "#core/contract";
import { countWords } from "#core/strings/count-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { CountStep } from "#renderer/conference/count-step.tsx";
import { fakeBridge } from "../ui/fake-bridge";
import { show } from "../ui/show";
import { openRoundView } from "./open-round-view";

type Saving = InputOf<"conference.saveCount">;

const Around = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={makeQueryClient()}>{children}</QueryClientProvider>
);

function counting(
  agree: readonly (number | null)[],
  saveCount: (input: Saving) => unknown = ({ expectedRevision }) => ({
    ok: true,
    value: { revision: expectedRevision + 1 },
  }),
) {
  const bridge = fakeBridge({ "conference.saveCount": saveCount });
  const onNext = vi.fn<() => void>();
  const shown = show(<CountStep round={openRoundView(agree)} onNext={onNext} />, Around);
  return { ...shown, onNext, saves: () => bridge.calls("conference.saveCount") as readonly Saving[] };
}

const cell = (name: string) => screen.getByTestId<HTMLInputElement>(name);
const sentences = () => screen.getByTestId("count-sentences").textContent;

describe("the counting screen", () => {
  it("says which line is off and by how much, while typing, and is green again at once", async () => {
    const { user } = counting([9, 8, 7, 8]);
    expect(sentences()).toContain(countWords.allRight);
    await user.clear(cell("line-1-agree"));
    expect(sentences()).toBe(countWords.stillMissing(1));
    await user.type(cell("line-1-agree"), "8");
    expect(sentences()).toBe("Dòng 1 thiếu 1 phiếu (Đơn vị 1): cộng được 8, phiếu hợp lệ là 9.");
    expect(within(screen.getByTestId("identities")).getByText("8 + 0 + 0 + 0 = 8, cần 9")).toBeTruthy();
    expect(screen.getByTestId("count-next").getAttribute("aria-disabled")).toBe("true");
    await user.type(cell("line-1-disagree"), "1");
    expect(sentences()).toContain(countWords.allRight);
  });

  it("saves as typed, right or not, one save after the other, and loses nothing typed meanwhile", async () => {
    const waiting: (() => void)[] = [];
    const { user, saves } = counting(
      [9, 8, 7, 8],
      ({ expectedRevision }) =>
        new Promise((resolve) => {
          waiting.push(() => resolve({ ok: true, value: { revision: expectedRevision + 1 } }));
        }),
    );
    await user.clear(cell("total-printed"));
    await user.type(cell("total-printed"), "99");
    await user.tab();
    expect(saves()).toHaveLength(1);
    await user.clear(cell("total-issued"));
    await user.type(cell("total-issued"), "7");
    await user.tab();
    expect(saves()).toHaveLength(1);
    waiting.shift()?.();
    await waitFor(() => expect(saves()).toHaveLength(2));
    waiting.shift()?.();
    await waitFor(() => expect(screen.getByTestId("count-saved").dataset["state"]).toBe("SAVED"));
    expect(
      saves().map(({ expectedRevision, count: { totals } }) => [
        expectedRevision,
        totals.printed,
        totals.issued,
      ]),
    ).toEqual([
      [1, 99, 10],
      [2, 99, 7],
    ]);
  });

  it("keeps on screen what the book refuses, says why, and offers the book's own figures", async () => {
    const { user } = counting([9, 8, 7, 8], () => ({
      ok: false,
      error: { code: "CHANGED_MEANWHILE", facts: { noun: "Vòng", name: "Vòng 1" } },
    }));
    await user.clear(cell("total-printed"));
    await user.type(cell("total-printed"), "15");
    await user.tab();
    expect(await screen.findByTestId("refusal-CHANGED_MEANWHILE")).toBeTruthy();
    expect(cell("total-printed").value).toBe("15");
    await user.click(screen.getByText(countWords.takeStored));
    expect(cell("total-printed").value).toBe("12");
  });

  it("takes a cell with letters in it as not entered and never saves it as a number", async () => {
    const { user, saves } = counting([9, 8, 7, 8]);
    await user.clear(cell("total-printed"));
    await user.type(cell("total-printed"), "1o");
    await user.tab();
    await waitFor(() => expect(saves().length).toBeGreaterThan(0));
    expect(saves().at(-1)?.count.totals.printed).toBeNull();
    expect(cell("total-printed").value).toBe("1o");
    expect(sentences()).toBe(countWords.stillMissing(1));
  });

  it("moves by Enter and arrows, takes back with Ctrl+Z and brings back with Ctrl+Y", async () => {
    const { user } = counting([9, 8, 7, 8]);
    await user.click(cell("line-1-agree"));
    await user.keyboard("5{Enter}");
    expect(document.activeElement).toBe(cell("line-2-agree"));
    await user.keyboard("{ArrowRight}{ArrowUp}");
    expect(document.activeElement).toBe(cell("line-1-disagree"));
    await user.keyboard("{Control>}z{/Control}");
    expect(cell("line-1-agree").value).toBe("9");
    await user.keyboard("{Control>}y{/Control}");
    expect(cell("line-1-agree").value).toBe("5");
  });

  it("spreads a block copied from a sheet over the cells, from the one in focus", async () => {
    const { user, saves } = counting([null, null, 7, 8]);
    await user.click(cell("line-1-agree"));
    await user.paste("9\t0\t0\t0\r\n6\t2\t1\t0\r\n");
    expect(["agree", "disagree", "blank", "invalid"].map((figure) => cell(`line-2-${figure}`).value)).toEqual(
      ["6", "2", "1", "0"],
    );
    await user.tab();
    await waitFor(() => expect(saves().at(-1)?.count.lines[1]?.disagree).toBe(2));
    expect(sentences()).toContain(countWords.allRight);
  });

  it("leaves a cell empty where what was pasted cannot be read: no old figure passes for a pasted one", async () => {
    const { user } = counting([9, 8, 7, 8]);
    await user.click(cell("line-1-agree"));
    await user.paste("8\tx\t1\t0\r\n");
    expect(["agree", "disagree", "blank"].map((figure) => cell(`line-1-${figure}`).value)).toEqual([
      "8",
      "",
      "1",
    ]);
    expect(sentences()).toBe(countWords.stillMissing(1));
  });

  it("shows the other group's lines by its tab, and goes on only once all is right and saved", async () => {
    const { user, onNext } = counting([9, 8, 7, 8]);
    await user.click(screen.getByRole("tab", { name: /Nhóm 2/ }));
    expect(cell("line-3-agree").value).toBe("7");
    await user.click(screen.getByTestId("count-next"));
    await waitFor(() => expect(onNext).toHaveBeenCalledOnce());
  });

  it("has names and roles axe has nothing against", async () => {
    counting([9, 8, 7, null]);
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
