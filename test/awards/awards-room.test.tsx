// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { awardsScreen as words } from "#core/strings/awards-history-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { AwardsRoom } from "#renderer/awards/awards-room.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { workedBook } from "../safekeeping/worked-book";
import { bridgeToBook } from "../support/bridge-to-book";
import { show } from "../ui/show";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

async function grid() {
  const book = await workedBook();
  bridgeToBook(book);
  const { user } = show(<AwardsRoom />, Around);
  await user.click(await screen.findByTestId("add-awards"));
  const first = screen.getByLabelText(words.gridLine(1, "Đơn vị"));
  const paste = (text: string) => fireEvent.paste(first, { clipboardData: { getData: () => text } });
  return { book, user, paste };
}

const line = (unit: string, year: string) =>
  `${unit}\t\tCờ thi đua ngành Tư pháp\t${year}\t12/QĐ\t\tBộ Tư pháp`;

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("the sheet for awards of past years", () => {
  it("takes a block copied from a sheet and saves it as one step", async () => {
    const { book, user, paste } = await grid();
    paste([line("Sở Tư pháp TP Cần Thơ", "2020"), line("Sở Tư pháp TP Hà Nội", "2021"), ""].join("\r\n"));
    await user.click(screen.getByText(words.gridSave(2)));
    expect(await screen.findByText(words.facts(2, 0))).toBeTruthy();
    expect(book.database.prepare("SELECT count(*) FROM award_records").pluck().get()).toBe(2);
  });

  it("names the line that is wrong, marks its cell and keeps everything typed", async () => {
    const { book, user, paste } = await grid();
    paste([line("Sở Tư pháp TP Cần Thơ", "2020"), "", line("Sở Không Có", "2021")].join("\n"));
    await user.click(screen.getByText(words.gridSave(2)));
    expect((await screen.findByTestId("award-faults")).textContent).toContain(
      "Dòng 3: trong sổ không có đơn vị",
    );
    const cell = screen.getByLabelText(words.gridLine(3, "Đơn vị"));
    expect(cell.getAttribute("aria-invalid")).toBe("true");
    expect((cell as HTMLInputElement).value).toBe("Sở Không Có");
    expect(book.database.prepare("SELECT count(*) FROM award_records").pluck().get()).toBe(0);
  });

  it("walks down with Enter, as in Excel", async () => {
    const { user } = await grid();
    await user.click(screen.getByLabelText(words.gridLine(1, "Năm")));
    await user.keyboard("2020{Enter}2021");
    await waitFor(() =>
      expect((screen.getByLabelText(words.gridLine(2, "Năm")) as HTMLInputElement).value).toBe("2021"),
    );
  });
});
