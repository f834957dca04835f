// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { CodeCard } from "#renderer/safekeeping/code-card.tsx";
import { FindingsCard } from "#renderer/safekeeping/findings-card.tsx";
import { fakeBridge } from "../ui/fake-bridge";
import { show } from "../ui/show";

const roundId = "01920000-0000-7000-8000-000000000002";
const olderRoundId = "01920000-0000-7000-8000-000000000003";
const ok = (value: unknown) => ({ ok: true, value });

const showRoom = (card: "CODE" | "FINDINGS") =>
  show(
    <QueryClientProvider client={makeQueryClient()}>
      {card === "CODE" ? <CodeCard /> : <FindingsCard />}
    </QueryClientProvider>,
  );

describe("the code on signed minutes", () => {
  const bridgeAnswering = (verdict: object) =>
    fakeBridge({
      "conference.sealedRounds": () =>
        ok({
          rounds: [
            {
              id: roundId,
              name: "Vòng 1",
              meetingTitle: "Tổng kết",
              meetingDate: "2022-11-02",
              standing: "STANDS",
            },
            {
              id: olderRoundId,
              name: "Vòng 1",
              meetingTitle: "Sơ kết",
              meetingDate: "2022-06-16",
              standing: "STANDS",
            },
          ],
        }),
      "conference.checkCode": () => ok(verdict),
    });

  it.each([
    ["EQUAL", null],
    ["DIFFERENT", "Vòng khác"],
    ["UNKNOWN", null],
    ["MISTYPED", null],
  ] as const)("%s is said in words", async (verdict, otherRound) => {
    const bridge = bridgeAnswering({ verdict, otherRound, replaced: null });
    const { user } = showRoom("CODE");
    await screen.findByDisplayValue("Vòng 1 · 02/11/2022");
    await user.type(await screen.findByLabelText(words.codeTyped), "k7m3 qx9a 2ptd");
    await user.click(screen.getByRole("button", { name: words.codeCheck }));
    const notice = await screen.findByTestId(`code-${verdict}`);
    expect(notice.textContent).toContain(words.codeVerdict[verdict]);
    if (otherRound !== null) expect(notice.textContent).toContain(otherRound);
    expect(bridge.calls("conference.checkCode")).toEqual([{ roundId, typed: "k7m3 qx9a 2ptd" }]);
    await user.type(screen.getByLabelText(words.codeTyped), "x");
    expect(screen.queryByTestId(`code-${verdict}`)).toBeNull();
  });

  it("says why nothing can be compared while nothing is sealed", async () => {
    fakeBridge({ "conference.sealedRounds": () => ok({ rounds: [] }) });
    showRoom("CODE");
    await screen.findByText(words.codeNoRound);
  });
});

describe("the check at opening", () => {
  it("names every damage", async () => {
    fakeBridge({
      "safekeeping.findings": () =>
        ok({
          state: "DONE",
          checkedAt: "2026-11-22T02:00:00.000Z",
          findings: [
            { kind: "PAPER", name: "Tài liệu “Tờ trình.pdf”", detail: "Nội dung đã đổi." },
            { kind: "SEAL", name: "Kết quả vòng 1", detail: "Không đúng như lúc chốt." },
          ],
        }),
    });
    showRoom("FINDINGS");
    await screen.findByText(words.findingsBad(2));
    for (const name of ["Tài liệu “Tờ trình.pdf”", "Kết quả vòng 1"])
      expect(screen.getByText(name)).toBeTruthy();
    expect(screen.queryByText(words.findingsGood)).toBeNull();
  });

  it("claims nothing while it runs", async () => {
    fakeBridge({ "safekeeping.findings": () => ok({ state: "RUNNING", checkedAt: null, findings: [] }) });
    showRoom("FINDINGS");
    await screen.findByText(words.findingsRunning);
    expect(screen.queryByText(words.findingsGood)).toBeNull();
  });
});
