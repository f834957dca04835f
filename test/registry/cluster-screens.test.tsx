// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { clusterPaperWords } from "#core/strings/cluster-paper-words";
import { clusterWords } from "#core/strings/cluster-words";
import { ownRule } from "#core/strings/own-rule";
import { regulationWords } from "#core/strings/regulation-words";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { WorkedOn } from "#renderer/frame/worked-on.tsx";
import { ClusterPapersScreen } from "#renderer/registry/cluster-papers-screen.tsx";
import { ClusterScreen } from "#renderer/registry/cluster-screen.tsx";
import { RegulationScreen } from "#renderer/registry/regulation-screen.tsx";
import { UnitsScreen } from "#renderer/registry/units-screen.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { yesNo } from "../conference/counted-round";
import { bridgeToBook } from "../support/bridge-to-book";
import { clusterIdOf, scratchBook } from "../support/scratch-book";
import { show } from "../ui/show";

configure({
  asyncUtilTimeout: 10_000,
  getElementError: (message) => new Error((message ?? "").slice(0, 3000)),
});

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function bookOn(parts: ReactNode) {
  const handlers = { ...registryHandlers, ...awardHandlers, ...safekeepingHandlers };
  const book = scratchBook({ handlers });
  bridgeToBook(book);
  return { book, open: () => show(parts, Around) };
}

const unit = {
  ...{ shortName: "", locality: "", categoryId: null, parentId: null },
  ...{ memberFrom: "2022-01-01" as LocalDate, memberTo: null, note: "" },
};

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("the cluster and its year", () => {
  it.each([
    ["the year", <ClusterScreen key="year" />],
    ["the regulation", <RegulationScreen key="regulation" />],
  ])("tells beside %s that a later regulation allows fewer heads", async (_name, shown) => {
    const { book, open } = bookOn(shown);
    const { yearId } = await book.call("registry.yearSettings", {});
    for (const [title, inForceFrom, heads] of [
      ["Quy chế", "2022-01-01", 2],
      ["Quy chế sửa đổi", "2022-07-01", 1],
    ] as const) {
      await book.call("registry.adoptRegulation", {
        ...{ title, inForceFrom: inForceFrom as LocalDate, rule: yesNo },
        settings: { ...settingsOfSilence, heads: { heads, deputies: null, clause: "Điều 5" } },
      });
      if (heads === 1) continue;
      for (const name of ["Sở A", "Sở B"]) {
        const { id: unitId } = await book.call("registry.addUnit", { ...unit, name });
        await book.call("registry.addHead", {
          ...({ yearId, unitId, role: "HEAD", leader: "", from: null, to: null, basis: "" } as const),
        });
      }
    }
    open();
    const notice = await screen.findByTestId("heads-over-limit");
    expect(notice.textContent).toContain("từ ngày 01/07/2022 quy chế cho 1 đơn vị trưởng, đang ghi 2.");
    expect(notice.textContent).toContain("Sở A; Sở B. Theo “Quy chế sửa đổi” (Điều 5).");
  });

  it("writes a head, and refuses a second one beside the form", async () => {
    const { book, open } = bookOn(<ClusterScreen />);
    await book.call("registry.addUnit", { ...unit, name: "Sở A" });
    const { id: unitId } = await book.call("registry.addUnit", { ...unit, name: "Sở B" });
    const { yearId } = await book.call("registry.yearSettings", {});
    await book.call("registry.addHead", {
      ...({ yearId, unitId, role: "HEAD", leader: "", from: null, to: null, basis: "" } as const),
    });
    const { user } = open();
    await screen.findByText("Sở B");
    await user.click(await screen.findByTestId("add-head"));
    await user.click(screen.getByRole("combobox", { name: new RegExp(clusterWords.headUnit) }));
    await user.click(await screen.findByText("Sở A", { selector: "[role=option] *" }));
    await user.click(screen.getByRole("radio", { name: "Trưởng khu vực" }));
    await user.click(screen.getByTestId("save-head"));
    await screen.findByTestId("refusal-HEADS_TOO_MANY");
    expect((await book.call("registry.yearSettings", {})).heads.length).toBe(1);
  });

  it("offers a unit of the other cluster where its name is typed anew", async () => {
    const { book, open } = bookOn(<UnitsScreen />);
    await book.call("registry.addUnit", { ...unit, name: "Sở A" });
    const { id: clusterId } = await book.call("registry.addCluster", {
      ...({ word: "KHOI", name: "Khối nội chính", code: "NOICHINH", placeName: "", superior: "" } as const),
      year: 2022,
    });
    await book.call("registry.chooseYear", { clusterId, year: 2022 });
    const { user } = open();
    await user.click(await screen.findByTestId("add-unit"));
    await user.type(await screen.findByLabelText(/Tên đầy đủ/), "Sở A");
    await user.click(screen.getByTestId("save-unit"));
    await user.click(await screen.findByTestId("take-in-unit"));
    await waitFor(async () => expect((await book.call("registry.frame", {})).members).toBe(1));
    await waitFor(() => expect(screen.queryByTestId("take-in-unit")).toBeNull());
  });

  it("moves and renames categories", async () => {
    const { book, open } = bookOn(<ClusterScreen />);
    await book.call("registry.addCategory", { name: "Sở" });
    await book.call("registry.addCategory", { name: "Cục" });
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: clusterWords.moveUp("Cục") }));
    await waitFor(async () =>
      expect((await book.call("registry.frame", {})).categories.map(({ name }) => name)).toEqual([
        "Cục",
        "Sở",
      ]),
    );
    await user.click(screen.getByRole("button", { name: clusterWords.renameCategory("Sở") }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), " Tư pháp");
    await user.click(within(dialog).getByRole("button", { name: clusterWords.save }));
    await screen.findByText("Sở Tư pháp");
  });

  it("the header goes to another cluster, and asks first where something is unsaved", async () => {
    const summary = { clusterName: "Khu vực thi đua", year: 2022 };
    const { book, open } = bookOn(<WorkedOn book={summary as never} />);
    const { id } = await book.call("registry.addCluster", {
      ...({ word: "KHOI", name: "Khối khác", code: "K2", year: 2021, placeName: "", superior: "" } as const),
    });
    const { user } = open();
    const button = await screen.findByTestId("choose-cluster");
    useUiState.getState().markDirty({ id: "form", name: "đơn vị" });
    await user.click(button);
    await user.click(await screen.findByText(/Khối khác/));
    expect((await book.call("registry.clusters", {})).currentId).toBe(clusterIdOf(book));
    useUiState.getState().leaveAnyway();
    await waitFor(async () => expect((await book.call("registry.clusters", {})).currentId).toBe(id));
  });
});

