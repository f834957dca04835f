import { daysBetween } from "../base/calendar-days";
import type { LocalDate } from "../base/local-date";
import { type CopyWorries, outsideAfterDays } from "../safekeeping/copies/copy-worries";
import type { HeadsOver } from "../registry/cluster-procedures";

/** A paper the members owe, as the plan of the year asks for it. */
interface OwedPaper {
  readonly planItemId: string;
  readonly title: string;
  readonly due: LocalDate | null;
  /** Members whose paper has not come: the due day is past, or still ahead. */
  readonly missing: readonly { readonly unitName: string; readonly days: number }[];
  readonly waiting: number;
}

/** A dossier something is awaited for by a day. */
interface AwaitedDossier {
  readonly number: string;
  readonly dueOn: LocalDate | null;
}

/** All that the list of what comes first is made of; every part is read from its own room. */
export interface TodoFacts {
  readonly today: LocalDate;
  readonly owed: readonly OwedPaper[];
  readonly returned: readonly AwaitedDossier[];
  readonly supplements: readonly AwaitedDossier[];
  /** `ownPapers`: those among them that the cluster or the council draws up. */
  readonly missingPapers: { readonly dossiers: number; readonly papers: number; readonly ownPapers: number };
  readonly tiesOpen: number;
  readonly readyToSubmit: number;
  readonly toSend: number;
  readonly tasks: { readonly overdue: number };
  /** Meetings and activities of the plan past their day: the first few, and how many in all. */
  readonly plan: {
    readonly items: readonly {
      readonly planItemId: string;
      readonly title: string;
      readonly due: LocalDate;
    }[];
    readonly total: number;
  };
  readonly registered: { readonly registered: number; readonly nominated: number };
  /** The day nominations are asked for; before it nobody is behind. */
  readonly nominationsDue: LocalDate | null;
  readonly envelopes: number;
  /** More heads or deputies than the regulation of a day allows. */
  readonly headsOver: readonly HeadsOver[];
  /** What is wrong with the copies of the book; null where nobody need care: a sample, a book for practice. */
  readonly copies: CopyWorries | null;
}

/** LATE: a day is past. BLOCKED: something else waits for it. SOON: within two weeks. NEXT: when there is time. */
export type Urgency = "LATE" | "BLOCKED" | "SOON" | "NEXT";

export type TodoLine = { readonly urgency: Urgency; readonly due: LocalDate | null } & (
  | {
      readonly kind: "PAPERS_LATE";
      readonly planItemId: string;
      readonly title: string;
      readonly units: number;
      readonly worst: { readonly unitName: string; readonly days: number };
    }
  | {
      readonly kind: "PAPERS_AWAITED";
      readonly planItemId: string;
      readonly title: string;
      readonly units: number;
      readonly days: number;
    }
  | { readonly kind: "DOSSIERS_RETURNED"; readonly dossiers: number; readonly days: number | null }
  | { readonly kind: "SUPPLEMENTS_ASKED"; readonly dossiers: number; readonly days: number | null }
  | ({ readonly kind: "DOSSIER_PAPERS_MISSING" } & TodoFacts["missingPapers"])
  | { readonly kind: "TIES_OPEN"; readonly dossiers: number }
  | { readonly kind: "TASKS_OVERDUE"; readonly tasks: number }
  | {
      readonly kind: "PLAN_ITEM_OVERDUE";
      readonly planItemId: string;
      readonly title: string;
      readonly days: number;
    }
  | { readonly kind: "PLAN_ITEMS_OVERDUE"; readonly items: number }
  | { readonly kind: "NOT_NOMINATED"; readonly registered: number; readonly nominated: number }
  | { readonly kind: "READY_TO_SUBMIT"; readonly dossiers: number }
  | { readonly kind: "TO_SEND"; readonly dossiers: number }
  | { readonly kind: "HEADS_OVER_LIMIT"; readonly over: HeadsOver }
  | { readonly kind: "ENVELOPES_DUE"; readonly envelopes: number }
  | { readonly kind: "COPY_FAULTY"; readonly placeName: string; readonly next: "THERE" | "NONE" }
  | { readonly kind: "COPY_FAILED"; readonly places: readonly string[] }
  | { readonly kind: "COPY_WAITS"; readonly places: readonly string[] }
  | {
      readonly kind: "NO_COPY_OUTSIDE";
      readonly had: "ONE" | "NONE";
      readonly since: LocalDate;
      readonly days: number;
    }
);
export type TodoKind = TodoLine["kind"];

/** Days ahead that count as soon. */
const soonDays = 14;
const rank: Readonly<Record<Urgency, number>> = { LATE: 0, BLOCKED: 1, SOON: 2, NEXT: 3 };

