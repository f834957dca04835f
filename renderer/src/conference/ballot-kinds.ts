import type { UnitId } from "#core/base/ids";
import type { Meeting } from "#core/conference/meeting";
import type { OutputOf } from "#core/contract";
import { mayBeBalloted } from "#core/dossiers/life/transitions";
import type { NominationRow } from "#core/dossiers/procedures";
import type { ClusterWord } from "#core/safekeeping/book";
import { ballotWords as words, followsWords } from "#core/strings/ballot-words";
import { headPost } from "#core/strings/cluster-words";
import { type WaitingGroup, ballotGroupsOf, mostNames } from "./ballot-choice";

type Link = OutputOf<"conference.roundLinks">["links"][number];

/** What a new round may be about, with the names that may stand in it. */
export interface BallotKind {
  readonly key: string;
  readonly label: string;
  readonly subject: "NOMINATIONS" | "HEADS";
  readonly follows: Pick<Link, "roundId" | "how"> | null;
  readonly groups: readonly WaitingGroup[];
  /** Whether names stand on the ballot until they are taken off, or only once they are put on. */
  readonly usual: "taken" | "left";
}

/** Acclamation first, then what sealed rounds of the meeting leave to decide, then the election of next year's head. */
export function ballotKindsOf(
  meeting: Meeting,
  waiting: readonly NominationRow[],
  links: readonly Link[],
  word: ClusterWord,
): readonly BallotKind[] {
  const acclaimed = ballotGroupsOf(waiting.filter(({ state }) => mayBeBalloted(state)));
  return [
    {
      key: "ACCLAIM",
      label: words.kindAcclaim,
      subject: "NOMINATIONS",
      follows: null,
      groups: acclaimed,
      // More than a ballot holds are put on it one by one, or as a search finds them.
      usual: acclaimed.some(({ rows }) => rows.length > mostNames) ? "left" : "taken",
    },
    ...links.map((link) => kindOfLink(meeting, link, word)),
    {
      key: "HEADS",
      label: words.kindHeads,
      subject: "HEADS",
      follows: null,
      groups: (["HEAD", "DEPUTY"] as const).map((post) => membersFor(meeting, word, post, null, new Set())),
      usual: "left",
    },
  ];
}

function kindOfLink(meeting: Meeting, link: Link, word: ClusterWord): BallotKind {
  const { roundId, roundName, how, subject, groups } = link;
  return {
    key: `${how} ${roundId}`,
    label: `${followsWords[how]} (${roundName})`,
    subject,
    follows: { roundId, how },
    usual: "taken",
    groups: groups.map((group): WaitingGroup => {
      if (subject === "HEADS" && how === "UNFILLED" && group.post !== null) {
        const before = new Set(group.lines.flatMap(({ unitId }) => unitId ?? []));
        return membersFor(meeting, word, group.post, group.places, before);
      }
      return {
        key: group.groupId,
        name: group.name,
        categoryId: group.categoryId,
        post: group.post,
        places: group.places,
        rows: group.lines.map(({ lineId, nominationId, unitId, name, under, awardName, agree }) => ({
          key: lineId,
          nominationId,
          unitId,
          nomineeName: name,
          nomineeUnder: under,
          awardName: words.votesBefore(awardName, agree),
          papers: null,
          notComplete: null,
        })),
      };
    }),
  };
}

function membersFor(
  meeting: Meeting,
  word: ClusterWord,
  post: "HEAD" | "DEPUTY",
  places: number | null,
  only: ReadonlySet<UnitId>,
): WaitingGroup {
  return {
    key: post,
    name: headPost(post, word),
    categoryId: null,
    post,
    places,
    rows: meeting.voters
      .filter(({ unitId }) => only.size === 0 || only.has(unitId))
      .map(({ unitId, unitName, categoryName }) => ({
        key: `${post} ${unitId}`,
        nominationId: null,
        unitId,
        nomineeName: unitName,
        nomineeUnder: categoryName ?? "",
        awardName: headPost(post, word),
        papers: null,
        notComplete: null,
      })),
  };
}
