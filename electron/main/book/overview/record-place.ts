import type { Database } from "better-sqlite3";
import type { OpenedKind, RecordPlace } from "#core/overview/procedures";
import type { AuditRecord } from "#core/safekeeping/audit/procedures";

/** Where the record an event speaks of is looked at, in SQL over `it`. */
interface Screen {
  readonly kind: OpenedKind;
  readonly table: string;
  /** What opens, as the contract spells it; the row itself where nothing is said. */
  readonly id?: string;
  readonly joins?: string;
  /** Whether it lies in the bin. */
  readonly binned?: string;
  /** Whether its name was erased: there is nobody to open. */
  readonly erased?: string;
  readonly cluster?: string;
  readonly year?: string;
}

const ofYear = {
  joins: "JOIN years ON years.id = it.year_id",
  cluster: "years.cluster_id",
  year: "years.year",
} as const;
const ofCluster = { cluster: "it.cluster_id" } as const;
const meeting = {
  kind: "MEETING",
  id: "meetings.id",
  binned: "meetings.binned_at",
  cluster: "meetings.cluster_id",
} as const;
const contact = {
  kind: "CONTACT",
  table: "unit_contacts",
  id: "it.unit_id || '/' || it.id",
  erased: "it.erased_at",
} as const;

/** Kinds of records of the trail that have a screen of their own, by how an event spells them. */
const screens: Readonly<Record<string, Screen>> = {
  unit: { kind: "UNIT", table: "units" },
  person: {
    ...{ kind: "PERSON", table: "people", id: "it.unit_id || '/' || it.id" },
    ...{ binned: "NULL", erased: "it.erased_at" },
  },
  unitContact: contact,
  contact,
  nomination: { kind: "NOMINATION", table: "nominations", cluster: "it.cluster_id", year: "it.year" },
  meeting: { kind: "MEETING", table: "meetings", ...ofCluster },
  round: { ...meeting, table: "rounds", joins: "JOIN meetings ON meetings.id = it.meeting_id" },
  voter: { ...meeting, table: "voters", joins: "JOIN meetings ON meetings.id = it.meeting_id" },
  pledge: { kind: "PLEDGE", table: "pledges", ...ofYear },
  target: {
    ...{ kind: "TARGET", table: "targets", id: "pledges.id || '/' || it.id", ...ofYear },
    joins: "JOIN pledges ON pledges.id = it.pledge_id JOIN years ON years.id = pledges.year_id",
    binned: "coalesce(it.binned_at, pledges.binned_at)",
  },
  movement: { kind: "MOVEMENT", table: "movements", ...ofCluster },
  planItem: { kind: "PLAN_ITEM", table: "plan_items", ...ofYear },
  task: { kind: "TASK", table: "tasks", ...ofYear },
  incomingPaper: { kind: "INCOMING_PAPER", table: "incoming_papers", ...ofYear },
  exemplar: { kind: "EXEMPLAR", table: "exemplars", ...ofYear },
  awardRecord: { kind: "AWARD_RECORD", table: "award_records", id: "it.year || '/' || it.id" },
  clusterPaper: { kind: "CLUSTER_PAPER", table: "cluster_papers", ...ofCluster },
  regulation: { kind: "REGULATION", table: "regulations", ...ofCluster },
  document: { kind: "DOCUMENT", table: "documents", id: "it.chain_id", binned: "NULL", ...ofYear },
};

interface Row {
  readonly id: string;
  readonly binned: string | null;
  readonly erased: string | null;
  readonly clusterId: Extract<RecordPlace, { state: "OPENS" }>["clusterId"];
  readonly year: number | null;
}

/** Where the record of an event is looked at now: on a screen, in the bin, or nowhere any more. */
export function placeOfRecord(database: Database, record: AuditRecord): RecordPlace {
  const screen = screens[record.kind];
  if (screen === undefined || record.id === "") return { state: "NO_SCREEN" };
  const row = database.prepare(sqlOf(screen)).get(record.id) as Row | undefined;
  if (row === undefined || row.erased !== null) return { state: "GONE" };
  if (row.binned !== null) return { state: "BINNED" };
  return { state: "OPENS", kind: screen.kind, id: row.id, clusterId: row.clusterId, year: row.year };
}

/** What belongs to a cluster and no year is shown in the year that cluster is worked on. */
function sqlOf({
  table,
  id = "it.id",
  joins = "",
  binned = "it.binned_at",
  erased,
  cluster,
  year,
}: Screen): string {
  const yearOfCluster =
    cluster === undefined ? "NULL" : `(SELECT clusters.year FROM clusters WHERE clusters.id = ${cluster})`;
  return `SELECT ${id} AS id, ${binned} AS binned, ${erased ?? "NULL"} AS erased,
      ${cluster ?? "NULL"} AS clusterId, ${year ?? yearOfCluster} AS year
    FROM ${table} AS it ${joins} WHERE it.id = ?`;
}
