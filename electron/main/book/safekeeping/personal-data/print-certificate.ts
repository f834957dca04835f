import type { Database } from "better-sqlite3";
import type { LocalDate } from "#core/base/local-date";
import { refuse } from "#core/base/result";
import type { Role } from "#core/base/procedure";
import { appError } from "#core/errors";
import {
  type CertificateFacts,
  erasureCertificate,
} from "#core/safekeeping/personal-data/erasure-certificate";
import { formatErasureNumber } from "#core/safekeeping/personal-data/erasure";
import { onlyPerson } from "#core/safekeeping/users/actors";
import { erasureCertificateWords as words } from "#core/strings/erasure-certificate-words";
import type { QueryHandler } from "../../router/handler";
import { openPdf } from "../open-pdf";
import { listErasures } from "./erasure-store";

/** Shows the certificate of an erasure as a PDF, to print and sign; the book keeps what it is made from. */
export const printCertificate: QueryHandler<"personalData.printCertificate"> = async (
  context,
  { number },
) => {
  const { database, bookKind, host } = context;
  const erasure = listErasures(context).find((known) => known.number === number);
  if (erasure === undefined) return refuse(appError("NOT_FOUND", { noun: words.noun }));
  const erasedOn = erasure.erasedAt.slice(0, 10) as LocalDate;
  const { user, ...event } = eventOf(database, number);
  const pdf = await host.printPdf(
    erasureCertificate({
      ...{ bookKind, number, erasedOn, event, facts: erasure.facts },
      ...{ ...headOf(database), by: user.split("+").map((one) => roleOf(database, one)) },
    }),
  );
  const name = words.fileName(formatErasureNumber(number, Number(erasedOn.slice(0, 4))));
  return openPdf(context, name, pdf);
};

function eventOf(database: Database, number: number) {
  return database
    .prepare(
      `SELECT events.seq, events.user, events.hash FROM erasures
       JOIN audit_events AS events ON events.seq = erasures.seq WHERE number = ?`,
    )
    .get(number) as { readonly seq: number; readonly user: string; readonly hash: string };
}

function headOf(database: Database) {
  return database
    .prepare(
      `SELECT name AS clusterName, word, superior, place_name AS placeName FROM clusters
       WHERE id = (SELECT current_cluster_id FROM book)`,
    )
    .get() as Pick<CertificateFacts, "clusterName" | "word" | "superior" | "placeName">;
}

/** The role is the one the user bears now; a role, unlike a name, tells of nobody. */
function roleOf(database: Database, user: string): CertificateFacts["by"][number] {
  if (user === onlyPerson) return "ONLY_PERSON";
  const role = database.prepare("SELECT role FROM users WHERE id = ?").pluck().get(user);
  return (role as Role | undefined) ?? null;
}
