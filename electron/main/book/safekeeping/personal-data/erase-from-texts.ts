import type { Database } from "better-sqlite3";
import { foldText } from "#core/base/vietnamese-text";

/** Free text of rows that do not belong to a person, but in which somebody may have typed a name. */
const typedTexts: Readonly<Record<string, readonly string[]>> = {
  units: ["note"],
  years: ["theme", "signer_authority", "signer_post", "source_note"],
  year_heads: ["leader", "basis", "source_note"],
  cluster_papers: ["subject", "note", "issuer", "file_name", "source_note"],
  unit_contacts: ["note"],
  incoming_papers: ["subject", "sender", "note", "file_name"],
  nomination_papers: ["file_name"],
  nominations: ["note", "source_note"],
  submissions: ["subject", "note", "authority"],
  dossier_events: ["reason", "carried_by", "ceremony", "number", "authority"],
  checklist_marks: ["note"],
  award_records: ["recipient", "note", "authority", "revoked_by"],
  movements: ["launched_by", "basis", "content", "source_note"],
  plan_items: ["title", "note", "source_note"],
  tasks: ["given_by", "content", "owner", "result", "source_note"],
  pledges: ["commitment", "witness", "basis", "source_note"],
  pledge_contents: ["text", "source_note"],
  pledge_signatures: ["signer"],
  targets: ["basis", "source_note"],
  actuals: ["explanation"],
  registrations: ["note"],
  exemplars: ["title", "achievement", "source_note"],
  exemplar_steps: ["note"],
  meetings: ["title", "note", "other_date_note", "chair", "secretary"],
  voters: ["delegate", "deputy", "absence_reason", "deputy_paper"],
  voter_moves: ["note"],
  agenda_items: ["title", "presenter", "note"],
  meeting_guests: ["name", "post", "body"],
  log_entries: ["speaker", "text"],
  flag_handovers: ["handed_by", "received_by", "items", "note"],
  ballot_envelopes: ["closed_by", "handed_to", "note"],
  rounds: ["facts", "reopened_because"],
  round_groups: ["tie_resolution"],
  round_readings: ["counted_by", "reason"],
  retention_decisions: ["reason"],
  public_names: ["reason"],
};

const ofOpenRound = "round_id NOT IN (SELECT round_id FROM seals)";

/** Rows of sealed rounds, and the roll they rest on, stay as they were signed. */
const onlyWhere: Readonly<Record<string, string>> = {
  rounds: "id NOT IN (SELECT round_id FROM seals)",
  round_groups: ofOpenRound,
  round_readings: ofOpenRound,
  voters: `meeting_id NOT IN (SELECT meeting_id FROM rounds JOIN seals ON seals.round_id = rounds.id)`,
};

/** Replaces every typed text `withoutName` changes; answers how many rows were touched. */
export function eraseFromTexts(database: Database, withoutName: (text: string) => string): number {
  return Object.entries(typedTexts).reduce(
    (touched, [table, columns]) =>
      touched +
      columns.reduce((sum, column) => sum + eraseFromColumn(database, table, column, withoutName), 0),
    0,
  );
}

function eraseFromColumn(
  database: Database,
  table: string,
  column: string,
  withoutName: (text: string) => string,
): number {
  const also = onlyWhere[table] ?? "true";
  const known = database.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
  const folded = `${column}_folded`;
  const sets = [
    `${column} = @erased`,
    ...(known.includes(folded) ? [`${folded} = @folded`] : []),
    ...(known.includes("revision") ? ["revision = revision + 1"] : []),
  ];
  const update = database.prepare(
    `UPDATE ${table} SET ${sets.join(", ")} WHERE ${column} = @text AND ${also}`,
  );
  const texts = database
    .prepare(`SELECT DISTINCT ${column} FROM ${table} WHERE ${column} <> '' AND ${also}`)
    .pluck()
    .all() as readonly string[];
  let touched = 0;
  for (const text of texts) {
    const erased = withoutName(text);
    if (erased === text) continue;
    touched += update.run({
      erased,
      text,
      ...(known.includes(folded) ? { folded: foldText(erased) } : {}),
    }).changes;
  }
  return touched;
}
