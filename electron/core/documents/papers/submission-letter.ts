import { z } from "zod";
import { awardPaperWords as words } from "../../strings/award-paper-words";
import { blankLine } from "../../strings/documents-words";
import { countOf, listed } from "../minutes-pieces";
import { paperSpec, rows, shown, text, texts } from "../paper-spec";
import { fractionInWords } from "../number-in-words";
import { percentOf } from "../minutes-pieces";

/** Who is put forward for an award, with the vote where one was held. */
export interface NomineeFacts {
  readonly kind: "UNIT" | "PERSON";
  readonly name: string;
  /** Post and unit of a person, or the unit above. */
  readonly under: string;
  readonly member: string;
  /** Achievement in short, as typed. */
  readonly achievement: string;
  readonly vote: { readonly agree: number; readonly base: number; readonly meeting: string } | null;
}

export interface SubmissionFacts {
  readonly issuer: string;
  readonly year: number;
  readonly award: string;
  /** Law and article as the catalogue of awards tells them; empty where none was read. */
  readonly basis: string;
  /** Offices the tờ trình in the book are addressed to. */
  readonly addressees: readonly string[];
  readonly nominees: readonly NomineeFacts[];
}

/** The tags of one nominee. */
export const nomineeTags = z.strictObject({
  number: text,
  name: text,
  under: text,
  member: text,
  award: text,
  vote: text,
  voteInWords: text,
  achievement: text,
});

/** One nominee as lists print it. */
export function nomineeView(nominee: NomineeFacts, award: string, place: number) {
  const { name, under, member, achievement, vote } = nominee;
  return {
    number: String(place + 1),
    name,
    under,
    member,
    award,
    vote: vote === null ? words.noVote : words.vote(fractionOf(vote), percentOf(vote.agree, vote.base)),
    voteInWords:
      vote === null
        ? words.noVote
        : words.vote(fractionInWords(vote.agree, vote.base), percentOf(vote.agree, vote.base)),
    achievement,
  };
}

const fractionOf = ({ agree, base }: { readonly agree: number; readonly base: number }) => `${agree}/${base}`;

/** How many collectives and how many people, in words, as `02 (hai) tập thể, 01 (một) cá nhân`. */
export function nomineeCount(nominees: readonly NomineeFacts[]): string {
  const people = nominees.filter(({ kind }) => kind === "PERSON").length;
  const units = nominees.length - people;
  return [
    ...(units > 0 ? [words.collectives(countOf(units))] : []),
    ...(people > 0 ? [words.people(countOf(people))] : []),
  ].join(", ");
}

/** Tờ trình đề nghị khen thưởng, after Mẫu 01 of NĐ 152/2025 (domain.md §4.1). */
export const submissionLetter = paperSpec(
  z.strictObject({
    subject: text,
    issuer: text,
    addressee: text,
    hasBasis: shown,
    bases: texts,
    meetings: texts,
    award: text,
    year: text,
    count: text,
    nominees: rows(nomineeTags),
    hasVotes: shown,
    votes: texts,
  }),
  ({ issuer, year, award, basis, addressees, nominees }: SubmissionFacts) => ({
    subject: words.submissionSubject(award, year),
    issuer,
    addressee: addressees.length === 0 ? words.addresseeBlank : addressees.join("; "),
    hasBasis: basis !== "",
    bases: [basis === "" ? words.basisBlank(blankLine) : words.basis(basis)],
    meetings: listed(
      [...new Set(nominees.flatMap(({ vote }) => (vote === null ? [] : [vote.meeting])))].map(
        words.basisMeeting,
      ),
    ),
    award,
    year: String(year),
    count: nomineeCount(nominees),
    nominees: nominees.map((nominee, place) => nomineeView(nominee, award, place)),
    hasVotes: nominees.some(({ vote }) => vote !== null),
    votes: nominees.flatMap(({ name, vote }) =>
      vote === null
        ? []
        : [words.voteOf(name, fractionInWords(vote.agree, vote.base), percentOf(vote.agree, vote.base))],
    ),
  }),
);

/** Danh sách trích ngang, the annex of the tờ trình. */
export const nomineeList = paperSpec(
  z.strictObject({ subject: text, award: text, count: text, nominees: rows(nomineeTags) }),
  ({ year, award, nominees }: SubmissionFacts) => ({
    subject: words.listSubject(award, year),
    award,
    count: nomineeCount(nominees),
    nominees: nominees.map((nominee, place) => nomineeView(nominee, award, place)),
  }),
);