describe("the regulation", () => {
  it("is written clause by clause, read as a page, and compared with the one before", async () => {
    const { book, open } = bookOn(<RegulationScreen />);
    await book.call("registry.adoptRegulation", {
      ...({ title: "Quy chế cũ", inForceFrom: "2021-01-01" as LocalDate } as const),
      rule: {
        ...({ ballotStyle: "YES_NO", blankPaper: "VALID", threshold: null } as const),
        ...{ minimumAttendance: null, clause: "" },
      },
    });
    const { user } = open();
    await user.click(await screen.findByTestId("adopt-regulation"));
    await user.type(screen.getByRole("textbox", { name: /Tên quy chế/ }), "Quy chế mới");
    await user.click(screen.getByRole("combobox", { name: new RegExp(regulationWords.tie) }));
    await user.click(await screen.findByText("theo ý kiến của chủ trì", { selector: "[role=option] *" }));
    await user.click(screen.getByTestId("save-regulation"));
    await screen.findByTestId("compare-regulation");
    const table = screen.getByTestId("regulation");
    within(table).getByText("theo ý kiến của chủ trì");
    expect(within(table).getAllByText(ownRule.KHU_VUC).length).toBeGreaterThan(10);
    await user.click(screen.getByTestId("compare-regulation"));
    within(table).getByText(regulationWords.before("hội nghị quyết định, ghi rõ lý do"));
    const { regulations } = await book.call("registry.regulations", {});
    expect(regulations.map(({ title }) => title)).toEqual(["Quy chế mới", "Quy chế cũ"]);
  });
});

describe("the papers of the cluster", () => {
  it("say what they are for while there are none, and are written without a scan", async () => {
    const { book, open } = bookOn(<ClusterPapersScreen />);
    const asked = { search: "chia cum", kind: null, year: null, offset: 0, limit: 10 };
    const { user } = open();
    await screen.findByText(clusterPaperWords.emptyTitle);
    await user.click(screen.getByTestId("add-cluster-paper"));
    await user.click(screen.getByTestId("save-cluster-paper"));
    await user.type(screen.getByRole("textbox", { name: /Trích yếu/ }), "Quyết định chia cụm");
    await user.click(screen.getByTestId("save-cluster-paper"));
    expect((await book.call("registry.clusterPapers", asked)).total).toBe(0);
    await user.click(screen.getByRole("combobox", { name: /Loại giấy tờ/ }));
    await user.click(
      await screen.findByRole("option", { name: clusterPaperWords.kinds.DIVISION, hidden: true }),
    );
    await user.click(screen.getByTestId("save-cluster-paper"));
    await screen.findByText(clusterPaperWords.drop);
    expect((await book.call("registry.clusterPapers", asked)).total).toBe(1);
  });
});
