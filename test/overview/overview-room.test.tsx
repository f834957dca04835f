// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, within } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { describe, expect, it } from "vitest";
import { ok } from "#core/base/result";
import type { LocalDate } from "#core/base/local-date";
import { firstStepWords, overviewScreen as words } from "#core/strings/overview-words";
import { handlers } from "#main/book/handlers";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { OverviewRoom } from "#renderer/overview/overview-room.tsx";
import { bridgeToBook } from "../support/bridge-to-book";
import { scratchBook } from "../support/scratch-book";
import { show } from "../ui/show";

configure({
  asyncUtilTimeout: 10_000,
  getElementError: (message) => new Error((message ?? "").slice(0, 300)),
});

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

const stepsShown = async () => {
  const card = (await screen.findByText(words.firstSteps)).closest("section");
  return within(card as HTMLElement)
    .getAllByRole("listitem")
    .map((item) => item.querySelector("strong")?.textContent);
};

describe("the overview of a new book", () => {
  it("begins with the first steps and does not say that all is well; a step is gone once taken", async () => {
    const book = scratchBook({ handlers });
    bridgeToBook(book, { "app.status": () => ok({ book: { kind: "REAL" } }) });
    const { user, unmount } = show(<OverviewRoom />, Around);
    const all = ["MEMBERS", "HEADS", "REGULATION", "LETTERHEAD"] as const;
    expect(await stepsShown()).toEqual(all.map((kind) => firstStepWords[kind].title));
    expect(screen.queryByText(words.todoNoneTitle)).toBeNull();
    const heads = screen.getByTestId("first-step-HEADS");
    expect(heads.getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("first-step-REGULATION"));
    expect(window.location.pathname + window.location.hash).toContain("/registry/regulation");
    unmount();

    const { id: unitId } = await book.call("registry.addUnit", {
      ...{ name: "Sở Tư pháp", shortName: "", locality: "", categoryId: null, parentId: null, note: "" },
      ...{ memberFrom: "2022-01-01" as LocalDate, memberTo: null },
    });
    const { yearId } = await book.call("registry.yearSettings", {});
    await book.call("registry.addHead", {
      ...{ yearId, unitId, role: "HEAD", leader: "", from: null, to: null, basis: "" },
    });
    show(<OverviewRoom />, Around);
    expect(await stepsShown()).toEqual(
      (["REGULATION", "LETTERHEAD"] as const).map((kind) => firstStepWords[kind].title),
    );
  });
});
