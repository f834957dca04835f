import { z } from "zod";
import { type LocalDate, formatDate } from "../../base/local-date";
import type { PublicList } from "../../safekeeping/personal-data/redaction";
import { publicListPaperWords as words } from "../../strings/public-list-words";
import { countOf, orBlank, paddedCount } from "../minutes-pieces";
import { paperSpec, rows, text, texts } from "../paper-spec";

/** What a list for the public says; only what was redacted comes in. */
export interface PublicListFacts {
  readonly clusterName: string;
  readonly year: number;
  readonly list: PublicList;
  readonly opinions: OpinionsFacts;
}

/** Where opinions go and until when; empty and null stay blank for a hand. */
export interface OpinionsFacts {
  readonly to: string;
  readonly until: LocalDate | null;
}

/** Danh sách công khai lấy ý kiến (Luật Thi đua, khen thưởng 2022, Đ84 k5). */
export const publicList = paperSpec(
  z.strictObject({
    subject: text,
    opening: text,
    count: text,
    nominees: rows(z.strictObject({ number: text, name: text, under: text, award: text })),
    notes: texts,
    opinions: text,
  }),
  ({ clusterName, year, list, opinions }: PublicListFacts) => ({
    subject: words.subject(year),
    opening: words.opening(clusterName, year),
    count: words.count(countOf(list.lines.length)),
    nominees: list.lines.map((line) => ({ ...line })),
    notes: publicListNotes(list),
    opinions: words.opinions(
      orBlank(opinions.to),
      opinions.until === null ? words.dayBlank : formatDate(opinions.until),
    ),
  }),
);

/** What the list says of those it does not name in full: how many, not who. */
export function publicListNotes({ shortened, leftOut }: PublicList): readonly string[] {
  return [
    ...(shortened > 0 ? [words.shortened(paddedCount(shortened))] : []),
    ...(leftOut > 0 ? [words.leftOut(paddedCount(leftOut))] : []),
  ];
}
