import { z } from "zod";
import { unitId, type UnitId } from "../base/ids";
import { localDate } from "../base/local-date";
import { searchedText } from "./folded-search";

/** A file of mergers as the program brings it, `resources/mergers/*.json`. */
export const mergersFile = z.strictObject({
  format: z.literal(1),
  title: z.string(),
  decision: z.string(),
  date: localDate,
  sources: z.array(z.string()),
  provinces: z.array(
    z.strictObject({
      name: z.string(),
      rank: z.enum(["CITY", "PROVINCE"]),
      formedFrom: z.array(z.string()).min(1),
      alsoKnownAs: z.array(z.string()),
      /** How sure the row is: read in a list, in one of two lists, or nothing changed. */
      mark: z.enum(["READ", "READ_IN_ONE_LIST", "UNCHANGED"]),
    }),
  ),
  renames: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      also: z.array(z.string()),
      toLong: z.string(),
      source: z.string(),
      mark: z.literal("INFERRED"),
    }),
  ),
  byHand: z.array(z.strictObject({ from: z.array(z.string()), suggestion: z.string(), why: z.string() })),
});
export type MergersFile = z.infer<typeof mergersFile>;

/** One thing that would change, or that somebody has to decide. */
export const mergersLine = z.strictObject({
  kind: z.enum(["MERGE", "RENAME", "BY_HAND"]),
  unitId,
  name: z.string(),
  /** The unit it is merged into; null otherwise. */
  intoId: unitId.nullable(),
  /** Name of the unit that lives on, the new name, or a suggestion to be typed. */
  becomes: z.string(),
  /** Memberships that would end with the unit. */
  memberships: z.int(),
  /** Units under it that would go along. */
  children: z.int(),
  /** Why it is to be decided by hand, or what the line rests on. */
  why: z.string(),
});
export type MergersLine = z.infer<typeof mergersLine>;

/** A unit of the book as it is on the eve of the mergers. */
export interface MergingUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly locality: string;
  readonly parentId: UnitId | null;
  readonly memberships: number;
  readonly children: number;
}

export interface MergersPlan {
  readonly lines: readonly MergersLine[];
  /** Units in whose name no province was found. */
  readonly notMatched: readonly MergingUnit[];
}

const ranks = /(?:^| )(?:tp|tinh|thanh pho)$/;

/**
 * What the file would make of the units: one of an old province is merged into the unit of the same kind, under the
 * same parent, of the province it went into. Where that unit is not in the book, somebody decides.
 */
export function planMergers(file: MergersFile, units: readonly MergingUnit[]): MergersPlan {
  const lines: MergersLine[] = [];
  const notMatched: MergingUnit[] = [];
  const placed = new Map<string, MergingUnit>();
  const matched: { readonly unit: MergingUnit; readonly found: Found }[] = [];
  for (const unit of units) {
    const byHand = file.byHand.find(({ from }) => from.some((start) => beginsWith(unit.name, start)));
    const found = byHand === undefined ? provinceIn(file, unit.name) : null;
    if (byHand !== undefined) lines.push(handLine(unit, byHand.suggestion, byHand.why));
    else if (found === null) {
      // A place says where a unit is, not which other it would be one with: that is decided by hand.
      const place = provinceIn(file, unit.locality);
      if (place === null) notMatched.push(unit);
      else if (place.old !== place.now) lines.push(handLine(unit, place.now, ""));
    } else {
      matched.push({ unit, found });
      if (found.old === found.now) placed.set(keyOf(unit, found), unit);
    }
  }
  for (const { unit, found } of matched) {
    if (found.old === found.now) {
      const rename = renameOf(file, unit);
      if (rename !== null) lines.push(rename);
      continue;
    }
    const into = placed.get(keyOf(unit, found));
    if (into === undefined) lines.push(handLine(unit, found.now, ""));
    else
      lines.push({
        ...{ kind: "MERGE", unitId: unit.id, name: unit.name, intoId: into.id, becomes: into.name },
        ...{ memberships: unit.memberships, children: unit.children, why: "" },
      });
  }
  return { lines, notMatched };
}

interface Found {
  readonly old: string;
  readonly now: string;
  /** The name without the province: what kind of unit it is. */
  readonly stem: string;
}

const keyOf = ({ parentId }: MergingUnit, { now, stem }: Found) => `${now}|${stem}|${parentId ?? ""}`;

/** The old province a name ends with, the longest where several would fit. */
function provinceIn({ provinces }: MergersFile, name: string): Found | null {
  const words = ` ${searchedText([name])}`;
  let best: (Found & { readonly length: number }) | null = null;
  for (const { name: now, formedFrom, alsoKnownAs } of provinces) {
    const spelled = [
      ...formedFrom.map((old) => ({ old, as: old })),
      ...alsoKnownAs.map((as) => ({ old: now, as })),
    ];
    for (const { old, as } of spelled) {
      const end = searchedText([as]);
      if (!words.endsWith(` ${end}`) || (best !== null && best.length >= end.length)) continue;
      const stem = words.slice(0, -end.length).trim().replace(ranks, "").trim();
      best = { old, now, stem, length: end.length };
    }
  }
  return best;
}

function renameOf({ renames }: MergersFile, unit: MergingUnit): MergersLine | null {
  for (const { from, to, also, toLong, source } of renames) {
    const long = also.find((start) => beginsWith(unit.name, start));
    const start = long ?? (beginsWith(unit.name, from) ? from : null);
    if (start === null) continue;
    const becomes = `${long === undefined ? to : toLong}${unit.name.slice(start.length)}`;
    return {
      ...{ kind: "RENAME", unitId: unit.id, name: unit.name, intoId: null, becomes },
      ...{ memberships: 0, children: 0, why: source },
    };
  }
  return null;
}

function handLine(unit: MergingUnit, becomes: string, why: string): MergersLine {
  return {
    ...{ kind: "BY_HAND", unitId: unit.id, name: unit.name, intoId: null, becomes },
    ...{ memberships: unit.memberships, children: unit.children, why },
  };
}

const beginsWith = (name: string, start: string) =>
  `${searchedText([name])} `.startsWith(`${searchedText([start])} `);
