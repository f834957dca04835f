import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import type { Id, MeetingId, RoundId } from "#core/base/ids";
import {
  type DocumentKind,
  type DocumentSubject,
  type SubjectOf,
  documentKind,
  documentKinds,
} from "#core/documents/document-kind";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { paperPath } from "#main/book/book-folder";
import { readDocument } from "#main/book/documents/document-store";
import { root } from "../../support/source-files";
import { type ScratchBook } from "../../support/scratch-book";
import {
  type ConferenceBook,
  conferenceBook,
  openedRound,
  sealedRoundOf,
} from "../../conference/conference-book";
import { type YearRows, layYear } from "./lay-year";
import { type PrintedPaper, printAll } from "./paper";

export interface PaperBook extends ConferenceBook {
  readonly meetingId: MeetingId;
  readonly roundId: RoundId;
  readonly awardCode: string;
  readonly year: YearRows;
}

/** Gives the year of a book its letterhead. */
export function layLetterhead(book: ScratchBook): void {
  book.database
    .exec(`UPDATE years SET letterhead = 'HEAD_UNIT', letterhead_above = 'Ủy ban nhân dân TP Cần Thơ',
    letterhead_body = 'Sở Tư pháp', number_symbol = 'STP', place_name = 'Cần Thơ', signer_post = 'Giám đốc'`);
}

/** A book with four members, a meeting with its roll, agenda and guests, a sealed round and a letterhead. */
export async function paperBook(): Promise<PaperBook> {
  const book = await conferenceBook(undefined, documentHandlers);
  const opened = await openedRound(book);
  await sealedRoundOf(book, opened, [4, 3, 1]);
  layLetterhead(book);
  layMeetingDay(book, opened.meetingId);
  const awardCode = book.database.prepare("SELECT award_code FROM nominations").pluck().get() as string;
  const { meetingId, roundId } = opened;
  const year = layYear(book, { meetingId, roundId, members: book.members, awardCode });
  return { ...book, meetingId, roundId, awardCode, year };
}

/** What each kind can be about in a paper book. */
export function subjectsOf(book: PaperBook): readonly (readonly [DocumentKind, DocumentSubject])[] {
  const { planItemId, pledgeId, handoverId } = book.year;
  const unitId = book.members[3];
  if (unitId === undefined) throw new Error("a member with nominations");
  const subjects = {
    YEAR: { of: "YEAR" },
    MEETING: { of: "MEETING", id: book.meetingId },
    ROUND: { of: "ROUND", id: book.roundId },
    UNIT: { of: "UNIT", id: unitId },
    PLAN_ITEM: { of: "PLAN_ITEM", id: planItemId as Id<"planItem"> },
    PLEDGE: { of: "PLEDGE", id: pledgeId as Id<"pledge"> },
    HANDOVER: { of: "HANDOVER", id: handoverId as Id<"flagHandover"> },
    AWARD: { of: "AWARD", id: book.awardCode },
  } as const satisfies Record<SubjectOf, DocumentSubject>;
  return documentKind.options.map((kind) => [kind, subjects[documentKinds[kind].subject]]);
}

/** What the papers of a meeting tell besides its roll. */
function layMeetingDay({ database, context }: ScratchBook, meetingId: MeetingId): void {
  database
    .prepare(
      "UPDATE meetings SET starts_clock = '08:00', chair = 'Giám đốc Sở Tư pháp TP Cần Thơ' WHERE id = ?",
    )
    .run(meetingId);
  const agenda = database.prepare(
    "INSERT INTO agenda_items (id, meeting_id, position, clock, title, presenter) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const items = [
    ["08:00", "Ổn định tổ chức, giới thiệu đại biểu", "Thư ký hội nghị"],
    ["08:15", "Báo cáo tổng kết phong trào thi đua năm 2022", "Lãnh đạo đơn vị Trưởng Khu vực"],
    ["09:00", "Bình xét, suy tôn; bỏ phiếu", "Tổ kiểm phiếu"],
    [null, "Ký kết giao ước thi đua năm 2023", ""],
  ] as const;
  items.forEach(([clock, title, presenter], place) =>
    agenda.run(context.ids.next<"agendaItem">(), meetingId, place + 1, clock, title, presenter),
  );
  const guest = database.prepare(
    "INSERT INTO meeting_guests (id, meeting_id, kind, name, post, body, position) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  guest.run(
    context.ids.next<"guest">(),
    meetingId,
    "GUEST",
    "Lãnh đạo Bộ Tư pháp",
    "Thứ trưởng",
    "Bộ Tư pháp",
    1,
  );
  guest.run(
    context.ids.next<"guest">(),
    meetingId,
    "DELEGATE",
    "Chuyên viên",
    "Phòng Tổ chức",
    "Sở Tư pháp",
    2,
  );
}

/** Makes a paper in a book; its bytes. */
export async function makePaper(
  book: ScratchBook,
  kind: DocumentKind,
  subject: DocumentSubject,
  typed: { readonly number?: string; readonly datedOn?: string } = {},
): Promise<Uint8Array> {
  const { number = "", datedOn = null } = typed;
  const { id } = await book.call("documents.make", { kind, subject, number, datedOn: datedOn as never });
  const digest = readDocument(book.database, id)?.digest;
  if (digest === undefined) throw new Error("a paper that was made");
  return readFileSync(paperPath(book.folder, digest));
}

/** Makes papers and prints them in one run; with LOOK naming a folder, pictures of them are left there. */
export async function printPapers(
  book: ScratchBook,
  papers: readonly (readonly [DocumentKind, DocumentSubject])[],
): Promise<(kind: DocumentKind) => PrintedPaper> {
  const made = new Map<string, Uint8Array>();
  for (const [kind, subject] of papers) made.set(kind, await makePaper(book, kind, subject));
  const printed = printAll(made);
  const look = process.env["LOOK"];
  if (look !== undefined)
    for (const [kind, paper] of printed) {
      mkdirSync(join(root, look), { recursive: true });
      execFileSync("pdftoppm", ["-r", "60", "-png", paper.path, join(root, look, kind)]);
    }
  return (kind) => {
    const paper = printed.get(kind);
    if (paper === undefined) throw new Error(`${kind} was printed`);
    return paper;
  };
}

/** The words of a .docx, without its marks. */
export function wordsOf(bytes: Uint8Array): string {
  const xml = new PizZip(bytes).file("word/document.xml")?.asText() ?? "";
  return xml.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}
