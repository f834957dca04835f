import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";
import {
  type Naming,
  beforeBesideAfter,
  describeValue,
  fieldLabel,
  isHiddenField,
  isId,
} from "#core/safekeeping/audit/describe-value";
import type { Finding } from "#core/safekeeping/procedures";
import { auditTableWords } from "#core/strings/audit-table-words";
import { auditWords as words } from "#core/strings/audit-words";
import { type StrayedRow, strayedBefore, strayedNow, watchedFromSeq } from "../../database/copy-rows";
import { watchedTables } from "../../database/watched-tables";
import { lastCleanCheck } from "./book-check-store";
import { namingOf } from "./names-of-ids";
import { spellMoment } from "../../clock";

/** Rows told one by one; a book of which more was rewritten is one finding more. */
const mostTold = 100;

/** Every row that is not as this program left it, in the user's words; none while an older book has no copies yet. */
export async function rowFindings(
  database: Database,
  today: LocalDate,
  giveWay: () => Promise<void>,
): Promise<readonly Finding[]> {
  const strayed = await strayedRows(database, giveWay);
  if (strayed.length === 0) return [];
  const naming = namingOf(database, today);
  const since = earliest(database);
  const told = strayed.slice(0, mostTold).map((row): Finding => ({
    kind: "ROW",
    name: nameOfRow(row, naming),
    detail: [whatHappened(row, naming), words.between(since, latest(row)), words.whatToDo].join(" "),
  }));
  const more = strayed.length - told.length;
  return more === 0
    ? told
    : [...told, { kind: "ROW", name: words.rowsMore(more), detail: words.rowsMoreDetail }];
}

/** Rows that strayed and were written over, then those that stand so now. Gives way between two tables. */
export async function strayedRows(
  database: Database,
  giveWay: () => Promise<void>,
): Promise<readonly StrayedRow[]> {
  if (watchedFromSeq(database) === null) return [];
  const rows = [...strayedBefore(database)];
  for (const table of watchedTables(database)) {
    rows.push(...strayedNow(database, table));
    await giveWay();
  }
  return rows;
}

function earliest(database: Database): string {
  const check = lastCleanCheck(database);
  return check === undefined
    ? words.sinceEvent(watchedFromSeq(database) ?? 0)
    : words.sinceCheck(spellMoment(check.checkedAt), check.seq);
}

const latest = ({ afterSeq }: StrayedRow) =>
  afterSeq === null ? words.beforeNow : words.beforeEvent(afterSeq + 1);

/** What may name a row, best first; then what it belongs to. */
const ownNames = [
  "full_name",
  "name",
  "title",
  "subject",
  "short_name",
  "file_name",
  "label",
  "content",
  "text",
];
const owners = [
  "unit_id",
  "nomination_id",
  "round_id",
  "meeting_id",
  "person_id",
  "target_id",
  "pledge_id",
  "cluster_id",
];

function nameOfRow(row: StrayedRow, naming: Naming): string {
  const values = row.found ?? row.kept ?? [];
  const valueOf = (column: string) => values[row.columns.indexOf(column)];
  const own = ownNames.map(valueOf).find((value) => typeof value === "string" && value !== "");
  const itself = valueOf("id");
  const named = typeof itself === "string" && isId(itself) ? naming.nameOf(itself) : null;
  const owner = owners
    .map(valueOf)
    .find((value) => typeof value === "string" && naming.nameOf(value) !== null);
  const name = own ?? named ?? (typeof owner === "string" ? naming.nameOf(owner) : null) ?? "";
  return words.rowNamed(auditTableWords[row.table] ?? words.otherTable(row.table), String(name));
}

function whatHappened(row: StrayedRow, naming: Naming): string {
  const { kept, found } = row;
  if (kept === null && found === null) return words.strayErased;
  if (kept === null) return `${words.rowAdded(factsOf(row, found ?? [], naming))}.`;
  if (found === null) return `${words.rowRemoved(factsOf(row, kept, naming))}.`;
  const changes = row.columns.flatMap((column, place) =>
    kept[place] === found[place] || isHiddenField(column)
      ? []
      : changesOf(column, kept[place], found[place], naming),
  );
  return `${changes.length === 0 ? words.onlyHiddenChanged : changes.join("; ")}.`;
}

/** What differs of one column; of settings kept as one text, the settings that differ. */
function changesOf(column: string, kept: unknown, found: unknown, naming: Naming): readonly string[] {
  const [before, after] = [settingsIn(kept), settingsIn(found)];
  if (before === null || after === null) {
    const text = (value: unknown) => shortened(describeValue(column, value, naming));
    return [words.fieldChanged(fieldLabel(column), text(kept), text(found))];
  }
  return beforeBesideAfter(before, after, naming)
    .filter(({ isChanged }) => isChanged)
    .map((field) => {
      const text = (value: string | null) => shortened(value ?? words.nothing);
      return words.fieldChanged(
        `${fieldLabel(column)} › ${field.label}`,
        text(field.before),
        text(field.after),
      );
    });
}

function settingsIn(value: unknown): object | null {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return null;
  try {
    return JSON.parse(value) as object;
  } catch {
    return null;
  }
}

/** The first facts of a row that say something. */
function factsOf({ columns }: StrayedRow, values: readonly unknown[], naming: Naming): string {
  return columns
    .flatMap((column, place) => {
      const value = values[place];
      if (isHiddenField(column) || value === null || value === "" || value === undefined) return [];
      return [`${fieldLabel(column)}: ${shortened(describeValue(column, value, naming))}`];
    })
    .slice(0, 5)
    .join(", ");
}

const longestText = 160;
const shortened = (text: string) =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
