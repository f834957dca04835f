import type { RestoredKind } from "#core/safekeeping/restore/procedures";

/** Rows of another table that belong to one: `owner` is SQL for the id of what they are part of. */
interface Part {
  readonly table: string;
  readonly owner: string;
}

/** One kind of thing a person would look for: its table, its name in SQL over `it`, and what is part of it. */
export interface ComparedKind {
  readonly kind: RestoredKind;
  readonly table: string;
  /** `{book}` stands for the database the row is read from. */
  readonly name: string;
  readonly parts?: readonly Part[];
}

const unitName = (unit: string) =>
  `coalesce((SELECT name FROM {book}.unit_names WHERE unit_id = ${unit} ORDER BY from_on DESC LIMIT 1), '')`;
const nominationNumber = (nomination: string) =>
  `(SELECT printf('HS-%04d', number) FROM {book}.nominations WHERE id = ${nomination})`;
const part = (table: string, owner: string): Part => ({ table, owner });
const ofYear = (table: string) => part(table, "(SELECT cluster_id FROM {book}.years WHERE id = year_id)");

/** What the preview of a restore compares, in the order of the rooms. */
export const comparedKinds: readonly ComparedKind[] = [
  {
    kind: "CLUSTER",
    table: "clusters",
    name: "it.name",
    parts: [
      part("years", "cluster_id"),
      part("categories", "cluster_id"),
      part("memberships", "cluster_id"),
      part("unit_categories", "cluster_id"),
      ofYear("year_heads"),
      ofYear("award_quotas"),
      ofYear("award_watches"),
    ],
  },
  {
    kind: "UNIT",
    table: "units",
    name: unitName("it.id"),
    parts: [part("unit_events", "unit_id"), part("unit_areas", "unit_id")],
  },
  {
    kind: "PERSON",
    table: "people",
    name: "it.full_name",
    parts: [part("person_capacities", "person_id")],
  },
  { kind: "CONTACT", table: "unit_contacts", name: "it.full_name" },
  { kind: "REGULATION", table: "regulations", name: "it.title" },
  { kind: "CLUSTER_PAPER", table: "cluster_papers", name: "trim(it.number || ' ' || it.subject)" },
  { kind: "MOVEMENT", table: "movements", name: "it.title" },
  { kind: "PLAN_ITEM", table: "plan_items", name: "it.title" },
  { kind: "TASK", table: "tasks", name: "substr(it.content, 1, 80)" },
  { kind: "INCOMING_PAPER", table: "incoming_papers", name: "it.arrival_number || ' · ' || it.subject" },
  {
    kind: "EXEMPLAR",
    table: "exemplars",
    name: "it.title",
    parts: [part("exemplar_steps", "exemplar_id")],
  },
  {
    kind: "PLEDGE",
    table: "pledges",
    name: "it.title",
    parts: [part("pledge_contents", "pledge_id"), part("pledge_signatures", "pledge_id")],
  },
  { kind: "TARGET", table: "targets", name: "it.name", parts: [part("target_units", "target_id")] },
  {
    kind: "ACTUAL",
    table: "actuals",
    name: `${unitName("it.unit_id")} || ' · ' || (SELECT name FROM {book}.targets WHERE id = it.target_id)`,
  },
  { kind: "REGISTRATION", table: "registrations", name: unitName("it.nominee_unit_id") },
  {
    kind: "NOMINATION",
    table: "nominations",
    name: `printf('HS-%04d', it.number)`,
    parts: [
      part("dossier_events", "nomination_id"),
      part("checklist_marks", "nomination_id"),
      part("nomination_scores", "id"),
    ],
  },
  {
    kind: "PAPER",
    table: "nomination_papers",
    name: `it.file_name || ' (' || ${nominationNumber("it.nomination_id")} || ')'`,
  },
  {
    kind: "MEETING",
    table: "meetings",
    name: "it.title",
    parts: [
      part("agenda_items", "meeting_id"),
      part("meeting_guests", "meeting_id"),
      part("voters", "meeting_id"),
      part("voter_moves", "(SELECT meeting_id FROM {book}.voters WHERE id = voter_id)"),
      part("log_entries", "meeting_id"),
      part("ballot_envelopes", "meeting_id"),
    ],
  },
  {
    kind: "ROUND",
    table: "rounds",
    name: "it.name",
    parts: [
      ...["round_groups", "round_lines", "round_outcomes", "round_voters", "late_answers", "seals"],
      ...["round_readings", "round_reading_lines", "round_reading_differences"],
    ].map((table) => part(table, "round_id")),
  },
  { kind: "DOCUMENT", table: "documents", name: "it.title" },
  { kind: "SUBMISSION", table: "submissions", name: "trim(it.number || ' ' || it.subject)" },
  {
    kind: "AWARD_RECORD",
    table: "award_records",
    name: "it.recipient || ' · ' || it.award_name || ' ' || it.year",
  },
  { kind: "HANDOVER", table: "flag_handovers", name: `${unitName("it.to_unit_id")} || ' · ' || it.for_year` },
  { kind: "PACKAGE", table: "packages", name: "it.name" },
];
