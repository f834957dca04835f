import type { UnitId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { dayAfter } from "./day-before";
import { existsOn, parentOn, shownName } from "./lineage";
import type { Membership, UnitStanding } from "./standing";
import type { UnitEvent } from "./unit-event";

/** Stand for "ever" in a span; no event happens on them. */
export const firstDayEver = "0001-01-01" as LocalDate;
export const afterAllDays = "9999-12-31" as LocalDate;

interface Span {
  readonly from: LocalDate;
  /** First day after the span. */
  readonly until: LocalDate;
}

/** Days on which a unit has one name and stands under one parent. */
export interface NameSpan extends Span {
  readonly name: string;
  readonly parentId: UnitId | null;
  /** Whether the unit exists in the span; the first and the last name are shown outside its life. */
  readonly stands: boolean;
}

/** Days on which a unit has one place in the list of a cluster. */
export interface PlaceSpan extends Span {
  readonly standing: UnitStanding;
  /** Keys order the list: category, then place of entry; a unit under another has its key as a beginning. */
  readonly sortKey: string;
}

/** Name and parent of a unit over all days, without a gap: `shownName`, `parentOn` and `existsOn` spelled out. */
export function nameSpans(events: readonly UnitEvent[]): readonly NameSpan[] {
  const days = events.flatMap(({ on }) => (on === null ? [] : [on]));
  return spansBetween(days, (date) => ({
    name: shownName(events, date),
    parentId: parentOn(events, date),
    stands: existsOn(events, date),
  }));
}

/** What the place of one unit in one cluster hangs on. */
export interface PlaceFacts {
  readonly events: readonly UnitEvent[];
  /** Of this unit in this cluster. */
  readonly memberships: readonly Omit<Membership, "unitId">[];
  /** Place of its category in the cluster; null where it has none, which comes last. */
  readonly categoryPosition: number | null;
  /** Place in the order of entry. */
  readonly position: number;
  /** Places of every unit it ever stands under; one in the bin has none. */
  readonly parents: ReadonlyMap<UnitId, readonly PlaceSpan[]>;
}

const keyWidth = 14;
/** Deeper than any office; a circle, which the rules refuse, would grow keys without end. */
const deepest = 30;

/** Standing and order of a unit over all days, without a gap: `standingOn` and `arrangeUnits` spelled out. */
export function placeSpans(facts: PlaceFacts): readonly PlaceSpan[] {
  const { events, memberships, parents } = facts;
  const own = ownKey(facts);
  const days = [
    ...events.flatMap(({ on }) => (on === null ? [] : [on])),
    ...memberships.flatMap(({ from, to }) => (to === null ? [from] : [from, dayAfter(to)])),
    ...[...parents.values()].flat().map(({ from }) => from),
  ];
  return spansBetween(days, (date) => {
    const parentId = parentOn(events, date);
    const above = parentId === null ? undefined : parents.get(parentId)?.find(holdsOn(date));
    const member = memberships.some(({ from, to }) => from <= date && (to === null || date <= to));
    const standing: UnitStanding = member
      ? "MEMBER"
      : above === undefined || above.standing === "NEITHER"
        ? "NEITHER"
        : "UNDER_MEMBER";
    const under = above !== undefined && above.sortKey.length < keyWidth * deepest ? above.sortKey : "";
    return { standing, sortKey: under + own };
  });
}

function ownKey({ categoryPosition, position }: PlaceFacts): string {
  const category = categoryPosition === null ? "99999" : String(categoryPosition).padStart(5, "0");
  return category + String(position).padStart(keyWidth - category.length, "0");
}

const holdsOn = (date: LocalDate) => (span: Span) => span.from <= date && date < span.until;

/** What holds between the days of change; neighbours that say the same are one span. */
function spansBetween<Said extends object>(
  days: readonly LocalDate[],
  saidOn: (date: LocalDate) => Said,
): readonly (Span & Said)[] {
  const starts = [...new Set([firstDayEver, ...days])].sort();
  const spans: (Span & Said)[] = [];
  for (const [place, from] of starts.entries()) {
    const said = saidOn(from);
    const until = starts[place + 1] ?? afterAllDays;
    const last = spans.at(-1);
    if (last !== undefined && saysTheSame(last, said)) spans[spans.length - 1] = { ...last, until };
    else spans.push({ from, until, ...said });
  }
  return spans;
}

function saysTheSame<Said extends object>(span: Said, said: Said): boolean {
  return (Object.keys(said) as (keyof Said)[]).every((key) => span[key] === said[key]);
}
