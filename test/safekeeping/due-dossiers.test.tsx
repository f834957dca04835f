// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { describe, expect, it } from "vitest";
import type { OutputOf } from "#core/contract";
import { auditListWords } from "#core/strings/audit-list-words";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { OpenRecord } from "#renderer/safekeeping/audit/open-record.tsx";
import { LeftoverList } from "#renderer/safekeeping/leftover-list.tsx";
import { OpenDossier } from "#renderer/safekeeping/open-dossier.tsx";
import { fakeBridge } from "../ui/fake-bridge";
import { show } from "../ui/show";

const id = "01920000-0000-7000-8000-000000000002";
const clusterId = "01920000-0000-7000-8000-000000000001";
const ok = (value: unknown) => ({ ok: true, value });
const frameOf = (year: number) => ({ clusterId, year });

function shown(what: "DOSSIER" | OutputOf<"overview.recordPlace">) {
  const location = memoryLocation({ path: "/safekeeping", record: true });
  const screenOf = show(
    <QueryClientProvider client={makeQueryClient()}>
      <Router hook={location.hook}>
        {what === "DOSSIER" ? <OpenDossier id={id} /> : <OpenRecord place={what} />}
      </Router>
    </QueryClientProvider>,
  );
  return { ...screenOf, history: location.history };
}

describe("a dossier whose time is over", () => {
  it("opens in the year it belongs to: the window turns there first", async () => {
    const bridge = fakeBridge({
      "overview.recordPlace": () => ok({ state: "OPENS", kind: "NOMINATION", id, clusterId, year: 2019 }),
      "registry.frame": () => ok(frameOf(2022)),
      "registry.chooseYear": () => ok({}),
    });
    const { user, history } = shown("DOSSIER");
    await user.click(await screen.findByRole("button", { name: words.openDossier }));
    await waitFor(() => expect(history.at(-1)).toBe(`/dossiers/board/${id}`));
    expect(bridge.calls("registry.chooseYear")).toEqual([{ clusterId, year: 2019 }]);
  });

  it("offers nothing where it lies in the bin", async () => {
    const bridge = fakeBridge({
      "overview.recordPlace": () => ok({ state: "BINNED" }),
      "registry.frame": () => ok(frameOf(2022)),
    });
    shown("DOSSIER");
    await waitFor(() => expect(bridge.calls("overview.recordPlace")).toHaveLength(1));
    expect(screen.queryByRole("button", { name: words.openDossier })).toBeNull();
  });
});

describe("the record of an event", () => {
  it.each(["BINNED", "GONE"] as const)(
    "that is %s is said to be, on a button that does nothing",
    async (state) => {
      fakeBridge({ "registry.frame": () => ok(frameOf(2022)) });
      const { user, history } = shown({ state });
      const button = await screen.findByRole("button", { name: auditListWords.openRecord });
      expect(screen.getByText(auditListWords.recordNotThere[state], { exact: false })).toBeTruthy();
      await user.click(button);
      expect(history).toEqual(["/safekeeping"]);
    },
  );
});

it("what the program leaves behind is told in one sentence each", async () => {
  const leftovers = [
    { kind: "OPENED", days: 0, clause: "", lastSweptAt: "2022-11-02T01:30:00.000Z" },
    { kind: "LOG", days: 90, clause: "Quy chế, Điều 5", lastSweptAt: null },
  ];
  fakeBridge({ "personalData.leftovers": () => ok({ leftovers }) });
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <LeftoverList />
    </QueryClientProvider>,
  );
  const lines = (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
  expect(lines[0]).toMatch(/^Bản đang mở xem, bản in thử: mất mỗi khi mở và đóng sổ; dọn lần cuối .*\.$/);
  expect(lines[1]).toBe(
    "Nhật ký lỗi của máy (không có tên người): giữ ít nhất 90 ngày từ lần sửa cuối (Quy chế, Điều 5); dọn mỗi lần mở chương trình.",
  );
});
