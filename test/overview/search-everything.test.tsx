// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { describe, expect, it } from "vitest";
import { Router } from "wouter";
import { searchWords as words } from "#core/strings/overview-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { useGuardedHashLocation } from "#renderer/frame/guarded-location.ts";
import { SearchEverything } from "#renderer/overview/search-everything.tsx";
import { workedBook } from "../safekeeping/worked-book";
import { bridgeToBook } from "../support/bridge-to-book";
import { show } from "../ui/show";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Router hook={useGuardedHashLocation}>{children}</Router>
    </QueryClientProvider>
  );
}

async function opened() {
  const book = await workedBook();
  bridgeToBook(book);
  const { user } = show(<SearchEverything />, Around);
  await user.keyboard("{Control>}k{/Control}");
  return { book, user, box: await screen.findByRole("combobox") };
}

describe("the search over everything", () => {
  it("opens by Ctrl+K, walks with the arrows over the kinds, and goes there by Enter", async () => {
    const { book, user, box } = await opened();
    expect(screen.getByText(words.nothingTyped)).toBeTruthy();
    await user.type(box, "can tho");
    await waitFor(() => expect(screen.getAllByRole("option").length).toBeGreaterThan(1));
    expect(document.querySelector(".search-heading")?.textContent).toBe(words.kinds.UNIT);
    const [first, second] = screen.getAllByRole("option");
    expect(first?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{ArrowDown}");
    expect(second?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{ArrowUp}{Enter}");
    expect(window.location.hash).toBe(`#/registry/units/${book.members[0]}`);
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("says calmly that nothing was found", async () => {
    const { user, box } = await opened();
    await user.type(box, "khong co");
    expect(await screen.findByText(words.nothingFound("khong co"))).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("combobox")).toBeTruthy();
  });
});
