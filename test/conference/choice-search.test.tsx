// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { describe, expect, it } from "vitest";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import type { WaitingGroup } from "#renderer/conference/ballot-choice.ts";
import { findChoices, touchedWith } from "#renderer/conference/choice-search.ts";
import { useWaitingNominations } from "#renderer/conference/use-waiting-nominations.ts";
import { fakeBridge } from "../ui/fake-bridge";
import { show } from "../ui/show";

const group = (key: string, names: readonly string[]): WaitingGroup => ({
  ...{ key, name: key, categoryId: null, post: null, places: null },
  rows: names.map((nomineeName) => ({
    ...{ key: `${key} ${nomineeName}`, nominationId: null, unitId: null, nomineeName },
    ...{
      nomineeUnder: "Cục THADS TP Hà Nội",
      awardName: "Cờ thi đua ngành",
      papers: null,
      notComplete: null,
    },
  })),
});

describe("names of a long ballot", () => {
  const groups = [group("a", ["Chi cục quận Ô Môn", "Chi cục quận Cái Răng"]), group("b", ["Phòng Tổ chức"])];

  it.each([
    ["", 3],
    ["o mon", 1],
    ["HÀ NỘI cai rang", 1],
    ["co thi dua", 3],
    ["zz", 0],
  ])("are found by “%s”: %i", (search, found) => {
    expect(findChoices(groups, search)).toHaveLength(found);
  });

  it("keep a mark only where they differ from the usual, so that a draft stays small", () => {
    const taken = { usual: "left", touched: {}, quotas: {} } as const;
    const touched = touchedWith(taken, ["x", "y"], true);
    expect(touched).toEqual({ x: true, y: true });
    expect(touchedWith({ ...taken, touched }, ["x"], false)).toEqual({ y: true });
    expect(touchedWith({ ...taken, usual: "taken" }, ["x"], false)).toEqual({ x: false });
  });
});

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function Waiting() {
  const rows = useWaitingNominations();
  return <p data-testid="waiting">{rows === undefined ? "…" : rows.map(({ id }) => id).join(" ")}</p>;
}

it("every page of the nominations that wait is read, also of exactly full pages", async () => {
  const all = Array.from({ length: 1000 }, (_, place) => ({ id: `n${place}` }));
  const bridge = fakeBridge({
    "dossiers.list": ({ offset, limit }: { readonly offset: number; readonly limit: number }) => ({
      ok: true,
      value: { rows: all.slice(offset, offset + limit), total: all.length },
    }),
  } as never);
  show(<Waiting />, Around);
  await waitFor(() => expect(screen.getByTestId("waiting").textContent?.split(" ")).toHaveLength(1000));
  expect(screen.getByTestId("waiting").textContent).toContain("n999");
  expect(bridge.calls("dossiers.list")).toHaveLength(2);
});
