// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import type { MeetingId } from "#core/base/ids";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { LogStep } from "#renderer/conference/day/log-step.tsx";
import { useUiState } from "#renderer/state/ui-state.ts";
import { bridgeToBook } from "../../support/bridge-to-book";
import { show } from "../../ui/show";
import { type ConferenceBook, conferenceBook, meetingWithRoll } from "../conference-book";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

async function logScreen(book: ConferenceBook, meetingId: MeetingId) {
  bridgeToBook(book);
  const meeting = await book.call("conference.meeting", { meetingId });
  const day = await book.call("conference.day", { meetingId });
  return show(<LogStep meeting={meeting} day={day} />, Around);
}

const speaker = () => screen.getByRole("combobox", { name: words.logSpeaker });
const text = () => screen.getByRole("textbox", { name: new RegExp(`^${words.logText}`) });
const linesOf = async (book: ConferenceBook, meetingId: MeetingId) =>
  (await book.call("conference.log", { meetingId })).lines;

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

describe("the line one types at while listening", () => {
  it("takes kind by key, speaker, text and Enter; typing goes on while the entry is saved", async () => {
    const book = await conferenceBook(undefined, safekeepingHandlers);
    const meetingId = await meetingWithRoll(book);
    const { user } = await logScreen(book, meetingId);
    await waitFor(() => expect(document.activeElement).toBe(speaker()));
    await user.keyboard("{Alt>}2{/Alt}Giám đốc Sở{Enter}Báo cáo tổng kết.{Enter}");
    await user.keyboard("{Alt>}3{/Alt}Cục trưởng{Enter}Nhất trí.{Enter}");
    await waitFor(async () => expect(await linesOf(book, meetingId)).toHaveLength(2));
    const lines = await linesOf(book, meetingId);
    expect(lines.map((line) => [line.kind, line.speaker, line.text])).toEqual([
      ["REPORT", "Giám đốc Sở", "Báo cáo tổng kết."],
      ["DISCUSSION", "Cục trưởng", "Nhất trí."],
    ]);
    expect(lines.every(({ clock }) => /^\d\d:\d\d$/.test(clock ?? ""))).toBe(true);
  });

  it("lets a typed hour win over the clock, and saves nothing while the hour cannot be read", async () => {
    const book = await conferenceBook(undefined, safekeepingHandlers);
    const meetingId = await meetingWithRoll(book);
    const { user } = await logScreen(book, meetingId);
    const hour = screen.getByRole("textbox", { name: words.logClock });
    await user.type(hour, "25h");
    await user.type(text(), "Khai mạc{Enter}");
    expect(await linesOf(book, meetingId)).toEqual([]);
    expect(screen.getByText(words.moveClockUnreadable)).toBeTruthy();
    await user.clear(hour);
    await user.type(hour, "7h55");
    await user.type(text(), "{Enter}");
    await waitFor(async () => expect((await linesOf(book, meetingId))[0]?.clock).toBe("07:55"));
  });

  it("is there again when the screen opens anew, and gone once it was saved", async () => {
    const book = await conferenceBook(undefined, safekeepingHandlers);
    const meetingId = await meetingWithRoll(book);
    const first = await logScreen(book, meetingId);
    await first.user.type(text(), "Nội dung gõ dở");
    first.unmount();
    const again = await logScreen(book, meetingId);
    await screen.findByTestId("log-draft");
    expect((text() as HTMLTextAreaElement).value).toBe("Nội dung gõ dở");
    await again.user.type(text(), "{Enter}");
    await waitFor(async () => expect(await linesOf(book, meetingId)).toHaveLength(1));
    again.unmount();
    await logScreen(book, meetingId);
    await waitFor(() => expect((text() as HTMLTextAreaElement).value).toBe(""));
  });

  it("draws only the new line of a log of two hundred", async () => {
    const book = await conferenceBook(undefined, safekeepingHandlers);
    const meetingId = await meetingWithRoll(book);
    for (let entry = 1; entry <= 200; entry += 1)
      await book.call("conference.addLogEntry", {
        ...{ meetingId, clock: null, kind: "NOTE", speaker: "", agendaItemId: null },
        text: `Dòng ${entry}`,
      });
    const { user } = await logScreen(book, meetingId);
    await waitFor(() => expect(document.querySelectorAll("[data-log]")).toHaveLength(200));
    const before = [...document.querySelectorAll("[data-log]")];
    const touched = new Set<Node>();
    const watch = new MutationObserver((changes) => changes.forEach(({ target }) => touched.add(target)));
    for (const row of before) watch.observe(row, { subtree: true, childList: true, attributes: true });
    await user.type(text(), "Dòng mới{Enter}");
    await waitFor(() => expect(document.querySelectorAll("[data-log]")).toHaveLength(201));
    watch.disconnect();
    expect(touched.size).toBe(0);
    expect([...document.querySelectorAll("[data-log]")].slice(0, 200)).toEqual(before);
  });
});
