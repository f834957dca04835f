// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { exemplarScreen } from "#core/strings/pledges-exemplar-screen-words";
import { exemplarStepWords } from "#core/strings/pledges-exemplar-words";
import { registrationScreen } from "#core/strings/registrations-screen-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { ExemplarDrawer } from "#renderer/pledges/exemplars/exemplar-drawer.tsx";
import { RegistrationDrawer } from "#renderer/pledges/registrations/registration-drawer.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { bridgeToBook } from "../support/bridge-to-book";
import { show } from "../ui/show";
import { bookWithMembers } from "./pledge-book";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

const input = (label: string) =>
  screen.getAllByLabelText(label, { exact: false, selector: "input" })[0] as HTMLInputElement;

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("forms of the year", () => {
  it("do not save the steps of an exemplar without the day that would keep what was typed of one", async () => {
    const { book, first } = await bookWithMembers();
    bridgeToBook(book);
    const { id } = await book.call("exemplars.add", {
      ...{ title: "Mô hình", unitId: first, achievement: "", movementId: null, nominationId: null },
    });
    const { user } = show(
      <ExemplarDrawer exemplarId={id} onGone={() => undefined} onClose={() => undefined} />,
      Around,
    );
    const [found] = Object.values(exemplarStepWords);
    if (found === undefined) throw new Error("No step");
    await screen.findByTestId("save-exemplar-steps");
    await user.type(input(exemplarScreen.stepNote(found)), "Công an huyện báo cáo");
    await user.click(screen.getByTestId("save-exemplar-steps"));
    expect(await screen.findByText(exemplarScreen.stepDayNeeded)).toBeTruthy();
    expect(input(exemplarScreen.stepNote(found)).value).toBe("Công an huyện báo cáo");
    expect(book.database.prepare("SELECT count(*) FROM exemplar_steps").pluck().get()).toBe(0);
  });

  it("take the member itself for the unit it registers for, until another is chosen", async () => {
    const { book } = await bookWithMembers();
    bridgeToBook(book);
    const { user } = show(
      <RegistrationDrawer known={null} onSaved={() => undefined} onClose={() => undefined} />,
      Around,
    );
    for (const name of ["Sở Tư pháp TP Hà Nội", "Cục THADS TP Đà Nẵng"]) {
      await user.click(input(registrationScreen.member));
      await user.click(await screen.findByRole("option", { name, hidden: true }));
      await waitFor(() => expect(input(registrationScreen.nominee).value).toBe(name));
    }
  });
});
