import type { Database } from "better-sqlite3";
import type { BookContext } from "#main/book/router/handler";

/** Words of some rows below, about as many in every book, typed with their marks as a person would. */
export const typedWords = "sổ 812";

const hex = "printf('%012x', i)";
const id = (table: string) => `'01920000-0000-7000-8${table}-' || ${hex}`;
const digest = "printf('%064x', i % 50)";
const at = "'2026-01-01T00:00:00.000Z'";
const on = "date('2026-01-01', '+' || (i % 300) || ' days')";
/** The unit of a row, round and round; `@units` of them are numbered in `numbered`. */
const unit = "(SELECT id FROM numbered WHERE place = i % @units)";

/** One row a number: title and folded title are the same words with and without marks. */
const rows: Readonly<Record<string, string>> = {
  cluster_papers: `(id, cluster_id, kind, number, dated_on, subject, subject_folded, edited_at)
    SELECT ${id("001")}, @cluster, CASE i % 9 WHEN 0 THEN 'GUIDANCE' ELSE 'OTHER' END, i || '/HD', ${on},
      'Hướng dẫn vào sổ ' || i, 'huong dan vao so ' || i, ${at} FROM n`,
  people: `(id, unit_id, full_name, name_folded, post, named)
    SELECT ${id("002")}, ${unit}, 'Người trong sổ ' || i, 'nguoi trong so ' || i, 'Chuyên viên', 1 FROM n`,
  unit_contacts: `(id, unit_id, full_name, name_folded, duty)
    SELECT ${id("00d")}, ${unit}, 'Đầu mối trong sổ ' || i, 'dau moi trong so ' || i, 'CONCURRENT' FROM n`,
  meetings: `(id, cluster_id, title, held_on)
    SELECT ${id("003")}, @cluster, 'Hội nghị trong sổ ' || i, ${on} FROM n`,
  movements: `(id, cluster_id, kind, title, title_folded, from_year, to_year, position, edited_at)
    SELECT ${id("004")}, @cluster, 'REGULAR', 'Phong trào trong sổ ' || i, 'phong trao trong so ' || i,
      CASE i % 4 WHEN 0 THEN @year ELSE 2015 END, CASE i % 4 WHEN 0 THEN NULL ELSE 2020 END, i, ${at} FROM n`,
  plan_items: `(id, year_id, kind, title, title_folded, due_on, state, position, edited_at)
    SELECT ${id("005")}, @yearId, CASE i % 9 WHEN 0 THEN 'MEETING' ELSE 'ACTIVITY' END, 'Việc trong sổ ' || i,
      'viec trong so ' || i, ${on}, 'PLANNED', i, ${at} FROM n`,
  tasks: `(id, year_id, content, content_folded, owner_unit_id, due_on, state, position, edited_at)
    SELECT ${id("006")}, @yearId, 'Nhiệm vụ trong sổ ' || i, 'nhiem vu trong so ' || i, ${unit}, ${on},
      'OPEN', i, ${at} FROM n`,
  incoming_papers: `(id, year_id, arrival_number, sender_unit_id, number, received_on, channel, subject,
      subject_folded, edited_at)
    SELECT ${id("007")}, @yearId, i, ${unit}, i || '/BC', ${on}, CASE i % 9 WHEN 0 THEN 'ZALO' ELSE 'PAPER' END,
      'Báo cáo vào sổ ' || i, 'bao cao vao so ' || i, ${at} FROM n`,
  registrations: `(id, year_id, member_id, nominee_unit_id, award_code, edited_at)
    SELECT ${id("008")}, @yearId, ${unit}, ${unit}, @award, ${at} FROM n`,
  exemplars: `(id, year_id, unit_id, title, title_folded, edited_at)
    SELECT ${id("009")}, @yearId, ${unit}, 'Điển hình trong sổ ' || i, 'dien hinh trong so ' || i, ${at} FROM n`,
  award_records: `(id, unit_id, award_code, award_name, recipient, recipient_folded, year, decision_number, edited_at)
    SELECT ${id("00a")}, ${unit}, @award, 'Cờ thi đua', 'Đơn vị trong sổ ' || i, 'don vi trong so ' || i,
      2015 + i % 10, CASE i % 9 WHEN 0 THEN '' ELSE i || '/QĐ' END, ${at} FROM n`,
  documents: `(id, year_id, kind, chain_id, version, stage, title, title_folded, file_name, digest, made_at)
    SELECT ${id("00b")}, @yearId, CASE i % 9 WHEN 0 THEN 'AGENDA' ELSE 'INVITATION' END, ${id("00b")}, 1, 'RETURNED',
      'Giấy mời trong sổ ' || i, 'giay moi trong so ' || i, 'giay-moi.docx', ${digest}, ${at} FROM n`,
  packages: `(id, nomination_id, revision, name, place, volume, mount, digest, files, bytes, written_at)
    SELECT ${id("00c")}, nominations.id, 1, 'Goi ' || i, '', '', '', ${digest}, 1, 1, ${at}
    FROM n JOIN nominations ON nominations.number = i`,
};

/** Fills a book that has as many units with as many rows of every other list. */
export function fillWithRows({ database }: BookContext, count: number): void {
  const facts = database
    .prepare(
      `SELECT clusters.id AS "cluster", years.id AS yearId, years.year AS year,
         (SELECT award_code FROM nominations LIMIT 1) AS award, (SELECT count(*) FROM units) AS units
       FROM book JOIN clusters ON clusters.id = current_cluster_id
       JOIN years ON years.cluster_id = clusters.id AND years.year = clusters.year`,
    )
    .get() as Readonly<Record<string, string | number>>;
  database.transaction(() => {
    database.exec(
      `CREATE TEMP TABLE numbered (place INTEGER PRIMARY KEY, id TEXT NOT NULL);
       INSERT INTO numbered SELECT row_number() OVER (ORDER BY rowid) - 1, id FROM units`,
    );
    database
      .prepare(`INSERT INTO papers SELECT printf('%064x', value), 1, ${at} FROM json_each(?)`)
      .run(JSON.stringify(Array.from({ length: 50 }, (_none, place) => place)));
    for (const [table, values] of Object.entries(rows))
      insertInto(database, table, values, { ...facts, count });
    database.exec("DROP TABLE numbered");
  })();
  database.pragma("wal_checkpoint(TRUNCATE)");
}

function insertInto(database: Database, table: string, values: string, facts: object): void {
  const opening = values.indexOf("SELECT");
  database
    .prepare(
      `INSERT INTO ${table} ${values.slice(0, opening)}
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count) ${values.slice(opening)}`,
    )
    .run(facts);
}
