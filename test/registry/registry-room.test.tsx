// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { uiStrings } from "#core/strings/ui-strings";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { loadSample } from "#main/book/sample/load-sample";
import { readSample } from "#main/book/sample/read-sample";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { LeaveDialog } from "#renderer/frame/leave-dialog.tsx";
import { RegistryRoom } from "#renderer/registry/registry-room.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { bridgeToBook } from "../support/bridge-to-book";
import { scratchBook } from "../support/scratch-book";
import { show } from "../ui/show";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      {children}
      <LeaveDialog />
    </QueryClientProvider>
  );
}

async function sampleRoom() {
  const handlers = { ...registryHandlers, ...dossierHandlers, ...safekeepingHandlers };
  const book = scratchBook({ handlers, kind: "SAMPLE" });
  book.database.exec("UPDATE book SET current_cluster_id = NULL; DELETE FROM years; DELETE FROM clusters");
  const sample = readSample(book.context.resources, "municipalities-2022");
  await loadSample(book.context, sample);
  bridgeToBook(book);
  return { book, ...show(<RegistryRoom />, Around) };
}

const rowNames = () =>
  within(screen.getByRole("grid"))
    .getAllByRole("row")
    .filter((row) => row.hasAttribute("data-row"))
    .map((row) => row.querySelector("td:nth-child(2)")?.textContent);
/** The row of a unit; its name also stands in the drawer. */
const row = async (name: string) =>
  (await screen.findByText(name, { selector: "td, td *" })).closest("tr") as HTMLElement;

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("the room of units", () => {
  it("groups what stands under a member with it, and shows where the sample's facts come from", async () => {
    const { user } = await sampleRoom();
    await row("Sở Tư pháp TP Cần Thơ");
    const groups = [...document.querySelectorAll(".ui-table-group")].map((group) => group.textContent);
    expect(groups).toEqual(["Sở Tư pháp5 thành viên", "Cục THADS5 thành viên, 4 đơn vị không bỏ phiếu"]);
    expect(rowNames().slice(5, 7)).toEqual(["Cục THADS TP Cần Thơ", "Chi cục THADS quận Ninh Kiều"]);
    await user.click(screen.getByText(words.showSources));
    expect(await screen.findByText(/“Sáng 2\/11”/)).toBeTruthy();
  });

  it("finds without marks", async () => {
    const { user } = await sampleRoom();
    await row("Sở Tư pháp TP Cần Thơ");
    await user.type(screen.getByLabelText(words.search), "binh thanh");
    await waitFor(() => expect(rowNames()).toEqual(["Chi cục THADS quận Bình Thạnh"]));
    await user.type(screen.getByLabelText(words.search), " zz");
    expect(await screen.findByText(words.noneFoundTitle)).toBeTruthy();
  });

  it("says in the drawer why a unit in use is not binned", async () => {
    const { user } = await sampleRoom();
    await user.click(await row("Sở Tư pháp TP Đà Nẵng"));
    await user.click(await screen.findByText(words.bin));
    expect((await screen.findByTestId("refusal-UNIT_IN_USE")).textContent).toContain("1 đề nghị khen thưởng");
  });

  it("adds a unit and takes it back", async () => {
    const { user, book } = await sampleRoom();
    await row("Sở Tư pháp TP Cần Thơ");
    await user.click(screen.getByTestId("add-unit"));
    await user.type(await screen.findByLabelText(/Tên đầy đủ/), "Sở Tư pháp TP Huế");
    await user.click(screen.getByTestId("save-unit"));
    await row("Sở Tư pháp TP Huế");
    const { rows } = await book.call("registry.listUnits", {
      ...{ search: "hue", categoryId: null, standing: "ALL", offset: 0, limit: 1 },
    });
    expect(rows.map(({ name, standing }) => [name, standing])).toEqual([["Sở Tư pháp TP Huế", "MEMBER"]]);
    await user.click(await screen.findByText(uiStrings.undo));
    await waitFor(() => expect(rowNames()).not.toContain("Sở Tư pháp TP Huế"));
  });

  it("asks for the unit above, and counts a unit of no member among all", async () => {
    const { user, book } = await sampleRoom();
    await row("Sở Tư pháp TP Cần Thơ");
    await user.click(screen.getByTestId("add-unit"));
    await user.type(await screen.findByLabelText(/Tên đầy đủ/), "Chi cục THADS quận Kiến An");
    await user.click(screen.getByLabelText(words.standingUnder));
    await user.click(screen.getByTestId("save-unit"));
    expect(await screen.findByText(uiStrings.fieldRequired)).toBeTruthy();
    expect(rowNames()).not.toContain("Chi cục THADS quận Kiến An");
    const outside = { shortName: "", locality: "", categoryId: null, parentId: null, note: "" };
    const left = { name: "Chi cục đã rời cụm", memberFrom: "2020-01-01", memberTo: "2021-12-31" } as never;
    await book.call("registry.addUnit", { ...outside, ...(left as object) } as never);
    const list = await book.call("registry.listUnits", {
      ...{ search: "", categoryId: null, standing: "ALL", offset: 0, limit: 1 },
    });
    expect([list.total, list.members + list.underMembers + list.others]).toEqual([15, 15]);
  });

  it("keeps what was typed when the book refuses it, and asks before it is left", async () => {
    const { user, book } = await sampleRoom();
    await row("Sở Tư pháp TP Cần Thơ");
    await user.click(screen.getByTestId("add-unit"));
    const name = await screen.findByLabelText(/Tên đầy đủ/);
    await user.type(name, "Sở Tư pháp TP Hà Nội");
    await user.click(screen.getByTestId("save-unit"));
    expect(await screen.findByTestId("refusal-UNIT_NAME_TAKEN")).toBeTruthy();
    expect(name).toHaveProperty("value", "Sở Tư pháp TP Hà Nội");
    await user.click(screen.getByText(words.cancel));
    expect(useUiState.getState().leaving).not.toBeNull();
    const draft = await book.call("safekeeping.readDraft", { form: "unit-new" });
    await waitFor(async () =>
      expect(
        (await book.call("safekeeping.readDraft", { form: "unit-new" })).content ?? draft.content,
      ).toContain("Hà Nội"),
    );
  });

  it("records a rename by its day and shows both names", async () => {
    const { user } = await sampleRoom();
    await user.click(await row("Chi cục THADS quận Hải An"));
    await user.click(await screen.findByText(words.rename));
    await user.type(await screen.findByLabelText(/Ngày có hiệu lực/), "01/07/2022");
    const name = screen.getByLabelText(/Tên mới/);
    await user.clear(name);
    await user.type(name, "Phòng THADS khu vực 4");
    await user.keyboard("{Control>}s{/Control}");
    await user.click(await screen.findByText(words.tabLineage));
    expect(await screen.findByText("đến 30/06/2022")).toBeTruthy();
    expect(rowNames()).toContain("Phòng THADS khu vực 4");
    await user.click(screen.getByText(words.withdrawRename));
    await waitFor(() => expect(rowNames()).toContain("Chi cục THADS quận Hải An"));
  });
});

describe("the room of units of a new book", () => {
  it("says what it is for and how to begin", async () => {
    bridgeToBook(scratchBook({ handlers: { ...registryHandlers, ...safekeepingHandlers } }));
    const { user } = show(<RegistryRoom />, Around);
    expect(await screen.findByText(words.emptyTitle)).toBeTruthy();
    await user.click(screen.getByText(words.addFirst));
    expect(await screen.findByLabelText(/Tên đầy đủ/)).toBeTruthy();
  });
});
