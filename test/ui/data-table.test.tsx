// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { type Column, DataTable } from "#renderer/ui/data-table.tsx";
import { Drawer } from "#renderer/ui/drawer.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { show } from "./show";

const rows = ["one", "two", "three"] as const;
const columns: readonly Column<string>[] = [
  { key: "name", head: "Name", cell: (row) => row },
  { key: "size", head: "Size", align: "right", cell: (row) => row.length },
];

function List() {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Page
      head={null}
      drawer={
        chosen === null ? null : (
          <Drawer title={`about ${chosen}`} onClose={() => setChosen(null)}>
            <button type="button">inside</button>
          </Drawer>
        )
      }
    >
      <DataTable
        label="Rows"
        columns={columns}
        rows={rows}
        rowKey={(row) => row}
        chosen={chosen}
        onChoose={setChosen}
        total={{ name: "Sum", size: 11 }}
      />
    </Page>
  );
}

const row = (name: string) => screen.getByText(name).closest("tr") as HTMLElement;

describe("data table", () => {
  it("is one stop of Tab; arrows walk it without choosing", async () => {
    const { user } = show(<List />);
    await user.tab();
    expect(document.activeElement).toBe(row("one"));
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(row("three"));
    await user.keyboard("{ArrowUp}{Home}");
    expect(document.activeElement).toBe(row("one"));
    expect(screen.queryByRole("complementary")).toBeNull();
    await user.keyboard("{ArrowDown}");
    await user.tab();
    expect(document.activeElement?.closest("table")).toBeNull();
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(row("two"));
  });

  it("Enter opens the drawer and goes there; Esc closes it and comes back to the row", async () => {
    const { user } = show(<List />);
    await user.tab();
    await user.keyboard("{ArrowDown}{Enter}");
    const drawer = screen.getByRole("complementary", { name: "about two" });
    await waitFor(() => expect(document.activeElement).toBe(drawer));
    expect(row("two").getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(document.activeElement).toBe(row("two"));
  });

  it("a click anywhere in the row chooses; the choice then follows the arrows", async () => {
    const { user } = show(<List />);
    await user.click(screen.getByText("5"));
    expect(screen.getByRole("complementary", { name: "about three" })).toBeTruthy();
    expect(document.activeElement).toBe(row("three"));
    await user.keyboard("{ArrowUp}");
    expect(screen.getByRole("complementary", { name: "about two" })).toBeTruthy();
  });

  it("keeps numbers right and the total under them", () => {
    show(<List />);
    expect(screen.getByText("11").closest("tfoot")).not.toBeNull();
    expect(screen.getByText("11").getAttribute("data-align")).toBe("right");
  });
});
