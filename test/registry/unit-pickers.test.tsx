// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { type ReactElement, type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#core/base/ids";
import { dossiersScreen } from "#core/strings/dossiers-screen-words";
import { incomingScreen } from "#core/strings/pledges-incoming-screen-words";
import { planScreen } from "#core/strings/pledges-plan-screen-words";
import { registrationScreen } from "#core/strings/registrations-screen-words";
import { registryScreen } from "#core/strings/registry-screen-words";
import { unitChangeWords } from "#core/strings/registry-unit-words";
import { handlers } from "#main/book/handlers";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { EditPerson } from "#renderer/dossiers/edit-person.tsx";
import { NewNominationDrawer } from "#renderer/dossiers/new-nomination-drawer.tsx";
import { NewIncomingDrawer } from "#renderer/pledges/incoming/new-incoming-drawer.tsx";
import { RegistrationDrawer } from "#renderer/pledges/registrations/registration-drawer.tsx";
import { NewTaskDrawer } from "#renderer/pledges/plan/new-task-drawer.tsx";
import { NewUnitDrawer } from "#renderer/registry/new-unit-drawer.tsx";
import { UnitChangeDrawer } from "#renderer/registry/unit-change-drawer.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { fillWithUnits } from "../bench/many-units";
import { bridgeToBook } from "../support/bridge-to-book";
import { type ScratchBook, scratchBook } from "../support/scratch-book";
import { show } from "../ui/show";

configure({
  asyncUtilTimeout: 10_000,
  getElementError: (message) => new Error((message ?? "").slice(0, 2000)),
});

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

const nothing = () => undefined;
/** Names end in a number of their own. */
const lastWord = (name: string) => name.split(" ").at(-1) ?? "";

/** A book of 750 units, and its 700th in the list with the member above it. */
async function largeBook() {
  const book = scratchBook({ handlers });
  fillWithUnits(book.context, 750);
  bridgeToBook(book);
  const asked = { search: "", categoryId: null, standing: "ALL", limit: 1 } as const;
  const [far] = (await book.call("registry.listUnits", { ...asked, offset: 699 })).rows;
  const [first] = (await book.call("registry.listUnits", { ...asked, offset: 0 })).rows;
  const { total } = await book.call("registry.listUnits", { ...asked, offset: 0 });
  if (far === undefined || first === undefined || total !== 750) throw new Error("750 units");
  return { book, far, first };
}

interface Picker {
  readonly label: string;
  readonly open: (book: ScratchBook, first: UnitId) => ReactElement | Promise<ReactElement>;
  /** What is clicked before the field is there. */
  readonly before?: string;
}

