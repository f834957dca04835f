import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { NominationId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { paperPath } from "#main/book/book-folder";
import { packDossier } from "#main/book/exchange/pack-dossier";
import { lookOn } from "../documents/support/sample-paper-book";
import { wordsOf } from "../documents/support/paper-book";
import { voted2022 } from "../documents/support/voted-2022";

const award = { of: "AWARD", id: "CO_NGANH_TU_PHAP" } as const;
const day = "2022-11-07" as LocalDate;

/** A winner in a tờ trình that is addressed, numbered, and made as a paper together with its list. */
async function submitted() {
  const { book, roundId } = await voted2022();
  lookOn(book, "2022-11-08");
  const [winner, other] = book.database
    .prepare("SELECT nomination_id FROM round_outcomes WHERE outcome = 'WON' ORDER BY rank")
    .pluck()
    .all() as NominationId[];
  if (winner === undefined || other === undefined) throw new Error("winners");
  const { id: submissionId } = await book.call("dossiers.addSubmission", {
    ...{ subject: "Đề nghị tặng cờ", authority: "Bộ Tư pháp", number: "12/TTr", datedOn: day, note: "" },
  });
  await book.call("dossiers.takeStep", {
    nominationIds: [winner],
    step: { kind: "PUT_IN_SUBMISSION", on: day, submissionId },
  });
  const paths = (id: NominationId) => {
    const packed = packDossier(book.context, id);
    if (!packed.ok) throw new Error(packed.error.code);
    return packed.value.order.payload;
  };
  return { book, roundId, winner, other, paths };
}

test("a dossier in a tờ trình travels with that letter and its list; one that is in none does not", async () => {
  const { book, winner, other, paths } = await submitted();
  const letters = (id: NominationId) => paths(id).filter(({ path }) => path.startsWith("data/01-to-trinh/"));
  expect(letters(winner)).toEqual([]);
  for (const kind of ["SUBMISSION_LETTER", "NOMINEE_LIST"] as const)
    await book.call("documents.make", { kind, subject: award, number: "12", datedOn: day });
  expect(letters(winner).map(({ path }) => path.replace(/^.*\//, ""))).toEqual([
    expect.stringContaining("Danh sách trích ngang"),
    expect.stringContaining("Tờ trình"),
  ]);
  expect(letters(other)).toEqual([]);
  const letter = letters(winner).find(({ path }) => path.includes("Tờ trình"));
  expect(wordsOf(readFileSync(letter?.from ?? ""))).toContain("Kính gửi: Bộ Tư pháp");
});

test("signed minutes travel, also where others were made after them", async () => {
  const { book, roundId, winner, paths } = await submitted();
  const { chainId } = await book.call("documents.makeMinutes", { roundId });
  const scan = join(book.outside("quét"), "ban ky.pdf");
  writeFileSync(scan, "%PDF-1.4\n% chữ ký\n");
  const { id } = await book.call("documents.takeSigned", {
    ...{ chainId, file: book.grant(scan), taskId: book.taskId() },
  });
  await book.call("documents.makeMinutes", { roundId });
  const digest = book.database.prepare("SELECT digest FROM documents WHERE id = ?").pluck().get(id);
  const minutes = paths(winner).filter(({ path }) => path.startsWith("data/90-bien-ban-kiem-phieu/"));
  expect(minutes.map(({ from }) => from)).toEqual([paperPath(book.folder, digest as never)]);
});

test("a package that went already is not offered again as the answer to a request for more", async () => {
  const { book, winner } = await submitted();
  const asked = () =>
    book.call("dossiers.judgeStep", { nominationIds: [winner], kind: "SEND" }) as Promise<{
      readonly packaged: number;
      readonly unsent: number;
    }>;
  expect(await asked()).toMatchObject({ packaged: 0, unsent: 0 });
  const target = book.outside("USB");
  await book.call("exchange.writePackage", {
    ...{ nominationId: winner, target: book.grant(target), taskId: book.taskId() },
  });
  expect(await asked()).toMatchObject({ packaged: 1, unsent: 1 });
  const sent = { kind: "SEND", on: day, carriedBy: "", packageSent: "LATEST" } as const;
  await book.call("dossiers.takeStep", { nominationIds: [winner], step: sent });
  const more = { kind: "ASK_SUPPLEMENT", on: day, reason: "Bổ sung", dueOn: day } as const;
  await book.call("dossiers.takeStep", { nominationIds: [winner], step: more });
  expect(
    await book.call("dossiers.judgeStep", { nominationIds: [winner], kind: "SEND_SUPPLEMENT" }),
  ).toMatchObject({ packaged: 1, unsent: 0 });
});

test("a tờ trình is not dated on a day to come, with nothing saved; the day of a sealed vote has come", async () => {
  const { book } = await voted2022();
  lookOn(book, "2022-10-28");
  const dated = (datedOn: string) => ({
    ...{ subject: "Đề nghị tặng cờ", authority: "", number: "12/TTr", note: "" },
    datedOn: datedOn as LocalDate,
  });
  expect(await book.refusal("dossiers.addSubmission", dated("2022-11-03"))).toBe("SUBMISSION_DAY_AHEAD");
  expect(book.database.prepare("SELECT count(*) FROM submissions").pluck().get()).toBe(0);
  const { id: submissionId } = await book.call("dossiers.addSubmission", dated("2022-11-02"));
  const edit = { submissionId, expectedRevision: 1, ...dated("2022-12-05") };
  expect(await book.refusal("dossiers.editSubmission", edit)).toBe("SUBMISSION_DAY_AHEAD");
});
