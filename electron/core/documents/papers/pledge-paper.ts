import { z } from "zod";
import { type LocalDate, formatDate, formatDateInProse } from "../../base/local-date";
import type { Direction } from "../../pledges/targets/asked";
import { pledgePaperWords as words } from "../../strings/pledge-paper-words";
import { formatFigureValue } from "../../strings/pledges-target-words";
import { linesOf, listed, orBlank } from "../minutes-pieces";
import { paperSpec, rows, shown, text, texts } from "../paper-spec";

export interface TargetFacts {
  readonly name: string;
  readonly measure: string;
  readonly direction: Direction;
  /** Hundredths. */
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly dueOn: LocalDate | null;
}

export interface PledgeFacts {
  readonly title: string;
  readonly theme: string;
  readonly basis: string;
  readonly commitment: string;
  readonly contents: readonly string[];
  readonly targets: readonly TargetFacts[];
  readonly signedOn: LocalDate | null;
  readonly place: string;
  readonly year: number;
  /** Members the pledge is for, with the post that signs where it is known. */
  readonly units: readonly { readonly name: string; readonly signer: string }[];
  readonly witness: string;
}

const cell = { unit: text, signer: text } as const;

/** Bản giao ước with its signing grid: one cell a member, two beside each other (domain.md §7.1). */
export const pledgePaper = paperSpec(
  z.strictObject({
    title: text,
    hasTheme: shown,
    theme: text,
    bases: texts,
    contents: texts,
    hasTargets: shown,
    targets: rows(z.strictObject({ number: text, name: text, asked: text })),
    commitments: texts,
    signedWhere: text,
    grid: rows(z.strictObject({ ...cell, otherUnit: text, otherSigner: text })),
    hasWitness: shown,
    witness: text,
  }),
  (facts: PledgeFacts) => ({
    title: facts.title.toUpperCase(),
    hasTheme: facts.theme !== "",
    theme: facts.theme,
    bases: listed(linesOf(facts.basis, []).map(words.ground)),
    contents:
      facts.contents.length === 0
        ? [orBlank("")]
        : facts.contents.map((content, place) => words.numbered(place + 1, content)),
    hasTargets: facts.targets.length > 0,
    targets: facts.targets.map((target, place) => ({
      number: String(place + 1),
      name: target.name,
      asked: askedInWords(target),
    })),
    commitments: linesOf(facts.commitment, []),
    signedWhere: words.signedWhere(
      orBlank(facts.place),
      facts.signedOn === null ? words.blankDay(facts.year) : formatDateInProse(facts.signedOn),
    ),
    grid: pairs(facts.units),
    hasWitness: facts.witness !== "",
    witness: facts.witness,
  }),
);

/** `từ 2 xã trở lên`, as the target asks it. */
export function askedInWords({ direction, value, valueTo, dueOn, measure }: TargetFacts): string {
  const figure = (hundredths: number | null) =>
    hundredths === null ? words.blankFigure : words.measured(formatFigureValue(hundredths), measure);
  switch (direction) {
    case "AT_LEAST":
      return words.atLeast(figure(value));
    case "AT_MOST":
      return words.atMost(figure(value));
    case "RANGE":
      return words.range(value === null ? words.blankFigure : formatFigureValue(value), figure(valueTo));
    case "YES_NO":
      return words.done;
    case "BY_DAY":
      return dueOn === null ? words.blankFigure : words.byDay(formatDate(dueOn));
  }
}

function pairs(units: PledgeFacts["units"]) {
  return units.flatMap((unit, place) => {
    if (place % 2 === 1) return [];
    const other = units[place + 1];
    return [
      {
        unit: unit.name,
        signer: unit.signer,
        otherUnit: other?.name ?? "",
        otherSigner: other?.signer ?? "",
      },
    ];
  });
}
