import type { FirstStepKind } from "#core/overview/first-steps";
import type { OpenedKind } from "#core/overview/procedures";
import type { TodoKind, TodoLine } from "#core/overview/todo";

/** Where a thing of a kind is looked at: room, tab, and the thing itself. */
const placeOf: Readonly<Record<OpenedKind, string>> = {
  UNIT: "/registry/units",
  PERSON: "/registry/units",
  CONTACT: "/registry/units",
  NOMINATION: "/dossiers/board",
  MEETING: "/conference",
  PLEDGE: "/pledges/pledge",
  TARGET: "/pledges/pledge",
  MOVEMENT: "/pledges/movements",
  PLAN_ITEM: "/pledges/plan",
  TASK: "/pledges/plan/tasks",
  INCOMING_PAPER: "/documents/incoming",
  EXEMPLAR: "/pledges/exemplars",
  AWARD_RECORD: "/awards",
  CLUSTER_PAPER: "/registry/papers",
  REGULATION: "/registry/regulation",
  DOCUMENT: "/documents/paper",
};

/** The address of a thing found; each room takes the id apart as the contract spells it. */
export function addressOf(kind: OpenedKind, id: string): string {
  return `${placeOf[kind]}/${id}`;
}

const cureOf: Readonly<Record<TodoKind, string>> = {
  PAPERS_LATE: "/pledges/plan",
  PAPERS_AWAITED: "/pledges/plan",
  DOSSIERS_RETURNED: "/dossiers",
  SUPPLEMENTS_ASKED: "/dossiers",
  DOSSIER_PAPERS_MISSING: "/dossiers",
  TIES_OPEN: "/conference",
  TASKS_OVERDUE: "/pledges/plan/tasks",
  PLAN_ITEM_OVERDUE: "/pledges/plan",
  PLAN_ITEMS_OVERDUE: "/pledges/plan",
  NOT_NOMINATED: "/pledges/registrations",
  READY_TO_SUBMIT: "/dossiers",
  TO_SEND: "/dossiers",
  HEADS_OVER_LIMIT: "/registry/cluster",
  ENVELOPES_DUE: "/conference",
  COPY_FAULTY: "/safekeeping/BACKUPS",
  COPY_FAILED: "/safekeeping/BACKUPS",
  COPY_WAITS: "/safekeeping/BACKUPS",
  NO_COPY_OUTSIDE: "/safekeeping/BACKUPS",
};

/** Where the cure of a line lies. */
export function todoAddress(line: TodoLine): string {
  const place = cureOf[line.kind];
  return "planItemId" in line ? `${place}/${line.planItemId}` : place;
}

/** Where a first step is taken. */
export const firstStepAddress: Readonly<Record<FirstStepKind, string>> = {
  MEMBERS: "/registry/units",
  HEADS: "/registry/cluster",
  REGULATION: "/registry/regulation",
  LETTERHEAD: "/registry/cluster",
};
