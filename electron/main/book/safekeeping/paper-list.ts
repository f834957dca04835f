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

interface Owners {
  readonly digest: Digest;
  readonly bytes: number;
  readonly attachedAs: string | null;
  readonly number: number | null;
  readonly issuedAs: string | null;
  readonly roundName: string | null;
  readonly clusterFile: string | null;
  readonly clusterSubject: string | null;
  readonly arrivedAs: string | null;
  readonly arrivalNumber: number | null;
}

/** Every paper file the book relies on, attached, issued or received, in the bin or not. */
export function papersOfBook(database: Database): readonly PaperOfBook[] {
  const rows = database
    .prepare(
      `SELECT papers.digest, papers.bytes, attached.file_name AS attachedAs, nominations.number,
         documents.file_name AS issuedAs, rounds.name AS roundName,
         stood_on.file_name AS clusterFile, stood_on.subject AS clusterSubject,
         arrived.file_name AS arrivedAs, arrived.arrival_number AS arrivalNumber
       FROM papers
       LEFT JOIN nomination_papers AS attached
         ON attached.id = (SELECT min(id) FROM nomination_papers WHERE digest = papers.digest)
       LEFT JOIN nominations ON nominations.id = attached.nomination_id
       LEFT JOIN documents ON documents.id = (SELECT min(id) FROM documents WHERE digest = papers.digest)
       LEFT JOIN rounds ON rounds.id = documents.round_id
       LEFT JOIN cluster_papers AS stood_on
         ON stood_on.id = (SELECT min(id) FROM cluster_papers WHERE digest = papers.digest)
       LEFT JOIN incoming_papers AS arrived
         ON arrived.id = (SELECT min(id) FROM incoming_papers WHERE digest = papers.digest)
       ORDER BY papers.taken_in_at, papers.digest`,
    )
    .all() as readonly Owners[];
  return rows.map((row) => ({ digest: row.digest, bytes: row.bytes, name: nameOf(row) }));
}

function nameOf(row: Owners): string {
  if (row.attachedAs !== null && row.number !== null) {
    const owner = bookStrings.paperOfNomination(formatNominationNumber(row.number));
    return bookStrings.paper(row.attachedAs, owner);
  }
  if (row.issuedAs !== null && row.roundName !== null)
    return bookStrings.paper(row.issuedAs, bookStrings.paperOfRound(row.roundName));
  if (row.clusterFile !== null && row.clusterSubject !== null)
    return bookStrings.paper(row.clusterFile, bookStrings.paperOfCluster(row.clusterSubject));
  if (row.arrivedAs !== null && row.arrivalNumber !== null)
    return bookStrings.paper(row.arrivedAs, bookStrings.paperReceived(row.arrivalNumber));
  return bookStrings.paperWithoutOwner(row.digest.slice(0, 12));
}
