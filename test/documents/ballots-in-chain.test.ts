import { describe, expect, test } from "vitest";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { conferenceBook, meetingWithRoll, openedRound } from "../conference/conference-book";
import { bookWith, group } from "../conference/every-mode-book";

/** A PDF as far as its pages are counted. */
const pdfOf = (pages: number) =>
  new TextEncoder().encode(`%PDF-1.4\n/Type /Pages\n${"/Type /Page\n".repeat(pages)}`);

/** What a printer makes where one ballot takes so many pages. */
const printer = (each: number) => async (html: string) => {
  const sheets = html.split('<div class="sheet">').length - 1;
  return pdfOf(sheets > 0 ? sheets : each * (html.split('<section class="ballot').length - 1));
};

async function bookWithRound(pages = 1) {
  const book = await conferenceBook(undefined, documentHandlers);
  Object.assign(book.context.host, { printPdf: printer(pages) });
  const { roundId } = await openedRound(book);
  return { book, roundId };
}

describe("ballots of a round as versions of its paper", () => {
  test("the PDF joins the chain of the Word file, under a name of its own", async () => {
    const { book, roundId } = await bookWithRound();
    const subject = { of: "ROUND", id: roundId } as const;
    const word = await book.call("documents.make", {
      ...{ kind: "BALLOT_PAPER", subject, number: "", datedOn: null },
    });
    const first = await book.call("documents.makeBallots", { roundId, copies: 5, size: "TWO_ON_A4" });
    const again = await book.call("documents.makeBallots", { roundId, copies: 4, size: "A4" });
    expect([first.chainId, again.chainId]).toEqual([word.chainId, word.chainId]);
    expect(first.pages).toBe(1);
    const { versions } = await book.call("documents.chain", { chainId: word.chainId });
    expect(versions.map(({ version, stage, fileName }) => [version, stage, fileName])).toEqual([
      [1, "GENERATED", "Phiếu bầu - Vòng 1 - 02-11-2022.docx"],
      [2, "GENERATED", "Phiếu bầu - Vòng 1 - 02-11-2022.pdf"],
      [3, "GENERATED", "Phiếu bầu - Vòng 1 - 02-11-2022 (bản 2).pdf"],
    ]);
    expect(versions.at(-1)?.bytes).toBe(pdfOf(4).length);
  });

  test("as many as were printed, else issued, else units on the roll; nothing is guessed without a roll", async () => {
    const { book, roundId } = await bookWithRound();
    const needed = () => book.call("documents.ballots", { roundId });
    expect(await needed()).toEqual({ copies: 4, from: "ROLL", size: "TWO_ON_A4" });
    book.database.prepare("UPDATE rounds SET issued = 3").run();
    expect(await needed()).toMatchObject({ copies: 3, from: "ISSUED" });
    book.database.prepare("UPDATE rounds SET printed = 6").run();
    expect(await needed()).toMatchObject({ copies: 6, from: "PRINTED" });
    book.database.exec("UPDATE rounds SET printed = NULL, issued = NULL; DELETE FROM round_voters");
    book.database.exec("DELETE FROM voters");
    expect(await needed()).toMatchObject({ copies: null, from: "NONE" });
  });

  test("a ballot longer than half a page is refused for two on a sheet, and nothing is kept", async () => {
    const { book, roundId } = await bookWithRound(2);
    const order = { roundId, copies: 3 } as const;
    expect(await book.refusal("documents.makeBallots", { ...order, size: "TWO_ON_A4" })).toBe(
      "BALLOT_TOO_LONG",
    );
    expect(book.database.prepare("SELECT count(*) FROM documents").pluck().get()).toBe(0);
    const made = await book.call("documents.makeBallots", { ...order, size: "A4" });
    expect(made.pages).toBe(2);
  });

  test("raised hands and written answers have no ballot", async () => {
    const book = await bookWith({}, { handlers: documentHandlers });
    const meetingId = await meetingWithRoll(book);
    const { id: roundId } = await book.call("conference.openRound", {
      ...{ meetingId, name: "Giơ tay", mode: "OPEN", groups: [group(book, 2)] },
    });
    expect(await book.refusal("documents.makeBallots", { roundId, copies: 3, size: "A4" })).toBe(
      "DOCUMENT_NEEDS",
    );
    const { choices } = await book.call("documents.subjects", { kind: "BALLOT_PAPER" });
    expect(choices).toEqual([]);
    expect((await book.call("documents.subjects", { kind: "BALLOT_MINUTES" })).choices).toHaveLength(1);
  });
});
