import type { Database } from "better-sqlite3";
import type { PersonId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { appError } from "#core/errors";
import { namesPerson } from "#core/safekeeping/personal-data/name-in-text";
import type { PersonPaper } from "#core/safekeeping/personal-data/procedures";
import { bookStrings } from "#core/strings/book-strings";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import type { QueryHandler } from "../../router/handler";

/** The name of a person who was not erased. */
export function nameOf(database: Database, personId: PersonId): string | undefined {
  return database
    .prepare("SELECT full_name FROM people WHERE id = ? AND erased_at IS NULL")
    .pluck()
    .get(personId) as string | undefined;
}

/** Where a person's name stands, what an erasure takes away there, and what it has to leave. */
export const whereNamed: QueryHandler<"personalData.whereNamed"> = ({ database }, { personId }) => {
  const name = nameOf(database, personId);
  if (name === undefined) return refuse(appError("NOT_FOUND", { noun: bookStrings.personNoun }));
  const count = (sql: string): number => database.prepare(sql).pluck().get(personId) as number;
  const nominations = count("SELECT count(*) FROM nominations WHERE person_id = ?");
  const awards = count("SELECT count(*) FROM award_records WHERE person_id = ?");
  const drafts = (
    database.prepare("SELECT form || ' ' || content FROM drafts").pluck().all() as string[]
  ).filter((draft) => draft.includes(personId) || namesPerson(draft, name)).length;
  const erased = [
    words.erasedRegister,
    ...(nominations === 0 ? [] : [words.erasedNominations(nominations)]),
    ...(awards === 0 ? [] : [words.erasedAwards(awards)]),
    ...(drafts === 0 ? [] : [words.erasedDrafts(drafts)]),
    words.erasedTrail,
  ];
  const places = [
    ...erased.map((line) => ({ fate: "ERASED" as const, words: line })),
    ...whatStays(database, personId, name).map((line) => ({ fate: "STAYS" as const, words: line })),
  ];
  return ok({ name, places, papers: papersOf(database, personId, name) });
};

/** What still names the person after an erasure and why, in sentences that do not name them. */
export function whatStays(database: Database, personId: PersonId, name: string): readonly string[] {
  const sealed = sealedRoundsOf(database, personId);
  const documents = (
    database
      .prepare("SELECT DISTINCT chain_id AS chain, title, file_name AS fileName FROM documents")
      .all() as readonly { readonly chain: string; readonly title: string; readonly fileName: string }[]
  ).filter(({ title, fileName }) => namesPerson(title, name) || namesPerson(fileName, name)).length;
  const issued = database
    .prepare(
      `SELECT count(DISTINCT documents.chain_id) FROM documents
       JOIN round_lines ON round_lines.round_id = documents.round_id
       JOIN nominations ON nominations.id = round_lines.nomination_id WHERE nominations.person_id = ?`,
    )
    .pluck()
    .get(personId) as number;
  const lists = database
    .prepare(
      `SELECT count(DISTINCT documents.chain_id) FROM documents
       JOIN years ON years.id = documents.year_id
       JOIN nominations ON nominations.award_code = documents.award_code
         OR (documents.kind = 'PUBLIC_LIST' AND nominations.cluster_id = years.cluster_id
           AND nominations.year = years.year)
       WHERE nominations.person_id = ?`,
    )
    .pluck()
    .get(personId) as number;
  const packages = database
    .prepare(
      `SELECT count(*) FROM packages JOIN nominations ON nominations.id = packages.nomination_id
       WHERE person_id = ?`,
    )
    .pluck()
    .get(personId) as number;
  const backups = database.prepare("SELECT count(*) FROM backups").pluck().get() as number;
  return [
    ...sealed.map(words.staysSealed),
    ...(documents + issued + lists === 0 ? [] : [words.staysDocuments(documents + issued + lists)]),
    ...(packages === 0 ? [] : [words.staysPackages(packages)]),
    ...(backups === 0 ? [] : [words.staysBackups(backups)]),
  ];
}

/** Papers of the person's dossiers, and papers of others whose file is called by the name. */
function papersOf(database: Database, personId: PersonId, name: string): PersonPaper[] {
  const rows = database
    .prepare(
      `SELECT nomination_papers.id AS paperId, file_name AS fileName, nominations.number,
         person_id IS ? AS own
       FROM nomination_papers JOIN nominations ON nominations.id = nomination_id
       ORDER BY nominations.number, nomination_papers.position`,
    )
    .all(personId) as readonly {
    readonly paperId: PersonPaper["paperId"];
    readonly fileName: string;
    readonly number: number;
    readonly own: 0 | 1;
  }[];
  return rows.flatMap(({ paperId, fileName, number, own }) => {
    const named = namesPerson(fileName, name);
    if (!named && own === 0) return [];
    const why = named ? ("NAMED" as const) : ("OF_DOSSIER" as const);
    return [{ paperId, fileName, number: formatNominationNumber(number), why }];
  });
}

/** How many files of papers are called by the name. */
export function namedPapers(database: Database, name: string): number {
  const tables = ["nomination_papers", "cluster_papers", "incoming_papers"];
  return tables
    .flatMap((table) => database.prepare(`SELECT file_name FROM ${table}`).pluck().all() as string[])
    .filter((fileName) => namesPerson(fileName, name)).length;
}

/** Sealed rounds a person stood in, by meeting and name. */
export function sealedRoundsOf(database: Database, personId: PersonId): string[] {
  return database
    .prepare(
      `SELECT DISTINCT meetings.title || ' – ' || rounds.name
       FROM round_lines
       JOIN nominations ON nominations.id = round_lines.nomination_id
       JOIN seals ON seals.round_id = round_lines.round_id
       JOIN rounds ON rounds.id = round_lines.round_id
       JOIN meetings ON meetings.id = rounds.meeting_id
       WHERE nominations.person_id = ? ORDER BY 1`,
    )
    .pluck()
    .all(personId) as string[];
}
