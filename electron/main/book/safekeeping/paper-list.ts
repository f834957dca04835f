import type { Database } from "better-sqlite3";
import type { Digest } from "#core/base/ids";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { bookStrings } from "#core/strings/book-strings";

export interface PaperOfBook {
  readonly digest: Digest;
  readonly bytes: number;
  /** The paper in the user's words: its file name and what it belongs to. */
  readonly name: string;
}

/** Every paper file the book relies on, attached or issued, in the bin or not. */
export function papersOfBook(database: Database): readonly PaperOfBook[] {
  const rows = database
    .prepare(
      `SELECT papers.digest, papers.bytes, attached.file_name AS attachedAs, nominations.number,
         documents.file_name AS issuedAs, rounds.name AS roundName
       FROM papers
       LEFT JOIN nomination_papers AS attached
         ON attached.id = (SELECT min(id) FROM nomination_papers WHERE digest = papers.digest)
       LEFT JOIN nominations ON nominations.id = attached.nomination_id
       LEFT JOIN documents ON documents.id = (SELECT min(id) FROM documents WHERE digest = papers.digest)
       LEFT JOIN rounds ON rounds.id = documents.round_id
       ORDER BY papers.taken_in_at, papers.digest`,
    )
    .all() as readonly {
    readonly digest: Digest;
    readonly bytes: number;
    readonly attachedAs: string | null;
    readonly number: number | null;
    readonly issuedAs: string | null;
    readonly roundName: string | null;
  }[];
  return rows.map((row) => ({ digest: row.digest, bytes: row.bytes, name: nameOf(row) }));
}

function nameOf(row: {
  readonly digest: string;
  readonly attachedAs: string | null;
  readonly number: number | null;
  readonly issuedAs: string | null;
  readonly roundName: string | null;
}): string {
  if (row.attachedAs !== null && row.number !== null) {
    return bookStrings.paper(
      row.attachedAs,
      bookStrings.paperOfNomination(formatNominationNumber(row.number)),
    );
  }
  if (row.issuedAs !== null && row.roundName !== null) {
    return bookStrings.paper(row.issuedAs, bookStrings.paperOfRound(row.roundName));
  }
  return bookStrings.paperWithoutOwner(row.digest.slice(0, 12));
}
