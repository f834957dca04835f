/**
 * SQL that joins the name of a unit on a day, `shownName` of core/registry/lineage.ts as one walk along an index:
 *
 *     SELECT own.name, own.parent_id FROM nominations
 *     ${nameOnDay({ as: "own", unit: "nominations.nominee_unit_id", day: "@day" })}
 *
 * `unit` and `day` are SQL: a column, a parameter, an expression. The joined row has `name`, `parent_id` (null where
 * the unit does not exist on the day), `stands` (1 while it exists) and `searched` (folded). Units in the bin have
 * theirs too. Every command ends with fresh spans (`freshenUnits`).
 */
export function nameOnDay(join: {
  readonly as: string;
  readonly unit: string;
  readonly day: string;
  /** KEPT where `unit` may be null: the row stays, without a name. */
  readonly missing?: "DROPPED" | "KEPT";
}): string {
  const { as, unit, day } = join;
  return `${join.missing === "KEPT" ? "LEFT JOIN" : "JOIN"} unit_names AS ${as}
    ON ${as}.unit_id = ${unit} AND ${as}.from_on <= ${day} AND ${day} < ${as}.until_on`;
}

/** The same as one value, for a query that names several units: the name, '' where the unit is not in the book. */
export function nameOfUnitOn(unit: string, day: string): string {
  return `coalesce((SELECT spelled.name FROM unit_names AS spelled
    WHERE spelled.unit_id = ${unit} AND spelled.from_on <= ${day} AND ${day} < spelled.until_on), '')`;
}
