import type { Database } from "better-sqlite3";
import type { ClusterId } from "#core/base/ids";
import { awardWithCode } from "#core/awards/ruleset-on";
import { formatDate } from "#core/base/local-date";
import { ok } from "#core/base/result";
import { type DocumentKind, documentKinds } from "#core/documents/document-kind";
import type { SubjectChoice } from "#core/documents/procedures";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import { currentRuleset } from "../awards/current-ruleset";
import { handoversOf } from "../conference/day/handover-store";
import { readPlan } from "../pledges/plan/plan-store";
import { readPledgesOf } from "../pledges/pledge/pledge-store";
import { readCluster } from "../registry/cluster-store";
import { readCurrentYear } from "../registry/year-store";
import type { BookContext, QueryHandler } from "../router/handler";
import { readPaperMeetings, readPaperRounds } from "./meeting-paper-store";
import { readChosenCounts } from "./nominee-paper-store";
import { membersOnDay, namesOnDay } from "./units-on-day";

/** What a paper of the kind can be about, the likeliest first. */
export const listSubjects: QueryHandler<"documents.subjects"> = (context, { kind }) =>
  ok({ choices: choicesOf(context, kind) });

function choicesOf(context: BookContext, kind: DocumentKind): SubjectChoice[] {
  const { subject: of } = documentKinds[kind];
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
      return readPaperRounds(database, cluster.id)
        .filter(({ mode }) => kind !== "BALLOT_PAPER" || mode === "SECRET")
        .map(({ id, name, meetingTitle, date }) => ({
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
    case "PLAN_ITEM":
      return readPlan(database, readCurrentYear(database).id)
        .filter(({ expects, state, due }) => expects !== null && state !== "DROPPED" && due !== null)
        .map(({ id, title, due }) => ({
          subject: { of, id },
          label: title,
          facts: due === null ? "" : words.due(formatDate(due)),
        }));
    case "PLEDGE":
      return readPledgesOf(database, readCurrentYear(database).id).map(({ id, title, signedOn }) => ({
        subject: { of, id },
        label: title,
        facts: signedOn === null ? "" : formatDate(signedOn),
      }));
    case "HANDOVER":
      return handoversOf(database, cluster.id).map(({ id, forYear, toUnitId, handedOn }) => ({
        subject: { of, id },
        label: words.handover(forYear, namesOnDay(database, handedOn)(toUnitId)),
        facts: formatDate(handedOn),
      }));
    case "AWARD": {
      const { ruleset } = currentRuleset(context);
      const nominated = nominatedAwards(database, cluster.id, cluster.year);
      const chosen = [...readChosenCounts(database, cluster.id, cluster.year)].filter(
        ([code]) => !nominated.some((award) => award.code === code),
      );
      return [
        ...nominated.map(({ code, nominations }) => [code, words.nominationCount(nominations)] as const),
        ...chosen.map(([code, count]) => [code, words.chosenCount(count)] as const),
      ].map(([code, facts]) => ({
        ...{ subject: { of, id: code }, label: awardWithCode(ruleset, code)?.name ?? code, facts },
      }));
    }
  }
}

function nominatedAwards(database: Database, clusterId: ClusterId, year: number) {
  return database
    .prepare(
      `SELECT award_code AS code, count(*) AS nominations FROM nominations
       WHERE cluster_id = ? AND year = ? AND binned_at IS NULL GROUP BY award_code ORDER BY nominations DESC, award_code`,
    )
    .all(clusterId, year) as readonly { readonly code: string; readonly nominations: number }[];
}
