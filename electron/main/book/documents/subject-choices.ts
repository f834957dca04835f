import type { Database } from "better-sqlite3";
import { awardWithCode } from "#core/awards/ruleset-on";
import { formatDate } from "#core/base/local-date";
import { ok } from "#core/base/result";
import { type SubjectOf, documentKinds } from "#core/documents/document-kind";
import type { SubjectChoice } from "#core/documents/procedures";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import { currentRuleset } from "../awards/current-ruleset";
import { readCluster } from "../registry/cluster-store";
import type { BookContext, QueryHandler } from "../router/handler";
import { readPaperMeetings, readPaperRounds } from "./meeting-paper-store";
import { membersOnDay } from "./units-on-day";

/** What a paper of the kind can be about, the likeliest first. */
export const listSubjects: QueryHandler<"documents.subjects"> = (context, { kind }) =>
  ok({ choices: choicesOf(context, documentKinds[kind].subject) });

function choicesOf(context: BookContext, of: SubjectOf): SubjectChoice[] {
  const { database, clock } = context;
  const cluster = readCluster(database);
  switch (of) {
    case "YEAR":
      return [{ subject: { of }, label: words.yearChoice(cluster.year), facts: "" }];
    case "MEETING":
      return readPaperMeetings(database, cluster.id).map(({ id, title, date }) => ({
        subject: { of, id },
        label: title,
        facts: formatDate(date),
      }));
    case "ROUND":
      return readPaperRounds(database, cluster.id).map(({ id, name, meetingTitle, date }) => ({
        subject: { of, id },
        label: name,
        facts: words.roundFacts(meetingTitle, formatDate(date)),
      }));
    case "UNIT":
      return membersOnDay(database, clock.today()).map(({ id, name, categoryName }) => ({
        subject: { of, id },
        label: name,
        facts: categoryName,
      }));
    case "AWARD": {
      const { ruleset } = currentRuleset(context);
      return nominatedAwards(database, cluster.year).map(({ code, nominations }) => ({
        subject: { of, id: code },
        label: awardWithCode(ruleset, code)?.name ?? code,
        facts: words.nominationCount(nominations),
      }));
    }
  }
}

function nominatedAwards(database: Database, year: number) {
  return database
    .prepare(
      `SELECT award_code AS code, count(*) AS nominations FROM nominations
       WHERE year = ? AND binned_at IS NULL GROUP BY award_code ORDER BY nominations DESC, award_code`,
    )
    .all(year) as readonly { readonly code: string; readonly nominations: number }[];
}
