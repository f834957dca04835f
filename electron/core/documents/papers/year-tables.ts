import { z } from "zod";
import { type LocalDate, formatDate } from "../../base/local-date";
import { pledgePaperWords as words } from "../../strings/pledge-paper-words";
import { countOf, listed, orBlank } from "../minutes-pieces";
import { paperSpec, rows, shown, text, texts } from "../paper-spec";

export interface RegistrationFacts {
  readonly year: number;
  readonly lines: readonly {
    readonly member: string;
    readonly nominee: string;
    readonly award: string;
    readonly nominees: number;
    readonly registeredOn: LocalDate | null;
  }[];
  readonly awards: readonly {
    readonly award: string;
    readonly registered: number;
    readonly nominated: number;
  }[];
  /** Members that registered nothing. */
  readonly silent: readonly string[];
}

/** Bảng tổng hợp đăng ký: every line, the sum of each award, and who has not registered. */
export const registrationTable = paperSpec(
  z.strictObject({
    subject: text,
    lines: rows(
      z.strictObject({ number: text, member: text, nominee: text, award: text, count: text, day: text }),
    ),
    total: text,
    awards: rows(z.strictObject({ number: text, award: text, registered: text, nominated: text })),
    hasSilent: shown,
    silentCount: text,
    silent: texts,
  }),
  ({ year, lines, awards, silent }: RegistrationFacts) => ({
    subject: words.registrationSubject(year),
    lines: lines.map(({ member, nominee, award, nominees, registeredOn }, place) => ({
      number: String(place + 1),
      member,
      nominee: nominee === member ? "" : nominee,
      award,
      count: String(nominees),
      day: registeredOn === null ? "" : formatDate(registeredOn),
    })),
    total: String(lines.reduce((sum, { nominees }) => sum + nominees, 0)),
    awards: awards.map(({ award, registered, nominated }, place) => ({
      number: String(place + 1),
      award,
      registered: String(registered),
      nominated: String(nominated),
    })),
    hasSilent: silent.length > 0,
    silentCount: countOf(silent.length),
    silent: listed(silent),
  }),
);

export interface ReminderFacts {
  readonly issuer: string;
  /** What is owed: the title of the plan's item. */
  readonly owed: string;
  readonly due: LocalDate;
  readonly today: LocalDate;
  /** Who has not sent it; days are calendar days after the due day. */
  readonly missing: readonly { readonly unit: string; readonly days: number }[];
}

/** More units than these are named in the table of the letter only. */
const recipientsNamed = 4;

/** Công văn đôn đốc, to the units that have not sent a paper that is due. */
export const reminderLetter = paperSpec(
  z.strictObject({
    aside: text,
    issuer: text,
    owed: text,
    due: text,
    today: text,
    count: text,
    recipients: texts,
    oneRecipient: shown,
    recipient: text,
    fewRecipients: shown,
    units: rows(z.strictObject({ number: text, unit: text, due: text, days: text })),
  }),
  ({ issuer, owed, due, today, missing }: ReminderFacts) => ({
    aside: words.reminderAside(owed),
    issuer,
    owed,
    due: formatDate(due),
    today: formatDate(today),
    count: words.reminderCount(countOf(missing.length)),
    recipients: listed(missing.map(({ unit }) => unit)),
    oneRecipient: missing.length === 1 || missing.length > recipientsNamed,
    recipient: missing.length === 1 ? (missing[0]?.unit ?? "") : words.recipientsBelow,
    fewRecipients: missing.length > 1 && missing.length <= recipientsNamed,
    units: missing.map(({ unit, days }, place) => ({
      number: String(place + 1),
      unit,
      due: formatDate(due),
      days: words.daysLate(String(days)),
    })),
  }),
);

export interface SupplementFacts {
  readonly issuer: string;
  readonly unit: string;
  readonly dossiers: readonly {
    readonly number: string;
    readonly nominee: string;
    readonly award: string;
    readonly dueOn: LocalDate | null;
    readonly papers: readonly string[];
  }[];
}

/** Công văn đề nghị bổ sung giấy tờ, to one member about all its dossiers. */
export const supplementLetter = paperSpec(
  z.strictObject({
    aside: text,
    issuer: text,
    unit: text,
    dossierCount: text,
    paperCount: text,
    dossiers: rows(z.strictObject({ number: text, nominee: text, award: text, papers: texts, due: text })),
  }),
  ({ issuer, unit, dossiers }: SupplementFacts) => ({
    aside: words.supplementAside(countOf(dossiers.length)),
    issuer,
    unit,
    dossierCount: countOf(dossiers.length),
    paperCount: words.papers(countOf(dossiers.reduce((sum, { papers }) => sum + papers.length, 0))),
    dossiers: dossiers.map(({ number, nominee, award, dueOn, papers }) => ({
      number,
      nominee,
      award,
      papers: listed(papers),
      due: dueOn === null ? orBlank("") : formatDate(dueOn),
    })),
  }),
);
