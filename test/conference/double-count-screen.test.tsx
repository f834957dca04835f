// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, screen, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { expect, it, vi } from "vitest";
import type { RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { doubleCountWords as words } from "#core/strings/double-count-words";
import { makeQueryClient } from "#renderer/api/query-client.ts";
import { useProcedureQuery } from "#renderer/api/use-procedure-query.ts";
import { CountStep } from "#renderer/conference/count-step.tsx";
import { bridgeToBook } from "../support/bridge-to-book";
import { show } from "../ui/show";
import { type ConferenceBook, countOf, meetingWithRoll, openedRound } from "./conference-book";
import { bookWith, group } from "./every-mode-book";

configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? "") });

function Around({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function Step({ roundId, onNext }: { readonly roundId: RoundId; readonly onNext: () => void }) {
  const { value } = useProcedureQuery("conference.round", { roundId });
  return value === undefined ? null : <CountStep round={value} onNext={onNext} />;
}

function countingScreen(book: ConferenceBook, roundId: RoundId) {
  bridgeToBook(book);
  const onNext = vi.fn<() => void>();
  return { onNext, ...show(<Step roundId={roundId} onNext={onNext} />, Around) };
}

const cell = (name: string) => screen.getByTestId<HTMLInputElement>(name);
const note = () => screen.getByTestId("double-note").textContent;

it("keys twice without showing the first figures, names what differs, and takes what both count together", async () => {
  const book = await bookWith({ counting: { rule: "DOUBLE", clause: "" } });
  const { roundId, lineIds } = await openedRound(book, 1);
  await book.call("conference.saveCount", {
    ...{ roundId, expectedRevision: 1, count: countOf(lineIds, [4, 2, 1]) },
  });
  const { user, onNext } = countingScreen(book, roundId);
  await waitFor(() => expect(note()).toBe(words.turns.FIRST));
  await user.click(screen.getByTestId("close-FIRST"));
  await waitFor(() => expect(note()).toBe(words.turns.SECOND));
  expect(["total-printed", "line-1-agree", "line-2-agree"].map((name) => cell(name).value)).toEqual([
    "",
    "",
    "",
  ]);
  await user.click(cell("total-printed"));
  await user.paste("5\t4\t1\t0\t4\t4\t0\t0\r\n4\t0\t0\t0\r\n3\t1\t0\t0\r\n1\t3\t0\t0\r\n");
  await user.click(screen.getByTestId("close-SECOND"));
  await screen.findByTestId("readings-differ");
  expect(screen.getByTestId("differing-places").textContent).toContain("Dòng 2: Chi cục THADS quận Cái Răng");
  expect(document.body.textContent).not.toContain("Dòng 1");
  await user.click(screen.getByTestId("third-reading"));
  await screen.findByTestId("third-2-agree");
  expect(screen.getByTestId("save-third-reading").getAttribute("aria-disabled")).toBe("true");
  for (const [figure, typed] of [
    ["agree", "3"],
    ["disagree", "1"],
    ["blank", "0"],
    ["invalid", "0"],
  ])
    await user.type(cell(`third-2-${figure}`), typed ?? "");
  await user.type(cell("third-by"), "Hai tổ kiểm phiếu");
  await user.type(cell("third-reason"), "Một phiếu dính nhau");
  await user.click(screen.getByTestId("save-third-reading"));
  await waitFor(() => expect(note()).toBe(words.turns.RESOLVED));
  expect([cell("line-1-agree").value, cell("line-2-agree").value]).toEqual(["4", "3"]);
  await user.click(screen.getByTestId("count-next"));
  await waitFor(() => expect(onNext).toHaveBeenCalledOnce());
});

it("lists who answered late, with the day, and takes a name away again", async () => {
  const book = await bookWith({});
  const meetingId = await meetingWithRoll(book);
  const { id: roundId } = await book.call("conference.openRound", {
    ...{ meetingId, name: "Xin ý kiến", mode: "CORRESPONDENCE", dueOn: "2022-11-20" as LocalDate },
    groups: [group(book, 2)],
  });
  const { voters } = await book.call("conference.meeting", { meetingId });
  const [voter] = voters;
  if (voter === undefined) throw new Error("voter");
  const receivedOn = "2022-11-22" as LocalDate;
  await book.call("conference.addLateAnswer", { roundId, voterId: voter.id, receivedOn });
  const { user } = countingScreen(book, roundId);
  const list = await screen.findByTestId("late-answers");
  expect(list.textContent).toContain(`${voter.unitName}nhận ngày 22/11/2022`);
  await user.click(screen.getByLabelText(words.lateRemove(voter.unitName)));
  await waitFor(() => expect(screen.queryByTestId("late-answers")).toBeNull());
  expect(screen.getByTestId("add-late-answer").getAttribute("aria-disabled")).toBe("true");
});
