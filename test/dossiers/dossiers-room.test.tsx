// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { personalDataWords } from "#core/strings/personal-data-words";
import { uiStrings } from "#core/strings/ui-strings";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { loadSample } from "#main/book/sample/load-sample";
import { readSample } from "#main/book/sample/read-sample";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { DossiersRoom } from "#renderer/dossiers/dossiers-room.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { bridgeToBook } from "../support/bridge-to-book";
import { scratchBook } from "../support/scratch-book";
import { show } from "../ui/show";
import { allNominations } from "./dossier-book";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

const handlers = { ...registryHandlers, ...awardHandlers, ...dossierHandlers, ...safekeepingHandlers };

async function sampleRoom(files: readonly string[] = []) {
  const book = scratchBook({ handlers, kind: "SAMPLE" });
  book.database.exec("UPDATE book SET current_cluster_id = NULL; DELETE FROM years; DELETE FROM clusters");
  await loadSample(book.context, readSample(book.context.resources, "municipalities-2022"));
  const home = book.outside("giay-to");
  const grants = files.map((name) => {
    writeFileSync(join(home, name), name.startsWith("rỗng") ? "" : name);
    return { token: book.grant(join(home, name)), name, place: home };
  });
  bridgeToBook(book, { "app.choose": () => ({ ok: true, value: { grants } }) });
  const shown = show(<DossiersRoom />, Around);
  await shown.user.click(await screen.findByLabelText(boardWords.viewList));
  return { book, ...shown };
}

const row = async (number: string) =>
  (await screen.findByText(number, { selector: "td" })).closest("tr") as HTMLElement;
const numbers = () =>
  [...document.querySelectorAll("tr[data-row]")].map(
    (line) => line.querySelector("td:nth-child(2)")?.textContent,
  );

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null, progress: {} }));

describe("the room of nominations", () => {
  it("lists number, nominee, member, award, papers and standing, and says that they are illustration", async () => {
    await sampleRoom();
    const cells = [...(await row("HS-0014")).querySelectorAll("td")];
    expect(cells.map((cell) => cell.textContent)).toEqual([
      "",
      "HS-0014",
      "Chi cục THADS quận Bình Thạnh",
      "Cục THADS TP Hồ Chí Minh",
      "Cờ thi đua ngành Tư pháp",
      "1/5",
      dossierStateWords.DRAFT,
    ]);
    expect(screen.getByText(new RegExp(words.illustration))).toBeTruthy();
  });

  it("finds by folded words and by number", async () => {
    const { user } = await sampleRoom();
    await row("HS-0001");
    await user.type(screen.getByLabelText(words.search), "cuc ha noi");
    await waitFor(() => expect(numbers()).toEqual(["HS-0008", "HS-0012"]));
    await user.clear(screen.getByLabelText(words.search));
    await user.type(screen.getByLabelText(words.search), "hs-0003");
    await waitFor(() => expect(numbers()).toEqual(["HS-0003"]));
  });

  it("takes papers, lists each refused one with its own sentence, and takes all back at once", async () => {
    const { user, book } = await sampleRoom(["Tờ trình.pdf", "Báo cáo.pdf.exe", "rỗng.pdf"]);
    await user.click(await row("HS-0003"));
    await user.click(await screen.findByText(words.tabPapers(1)));
    await user.click(screen.getByText(words.chooseFiles));
    expect((await screen.findByTestId("refused-papers")).textContent).toContain(
      "“rỗng.pdf” không có nội dung",
    );
    await screen.findByText("Báo cáo.pdf.exe");
    expect(screen.getByText(words.notOpened)).toBeTruthy();
    expect(screen.getAllByText(words.openPaper)).toHaveLength(2);
    await user.click(screen.getAllByText(words.openPaper)[1] as HTMLElement);
    await waitFor(() => expect(book.openedFiles[0]).toContain("Tờ trình.pdf"));
    await user.click(screen.getByText(uiStrings.undo));
    await screen.findByText(words.tabPapers(1));
  });

  it("nominates a person by name and post only, for the member above, and erases them again", async () => {
    const { user, book } = await sampleRoom();
    await row("HS-0001");
    await user.click(screen.getByTestId("add-nomination"));
    await user.click(await screen.findByLabelText(words.nomineePerson));
    await user.type(screen.getByLabelText(/Họ và tên/), "Trần Thị Minh Họa");
    await user.type(screen.getByLabelText(/Chức vụ/), "Kế toán");
    const choose = async (label: RegExp, typed: string) => {
      await user.click(screen.getByRole("combobox", { name: label }));
      await user.keyboard(`${typed}{Enter}`);
    };
    await choose(/Thuộc đơn vị/, "phu xuyen");
    await choose(/Danh hiệu, hình thức/, "lao dong tien tien");
    await user.click(screen.getByTestId("save-nomination"));
    await row("HS-0015");
    const { rows } = await book.call("dossiers.list", { ...allNominations, search: "hs-0015" });
    expect(rows).toMatchObject([
      {
        nomineeKind: "PERSON",
        nomineeName: "Trần Thị Minh Họa",
        memberName: "Cục THADS Hà Nội",
        awardCode: "LDTT",
      },
    ]);
    await user.click(await screen.findByText(words.erasePerson));
    expect(await screen.findByText(personalDataWords.takes)).toBeTruthy();
    expect(screen.getByText(personalDataWords.reasonNeeded)).toBeTruthy();
    await user.type(screen.getByLabelText(/Lý do/), "Theo yêu cầu");
    await user.click(screen.getByTestId("erase-act"));
    expect(await screen.findByText(words.erased)).toBeTruthy();
    expect(document.body.textContent).not.toContain("Trần Thị Minh Họa");
    expect((await book.call("registry.listPeople", { search: "", offset: 0, limit: 50 })).people).toEqual([]);
  });

  it("refuses a second nomination and keeps what was typed", async () => {
    const { user } = await sampleRoom();
    await row("HS-0001");
    await user.click(screen.getByTestId("add-nomination"));
    const choose = async (label: RegExp, typed: string) => {
      await user.click(await screen.findByRole("combobox", { name: label }));
      await user.keyboard(`${typed}{Enter}`);
    };
    await choose(/Đơn vị được đề nghị/, "hai an");
    await choose(/Danh hiệu, hình thức/, "nganh tu phap");
    await user.click(screen.getByTestId("save-nomination"));
    expect((await screen.findByTestId("refusal-NOMINATION_TWICE")).textContent).toContain("HS-0013");
  });
});

describe("the room of nominations of a new book", () => {
  it("says that units come first", async () => {
    bridgeToBook(scratchBook({ handlers }));
    show(<DossiersRoom />, Around);
    expect(await screen.findByText(words.emptyTitle)).toBeTruthy();
    expect(await screen.findByText(words.needUnits)).toBeTruthy();
  });
});
