// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { registryScreen as screenWords } from "#core/strings/registry-screen-words";
import { unitChangeWords as words } from "#core/strings/registry-unit-words";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { LeaveDialog } from "#renderer/frame/leave-dialog.tsx";
import { RegistryRoom } from "#renderer/registry/registry-room.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { bridgeToBook } from "../support/bridge-to-book";
import { scratchBook } from "../support/scratch-book";
import { show } from "../ui/show";
import { day } from "./lineage-samples";

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

const names = {
  gone: "Sở Tư pháp tỉnh Hà Giang",
  kept: "Sở Tư pháp tỉnh Tuyên Quang",
  below: "Phòng Công chứng số 1",
};

async function roomOfThree() {
  const book = scratchBook({ handlers: { ...registryHandlers, ...safekeepingHandlers } });
  const add = async (name: string, parentId: string | null) => {
    const blank = { shortName: "", locality: "", categoryId: null, note: "", memberTo: null };
    const memberFrom = parentId === null ? day("2020-01-01") : null;
    return (await book.call("registry.addUnit", { name, ...blank, memberFrom, parentId } as never)).id;
  };
  const gone = await add(names.gone, null);
  const kept = await add(names.kept, null);
  const below = await add(names.below, gone);
  bridgeToBook(book);
  const { user } = show(<RegistryRoom />, Around);
  const row = (name: string) => screen.findByText(name, { selector: "td, td *" });
  const openForm = async (name: string) => {
    await user.click(await row(name));
    await user.click(await screen.findByText(screenWords.tabLineage));
    await user.click(await screen.findByTestId("change-unit"));
    await user.type(await screen.findByLabelText(new RegExp(words.date)), "01/07/2022");
  };
  const pick = async (label: string, choice: string | RegExp) => {
    await user.click(screen.getByRole("combobox", { name: new RegExp(label) }));
    await user.click(await screen.findByRole("option", { name: choice, hidden: true }));
  };
  const kind = (value: string) =>
    pick(words.what, new RegExp(`^${words.kinds.find((known) => known.value === value)?.label}`));
  const save = async () => {
    await user.click(screen.getByRole("button", { name: words.save }));
    await screen.findByText(words.changesTitle);
  };
  const takeBack = async () => user.click(await screen.findByText(words.withdraw));
  const details = (unitId: typeof gone) => book.call("registry.unitDetails", { unitId });
  return { book, user, openForm, pick, kind, save, takeBack, details, gone, kept, below };
}

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("what a decision makes of a unit, written through the form", () => {
  it("merges it into another and takes it back", async () => {
    const { openForm, pick, save, takeBack, details, gone, kept, below } = await roomOfThree();
    await openForm(names.gone);
    await pick(words.into, names.kept);
    await save();
    expect((await details(gone)).lineage.after.map(({ id }) => id)).toEqual([kept]);
    expect((await details(kept)).children.map(({ id }) => id)).toEqual([below]);
    await takeBack();
    await waitFor(async () => expect((await details(gone)).life.end).toBeNull());
    expect((await details(gone)).children.map(({ id }) => id)).toEqual([below]);
  });

  it("splits it, moves what is under it, ends it; each is taken back", async () => {
    const { user, openForm, pick, kind, save, takeBack, details, ...units } = await roomOfThree();
    await openForm(names.below);
    await kind("SPLIT");
    await user.type(screen.getByLabelText(new RegExp(words.parts)), "Phòng A{Enter}Phòng B");
    await user.click(screen.getByLabelText(words.newMember));
    await save();
    const { lineage } = await details(units.below);
    expect(lineage.after.map(({ name }) => name).sort()).toEqual(["Phòng A", "Phòng B"]);
    await takeBack();
    await waitFor(async () => expect((await details(units.below)).life.end).toBeNull());

    await user.click(await screen.findByTestId("change-unit"));
    await user.type(await screen.findByLabelText(new RegExp(words.date)), "01/07/2022");
    await kind("MOVE");
    await pick(words.parent, names.kept);
    await save();
    expect((await details(units.below)).parent?.id).toBe(units.kept);
    await takeBack();
    await waitFor(async () => expect((await details(units.below)).parent?.id).toBe(units.gone));

    await user.click(await screen.findByTestId("change-unit"));
    await user.type(await screen.findByLabelText(new RegExp(words.date)), "01/07/2022");
    await kind("END");
    await save();
    expect((await details(units.below)).life.end).toBe("2022-07-01");
    await takeBack();
    await waitFor(async () => expect((await details(units.below)).life.end).toBeNull());
  });

  it("says in the form why an end is refused, and keeps what was typed", async () => {
    const { user, openForm, kind, details, gone } = await roomOfThree();
    await openForm(names.gone);
    await kind("END");
    await user.click(screen.getByRole("button", { name: words.save }));
    expect(await screen.findByTestId("refusal-UNIT_ENDS_WITH_CHILDREN")).toBeTruthy();
    expect(screen.getByLabelText(new RegExp(words.date))).toHaveProperty("value", "01/07/2022");
    expect((await details(gone)).life.end).toBeNull();
  });
});
