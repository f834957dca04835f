import type { Database } from "better-sqlite3";
import type { Id } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { BookKind, ClusterWord } from "#core/safekeeping/book";
import { appendAuditEvent } from "../database/audit-trail";
import type { Clock, IdSource } from "../router/handler";

export interface FirstRows {
  readonly kind: BookKind;
  readonly programVersion: string;
  /** The day a sample is looked at as of. */
  readonly asOf: LocalDate | null;
  readonly cluster: {
    readonly word: ClusterWord;
    readonly name: string;
    readonly code: string;
    readonly year: number;
    readonly placeName: string;
  } | null;
}

/** Writes what every book begins with: its id and kind, its cluster, the first audit event. */
export function writeFirstRows(database: Database, rows: FirstRows, clock: Clock, ids: IdSource): Id<"book"> {
  const bookId = ids.next<"book">();
  const createdAt = clock.now();
  database
    .transaction(() => {
      database
        .prepare(
          "INSERT INTO book (only_row, id, kind, created_at, program_version, as_of_on) VALUES (1, ?, ?, ?, ?, ?)",
        )
        .run(bookId, rows.kind, createdAt, rows.programVersion, rows.asOf);
      if (rows.cluster !== null) {
        database
          .prepare(
            `INSERT INTO clusters (id, word, name, code, year, place_name)
             VALUES (@id, @word, @name, @code, @year, @placeName)`,
          )
          .run({ id: ids.next<"cluster">(), ...rows.cluster });
      }
      appendAuditEvent(database, {
        bookId,
        momentAt: createdAt,
        user: "KEEPER",
        procedure: "app.createBook",
        entityKind: "book",
        entityId: bookId,
        salt: ids.randomHex(32),
        payload: { before: null, after: { kind: rows.kind, cluster: rows.cluster } },
      });
    })
    .immediate();
  return bookId;
}
