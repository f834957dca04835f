import { expect, test } from "vitest";
import { formatDate, type LocalDate } from "#core/base/local-date";
import type { DocumentKind, DocumentSubject } from "#core/documents/document-kind";
import { numberInWords } from "#core/documents/number-in-words";
import { readDocxLines } from "#main/workshop/read-docx-lines";
import type { ScratchBook } from "../support/scratch-book";
import { makePaper } from "./support/paper-book";
import { voted2022 } from "./support/voted-2022";

/** Rows of a paper's tables without their heads: those that begin with a number. */
async function rowsOf(book: ScratchBook, kind: DocumentKind, subject: DocumentSubject): Promise<string[][]> {
  const lines = await readDocxLines(await makePaper(book, kind, subject));
  if (!lines.ok) throw new Error(lines.error);
  return lines.value.map((line) => line.split(" | ")).filter(([first]) => /^\d+$/.test(first ?? ""));
}

const inWords = (share: string) =>
  share
    .split("/")
    .map((part) => numberInWords(Number(part)))
    .join(" trên ");
const text = (value: unknown) => String(value).replaceAll("\u00A0", " ");
const nameOf = (unit: string) =>
  `(SELECT name FROM unit_events e WHERE e.unit_id = ${unit} AND name IS NOT NULL)`;

test("tờ trình and danh sách trích ngang: each row the nominee, whose it is and its votes, as SQL reads them", async () => {
  const { book } = await voted2022();
  const won = book.database
    .prepare(
      `SELECT ${nameOf("n.nominee_unit_id")} AS name, iif(n.nominee_unit_id = n.member_id, '', ${nameOf("n.member_id")}) AS above,
         ${nameOf("n.member_id")} AS member, o.agree || '/' || o.base AS share, o.agree * 100 / o.base AS percent
       FROM nominations n JOIN round_lines l ON l.nomination_id = n.id
       JOIN round_outcomes o ON o.line_id = l.id WHERE o.outcome = 'WON' ORDER BY o.rank, n.number`,
    )
    .all() as readonly { name: string; above: string; member: string; share: string; percent: number }[];
  expect(won).toHaveLength(7);
  const subject = { of: "AWARD", id: "CO_NGANH_TU_PHAP" } as const;
  const letter = await rowsOf(book, "SUBMISSION_LETTER", subject);
  expect(letter.map((row) => row.map(text))).toEqual(
    won.map(({ name, above, share, percent }, place) => [
      ...[String(place + 1), name, above, `${share} (${inWords(share)}) phiếu, ${percent} %`],
    ]),
  );
  const list = await rowsOf(book, "NOMINEE_LIST", subject);
  expect(list.map((row) => row.slice(0, 6).map(text))).toEqual(
    won.map(({ name, above, member, share, percent }, place) => [
      ...[String(place + 1), name, above, member, "Cờ thi đua ngành Tư pháp", `${share} phiếu, ${percent} %`],
    ]),
  );
});

test("bảng tổng hợp đăng ký: every line, the sum, and what each award comes to, as SQL reads them", async () => {
  const { book } = await voted2022();
  const rows = await rowsOf(book, "REGISTRATION_TABLE", { of: "YEAR" });
  const awardName = (code: string) =>
    code === "CSTDCS" ? "Chiến sĩ thi đua cơ sở" : "Cờ thi đua ngành Tư pháp";
  const lines = book.database
    .prepare(
      `SELECT ${nameOf("member_id")} AS member, award_code AS code, nominees, registered_on AS day FROM registrations`,
    )
    .all() as readonly { member: string; code: string; nominees: number; day: LocalDate | null }[];
  expect(lines).toHaveLength(12);
  const register = rows.slice(0, lines.length);
  expect(register.map(([number]) => Number(number))).toEqual(lines.map((_, place) => place + 1));
  expect(register.map(([, ...row]) => row.join(" | ")).toSorted()).toEqual(
    lines
      .map(({ member, code, nominees, day }) =>
        [member, "", awardName(code), nominees, day === null ? "" : formatDate(day)].join(" | "),
      )
      .map((line) => line.replace(/[ |]+$/, ""))
      .toSorted(),
  );
  const sums = book.database
    .prepare(
      `SELECT award_code AS code, sum(nominees) AS registered,
         (SELECT count(*) FROM nominations n WHERE n.award_code = r.award_code) AS nominated
       FROM registrations r GROUP BY award_code`,
    )
    .all() as readonly { code: string; registered: number; nominated: number }[];
  expect(
    rows
      .slice(lines.length)
      .map(([, ...row]) => row.join(" | "))
      .toSorted(),
  ).toEqual(
    sums
      .map(({ code, registered, nominated }) => [awardName(code), registered, nominated].join(" | "))
      .toSorted(),
  );
});

test("báo cáo tổng kết: what was registered, nominated and acclaimed of each award, as SQL reads it", async () => {
  const { book } = await voted2022();
  const rows = await rowsOf(book, "YEAR_REPORT", { of: "YEAR" });
  const flag = book.database
    .prepare(
      `SELECT (SELECT sum(nominees) FROM registrations WHERE award_code = 'CO_NGANH_TU_PHAP') AS registered,
         (SELECT count(*) FROM nominations) AS nominated,
         (SELECT count(*) FROM round_outcomes WHERE outcome = 'WON') AS acclaimed`,
    )
    .get() as Readonly<Record<"registered" | "nominated" | "acclaimed", number>>;
  expect(rows.map(([, ...row]) => row)).toContainEqual([
    ...["Cờ thi đua ngành Tư pháp", String(flag.registered), String(flag.nominated), String(flag.acclaimed)],
  ]);
});
