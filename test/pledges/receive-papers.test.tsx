// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { incomingScreen as incoming } from "#core/strings/pledges-incoming-screen-words";
import { planScreen as plan } from "#core/strings/pledges-plan-screen-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { NewIncomingDrawer } from "#renderer/pledges/incoming/new-incoming-drawer.tsx";
import { PlanItemDrawer } from "#renderer/pledges/plan/plan-item-drawer.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { bridgeToBook } from "../support/bridge-to-book";
import { show } from "../ui/show";
import { planBook, planItem } from "./plan-book";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

async function owedReport() {
  const { book, units } = await planBook(["Sở A", "Sở B"]);
  const { id } = await book.call("plan.addItem", planItem({}));
  bridgeToBook(book);
  const entered = () =>
    book.database
      .prepare(`SELECT sender_unit_id AS sender, plan_item_id AS item, subject FROM incoming_papers`)
      .all();
  return { units, id, entered };
}

const typedIn = (label: string) =>
  (screen.getAllByLabelText(label, { exact: false, selector: "input, textarea" })[0] as HTMLInputElement)
    .value;

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("entering the papers units sent", () => {
  it("from the plan: the unit, the item and its title are filled in, and the item stays for the next unit", async () => {
    const { units, id, entered } = await owedReport();
    const { user } = show(
      <PlanItemDrawer planItemId={id} onGone={() => undefined} onClose={() => undefined} />,
      Around,
    );
    await user.click(await screen.findByRole("button", { name: `${plan.receive}${plan.receiveOf("Sở B")}` }));
    await waitFor(() => expect(typedIn(incoming.subject)).toBe("Báo cáo năm"));
    await waitFor(() => expect(typedIn(incoming.senderUnit)).toBe("Sở B"));
    await user.click(screen.getByTestId("save-incoming"));
    await screen.findByTestId("incoming-saved");
    expect(entered()).toEqual([{ sender: units[1], item: id, subject: "Báo cáo năm" }]);
    expect(typedIn(incoming.senderUnit)).toBe("");
    expect(typedIn(incoming.subject)).toBe("Báo cáo năm");
  });

  it("from the book of incoming papers: the cursor waits for the first field, the subject is never kept", async () => {
    const { entered } = await owedReport();
    const { user } = show(<NewIncomingDrawer onClose={() => undefined} />, Around);
    const sender = await screen.findByLabelText(incoming.sender);
    const [first] = screen.getAllByLabelText(incoming.senderUnit, { selector: "input" });
    await waitFor(() => expect(document.activeElement === first).toBe(true));
    await user.type(sender, "Bộ Tư pháp");
    await user.click(screen.getByLabelText(incoming.planItem, { exact: false, selector: "input" }));
    await user.click(await screen.findByRole("option", { name: /Báo cáo năm/, hidden: true }));
    await user.type(screen.getByLabelText(incoming.subject, { exact: false }), "Công văn 12");
    await user.click(screen.getByTestId("save-incoming"));
    await screen.findByTestId("incoming-saved");
    expect(entered()).toMatchObject([{ subject: "Công văn 12" }]);
    expect(typedIn(incoming.subject)).toBe("");
    expect(typedIn(incoming.planItem)).toContain("Báo cáo năm");
  });
});
