import { bookApplicationId } from "#core/safekeeping/book";
import type { Finding } from "#core/safekeeping/procedures";
import { bookStrings } from "#core/strings/book-strings";
import { bookFolder } from "../book-folder";
import { openForReading } from "../database/open-database";
import { refusalOfSqlite } from "../database/sqlite-refusal";
import type { BookContext } from "../router/handler";
import { verifyDatabase } from "./verify-book";

/**
 * Opens a copy and checks it like a book: file, references, audit trail, seals. What is wrong with the book itself
 * is wrong with its true copy too and no fault of the copy. Null where the copy is sound.
 */
export async function copyFault(context: BookContext, folder: string): Promise<string | null> {
  const findings = await findingsOfCopy(context, folder);
  if (typeof findings === "string") return findings;
  if (findings.length === 0) return null;
  const own = new Set((await verifyDatabase(context)).map(spell));
  const first = findings.find((finding) => !own.has(spell(finding)));
  return first === undefined ? null : `${first.name}: ${first.detail}`;
}

const spell = ({ kind, name, detail }: Finding) => `${kind} ${name} ${detail}`;

async function findingsOfCopy(context: BookContext, folder: string): Promise<string | readonly Finding[]> {
  const copy = bookFolder(folder);
  try {
    const database = openForReading(copy.database);
    try {
      if (database.pragma("application_id", { simple: true }) !== bookApplicationId)
        return bookStrings.notOurCopy;
      return await verifyDatabase({ ...context, database, folder: copy });
    } finally {
      database.close();
    }
  } catch (error) {
    if (refusalOfSqlite(error, folder) === null) throw error;
    return bookStrings.pagesDamaged;
  }
}
