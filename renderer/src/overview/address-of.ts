import type { FoundKind } from "#core/overview/procedures";

/** Where a thing of a kind is looked at: room, tab, and the thing itself. */
const placeOf: Readonly<Record<FoundKind, string>> = {
  UNIT: "/registry/units",
  PERSON: "/registry/units",
  CONTACT: "/registry/units",
  NOMINATION: "/dossiers/board",
  MEETING: "/conference",
  PLEDGE: "/pledges/pledge",
  TARGET: "/pledges/pledge",
  MOVEMENT: "/pledges/movements",
  PLAN_ITEM: "/pledges/plan",
  TASK: "/pledges/plan",
  INCOMING_PAPER: "/documents/incoming",
  EXEMPLAR: "/pledges/exemplars",
  AWARD_RECORD: "/awards",
  CLUSTER_PAPER: "/registry/papers",
  REGULATION: "/registry/regulation",
};

/** The address of a thing found. */
export function addressOf(kind: FoundKind, id: string): string {
  return `${placeOf[kind]}/${id}`;
}