const pickers: Readonly<Record<string, Picker>> = {
  "the unit above a new one": {
    label: registryScreen.parent,
    before: registryScreen.standingUnder,
    open: () => <NewUnitDrawer onSaved={nothing} onClose={nothing} />,
  },
  "the units that join another": {
    label: unitChangeWords.others,
    open: async (book, first) => {
      const unit = await book.call("registry.unitDetails", { unitId: first });
      return <UnitChangeDrawer unit={unit} onSaved={nothing} onClose={nothing} />;
    },
  },
  "the unit of a nomination": {
    label: dossiersScreen.unit,
    open: () => <NewNominationDrawer onSaved={nothing} onClose={nothing} />,
  },
  "the unit of a person": {
    label: dossiersScreen.personUnit,
    before: dossiersScreen.editPerson,
    open: (_book, unitId) => (
      <EditPerson
        person={{ id: "" as PersonId, revision: 1, fullName: "Chuyên viên", post: "", unitId } as never}
      />
    ),
  },
  "the sender of a paper": {
    label: incomingScreen.senderUnit,
    open: () => <NewIncomingDrawer onClose={nothing} />,
  },
  "the owner of a task": {
    label: planScreen.taskOwner,
    open: () => <NewTaskDrawer onSaved={nothing} onClose={nothing} />,
  },
};

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("in a book of 750 units, every one is reached by typing:", () => {
  it.each(Object.entries(pickers))("%s", async (_name, { label, open, before }) => {
    const { book, far, first } = await largeBook();
    const { user } = show(await open(book, first.id), Around);
    if (before !== undefined) await user.click(await screen.findByText(before));
    if (label === unitChangeWords.others) {
      await user.click(await screen.findByRole("combobox", { name: new RegExp(unitChangeWords.what) }));
      const kind = unitChangeWords.kinds.find(({ value }) => value === "RECEIVE")?.label ?? "";
      await user.click(await screen.findByRole("option", { name: new RegExp(`^${kind}`), hidden: true }));
    }
    const field = await screen.findByRole("combobox", { name: new RegExp(label) });
    await user.click(field);
    await user.type(field, lastWord(far.name));
    await user.click(await screen.findByRole("option", { name: new RegExp(far.name), hidden: true }));
    await waitFor(() =>
      expect(document.body.textContent + (field as HTMLInputElement).value).toContain(far.name),
    );
  });

  it("the member of a nomination follows from the unit", async () => {
    const { book, far } = await largeBook();
    const { units } = await book.call("registry.unitChoices", {
      ...{ search: "", standing: "ALL", under: null, chosen: [far.id] },
    });
    const memberId = units.find(({ id }) => id === far.id)?.memberId;
    const member =
      memberId === undefined || memberId === null
        ? null
        : await book.call("registry.unitDetails", { unitId: memberId });
    const { user } = show(<NewNominationDrawer onSaved={nothing} onClose={nothing} />, Around);
    const field = await screen.findByRole("combobox", { name: new RegExp(dossiersScreen.unit) });
    await user.click(field);
    await user.type(field, lastWord(far.name));
    await user.click(await screen.findByRole("option", { name: new RegExp(far.name), hidden: true }));
    const above = screen.getByRole<HTMLInputElement>("combobox", { name: new RegExp(dossiersScreen.member) });
    await waitFor(() => expect(above.value).toBe(member?.name));
  });

  it("the unit a member registers for, among its own only", async () => {
    const { book, far } = await largeBook();
    const { units } = await book.call("registry.unitChoices", {
      ...{ search: "", standing: "ALL", under: null, chosen: [far.id] },
    });
    const memberId = units.find(({ id }) => id === far.id)?.memberId as UnitId;
    const { name } = await book.call("registry.unitDetails", { unitId: memberId });
    const { user } = show(<RegistrationDrawer known={null} onSaved={nothing} onClose={nothing} />, Around);
    const choose = async (label: string, wanted: string) => {
      const field = await screen.findByRole("combobox", { name: new RegExp(label) });
      await user.click(field);
      await user.type(field, lastWord(wanted));
      await user.click(await screen.findByRole("option", { name: wanted, hidden: true }));
      return field as HTMLInputElement;
    };
    await choose(registrationScreen.member, name);
    const own = await book.call("registry.unitChoices", {
      ...{ search: "", standing: "ALL", under: memberId, chosen: [] },
    });
    expect(own.units.map((unit) => unit.memberId)).toEqual(Array(5).fill(memberId));
    expect((await choose(registrationScreen.nominee, far.name)).value).toBe(far.name);
  });
});

describe("what is offered", () => {
  it("says that the list goes on, finds by word beginnings without marks, and keeps what is chosen", async () => {
    const { book, far, first } = await largeBook();
    const ask = (fields: object) =>
      book.call("registry.unitChoices", {
        ...{ search: "", standing: "ALL", under: null, chosen: [] },
        ...fields,
      });
    expect(await ask({})).toMatchObject({ more: true, units: { length: 100 } });
    expect((await ask({ standing: "MEMBER" })).units.every(({ id, memberId }) => id === memberId)).toBe(true);
    const found = await ask({ search: far.name, chosen: [first.id] });
    expect(found.more).toBe(false);
    expect(found.units.map(({ id }) => id)).toContain(far.id);
    expect(found.units[0]?.id).toBe(first.id);
    expect((await ask({ search: "khong co don vi nay" })).units).toEqual([]);
  });
});
