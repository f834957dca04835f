import type { UnitId } from "../../base/ids";
import { type LocalDate, isLocalDate, parseTypedDate, partsOf } from "../../base/local-date";
import { foldText } from "../../base/vietnamese-text";
import type { AwardColumn, AwardRowFault, TypedAwardRow } from "./procedures";

/** What the book knows while rows are read. */
export interface AwardLookup {
  /** Units that bear or bore a name, by the folded name; the name they bore counts, an old award has an old name. */
  readonly unitsNamed: (foldedName: string) => readonly UnitId[];
  /** The catalogue's award of a folded name or code. */
  readonly awardNamed: (foldedName: string) => { readonly code: string; readonly name: string } | undefined;
  /** Whether the history has the same award already, by `awardKey`. */
  readonly isRecorded: (key: string) => boolean;
  readonly today: LocalDate;
}

/** A row that can be saved. */
export interface ReadAwardRow {
  readonly unitId: UnitId;
  readonly person: string;
  readonly awardCode: string;
  readonly awardName: string;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decidedOn: LocalDate | null;
  readonly authority: string;
}

/** One award of one recipient in one year: the same twice is a slip of the pen. */
export function awardKey(row: Pick<ReadAwardRow, "unitId" | "person" | "awardName" | "year">): string {
  return [row.unitId, foldText(row.person), foldText(row.awardName), row.year].join("|");
}

/** Reads every line, or says of every line that cannot be read which cell is wrong and why. */
export function readAwardRows(
  rows: readonly TypedAwardRow[],
  lookup: AwardLookup,
): { readonly read: readonly ReadAwardRow[]; readonly faults: readonly AwardRowFault[] } {
  const read: ReadAwardRow[] = [];
  const faults: AwardRowFault[] = [];
  const lineOf = new Map<string, number>();
  rows.forEach((row, place) => {
    const line = place + 1;
    const result = readRow(row, lookup);
    if ("fault" in result) {
      faults.push({
        line,
        column: result.column,
        fault: result.fault,
        text: row[result.column],
        otherLine: null,
      });
      return;
    }
    const key = awardKey(result);
    const otherLine = lineOf.get(key);
    if (otherLine !== undefined)
      faults.push({ line, column: "award", fault: "ROW_TWICE", text: row.award, otherLine });
    else if (lookup.isRecorded(key))
      faults.push({ line, column: "award", fault: "ALREADY_RECORDED", text: row.award, otherLine: null });
    lineOf.set(key, otherLine ?? line);
    read.push(result);
  });
  return { read, faults };
}

interface Wrong {
  readonly column: AwardColumn;
  readonly fault: AwardRowFault["fault"];
}

function readRow(row: TypedAwardRow, lookup: AwardLookup): ReadAwardRow | Wrong {
  if (row.unit === "") return { column: "unit", fault: "UNIT_MISSING" };
  const units = lookup.unitsNamed(foldText(row.unit));
  const [unitId] = units;
  if (unitId === undefined) return { column: "unit", fault: "UNIT_UNKNOWN" };
  if (units.length > 1) return { column: "unit", fault: "UNIT_AMBIGUOUS" };
  if (row.award === "") return { column: "award", fault: "AWARD_MISSING" };
  const award = lookup.awardNamed(foldText(row.award)) ?? { code: "", name: row.award };
  const today = partsOf(lookup.today);
  if (!/^(19|20)\d{2}$/.test(row.year) || Number(row.year) < 1945)
    return { column: "year", fault: "YEAR_WRONG" };
  const year = Number(row.year);
  if (year > today.year) return { column: "year", fault: "YEAR_AHEAD" };
  const decidedOn = readDay(row.decidedOn);
  if (typeof decidedOn === "object" && decidedOn !== null) return decidedOn;
  if (decidedOn !== null && partsOf(decidedOn).year < year)
    return { column: "decidedOn", fault: "DAY_BEFORE_YEAR" };
  if (decidedOn !== null && decidedOn > lookup.today) return { column: "decidedOn", fault: "DAY_AHEAD" };
  const { person, decisionNumber, authority } = row;
  return {
    ...{ unitId, person, year, decisionNumber, decidedOn, authority },
    ...{ awardCode: award.code, awardName: award.name },
  };
}

function readDay(text: string): LocalDate | null | Wrong {
  if (text === "") return null;
  if (isLocalDate(text)) return text;
  const parsed = parseTypedDate(text);
  if (parsed.ok) return parsed.value;
  const fault = parsed.error === "TWO_DIGIT_YEAR" ? "DAY_TWO_DIGIT_YEAR" : "DAY_WRONG";
  return { column: "decidedOn", fault };
}
