import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PizZip from "pizzip";
import type { DocumentId, MeetingId } from "#core/base/ids";
import type { DocumentKind, DocumentSubject } from "#core/documents/document-kind";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { paperPath } from "#main/book/book-folder";
import { readDocument } from "#main/book/documents/document-store";
import { root } from "../../support/source-files";
import { type ScratchBook } from "../../support/scratch-book";
import { type ConferenceBook, conferenceBook, meetingWithRoll } from "../../conference/conference-book";
import { PrintedPaper } from "./paper";

export interface PaperBook extends ConferenceBook {
  readonly meetingId: MeetingId;
}

/** Gives the year of a book its letterhead. */
export function layLetterhead(book: ScratchBook): void {
  book.database
    .exec(`UPDATE years SET letterhead = 'HEAD_UNIT', letterhead_above = 'Ủy ban nhân dân TP Cần Thơ',
    letterhead_body = 'Sở Tư pháp', number_symbol = 'STP', place_name = 'Cần Thơ', signer_post = 'Giám đốc'`);
}

/** A book with four members, a meeting with its roll, agenda and guests, and a letterhead. */
export async function paperBook(): Promise<PaperBook> {
  const book = await conferenceBook(undefined, documentHandlers);
  const meetingId = await meetingWithRoll(book);
  layLetterhead(book);
  layMeetingDay(book, meetingId);
  return { ...book, meetingId };
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

export interface MadePaper {
  readonly id: DocumentId;
  readonly bytes: Uint8Array;
  /** As LibreOffice prints it. */
  readonly printed: PrintedPaper;
}

/** Makes a paper in a book and prints it; with LOOK set to a folder, it is left there to be looked at. */
export async function makePaper(
  book: ScratchBook,
  kind: DocumentKind,
  subject: DocumentSubject,
  typed: { readonly number?: string; readonly datedOn?: string } = {},
): Promise<MadePaper> {
  const { number = "", datedOn = null } = typed;
  const { id } = await book.call("documents.make", { kind, subject, number, datedOn: datedOn as never });
  const digest = readDocument(book.database, id)?.digest;
  if (digest === undefined) throw new Error("a paper that was made");
  const bytes = readFileSync(paperPath(book.folder, digest));
  const printed = new PrintedPaper(bytes);
  const look = process.env["LOOK"];
  if (look !== undefined) leaveToLookAt(join(root, look), kind, printed);
  return { id, bytes, printed };
}

function leaveToLookAt(folder: string, kind: DocumentKind, printed: PrintedPaper): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${kind}.pdf`), printed.pdf());
  execFileSync("pdftoppm", ["-r", "60", "-png", join(folder, `${kind}.pdf`), join(folder, kind)]);
}

/** The words of a .docx, without its marks. */
export function wordsOf(bytes: Uint8Array): string {
  const xml = new PizZip(bytes).file("word/document.xml")?.asText() ?? "";
  return xml.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}