/** What the year needs now: first what is late, then what blocks, then what is near, each by its day. */
export function todoLines(facts: TodoFacts): readonly TodoLine[] {
  const lines = [
    ...facts.owed.flatMap((paper) => owedLines(paper, facts.today)),
    ...awaitedLine("SUPPLEMENTS_ASKED", facts.supplements, facts.today),
    ...awaitedLine("DOSSIERS_RETURNED", facts.returned, facts.today),
    ...planLines(facts),
    ...countLines(facts),
    ...copyLines(facts.copies),
  ];
  return lines.toSorted(
    (left, right) =>
      rank[left.urgency] - rank[right.urgency] ||
      (left.due ?? "9999").localeCompare(right.due ?? "9999", "en"),
  );
}

function owedLines({ planItemId, title, due, missing, waiting }: OwedPaper, today: LocalDate): TodoLine[] {
  const [worst] = missing.toSorted((left, right) => right.days - left.days);
  if (worst !== undefined)
    return [{ kind: "PAPERS_LATE", urgency: "LATE", due, planItemId, title, units: missing.length, worst }];
  if (waiting === 0 || due === null) return [];
  const days = daysBetween(today, due);
  if (days > soonDays) return [];
  return [{ kind: "PAPERS_AWAITED", urgency: "SOON", due, planItemId, title, units: waiting, days }];
}

function awaitedLine(
  kind: "DOSSIERS_RETURNED" | "SUPPLEMENTS_ASKED",
  dossiers: readonly AwaitedDossier[],
  today: LocalDate,
): TodoLine[] {
  if (dossiers.length === 0) return [];
  const [due] = dossiers.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted();
  const days = due === undefined ? null : daysBetween(today, due);
  const urgency = days === null ? "NEXT" : days < 0 ? "LATE" : days <= soonDays ? "SOON" : "NEXT";
  return [{ kind, urgency, due: due ?? null, dossiers: dossiers.length, days }];
}

/** Each by its name while the book tells them all, else how many. */
function planLines({ plan: { items, total }, today }: TodoFacts): TodoLine[] {
  if (total > items.length)
    return [{ kind: "PLAN_ITEMS_OVERDUE", urgency: "LATE", due: items[0]?.due ?? null, items: total }];
  return items.map(({ planItemId, title, due }) => ({
    ...{ kind: "PLAN_ITEM_OVERDUE", urgency: "LATE", due, planItemId, title },
    days: daysBetween(due, today),
  }));
}

function countLines(facts: TodoFacts): TodoLine[] {
  const { missingPapers, registered, nominationsDue, today } = facts;
  const behind =
    nominationsDue !== null && nominationsDue <= today && registered.nominated < registered.registered;
  return [
    ...when(facts.tasks.overdue, (tasks) => ({ kind: "TASKS_OVERDUE", urgency: "LATE", due: null, tasks })),
    ...when(facts.envelopes, (envelopes) => ({
      kind: "ENVELOPES_DUE",
      urgency: "LATE",
      due: null,
      envelopes,
    })),
    ...facts.headsOver
      .slice(0, 1)
      .map((over) => ({ kind: "HEADS_OVER_LIMIT", urgency: "BLOCKED", due: null, over }) as const),
    ...when(facts.tiesOpen, (dossiers) => ({ kind: "TIES_OPEN", urgency: "BLOCKED", due: null, dossiers })),
    ...when(missingPapers.dossiers, () => ({
      ...{ kind: "DOSSIER_PAPERS_MISSING", urgency: "BLOCKED", due: null },
      ...missingPapers,
    })),
    ...(behind
      ? [{ kind: "NOT_NOMINATED", urgency: "BLOCKED", due: nominationsDue, ...registered } as const]
      : []),
    ...when(facts.readyToSubmit, (dossiers) => ({
      ...{ kind: "READY_TO_SUBMIT", urgency: "NEXT", due: null, dossiers },
    })),
    ...when(facts.toSend, (dossiers) => ({ kind: "TO_SEND", urgency: "NEXT", due: null, dossiers })),
  ];
}

function copyLines(copies: CopyWorries | null): TodoLine[] {
  if (copies === null) return [];
  const { faulty, failed, sealed, outside } = copies;
  const lines: TodoLine[] = [];
  if (faulty !== null) {
    const next = faulty.next === null ? "NONE" : "THERE";
    lines.push({ kind: "COPY_FAULTY", urgency: "LATE", due: null, placeName: faulty.placeName, next });
  }
  if (failed.length > 0)
    lines.push({ kind: "COPY_FAILED", urgency: "SOON", due: null, places: failed.map(({ name }) => name) });
  if (sealed.length > 0) lines.push({ kind: "COPY_WAITS", urgency: "SOON", due: null, places: sealed });
  if (outside.days > outsideAfterDays)
    lines.push({ kind: "NO_COPY_OUTSIDE", urgency: "SOON", due: null, ...outside });
  return lines;
}

function when(count: number, line: (count: number) => TodoLine): TodoLine[] {
  return count === 0 ? [] : [line(count)];
}
