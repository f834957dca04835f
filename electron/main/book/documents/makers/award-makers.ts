import { awardWithCode } from "#core/awards/ruleset-on";
import type { Award } from "#core/awards/procedures";
import { type LocalDate } from "#core/base/local-date";
import { type Result, ok } from "#core/base/result";
import type { DocumentKind } from "#core/documents/document-kind";
import {
  type NomineeFacts,
  type SubmissionFacts,
  nomineeList,
  submissionLetter,
} from "#core/documents/papers/submission-letter";
import { documentsRoomWords } from "#core/strings/documents-room-words";
import { dossierSteps } from "#core/strings/dossiers-words";
import { currentRuleset } from "../../awards/current-ruleset";
import { readRuleset } from "../../awards/ruleset-store";
import { routeOf } from "../../dossiers/award-data";
import { readCluster } from "../../registry/cluster-store";
import { readPerson } from "../../registry/person-store";
import { readLineages } from "../../registry/lineage-store";
import { parentOn } from "#core/registry/lineage";
import type { BookContext } from "../../router/handler";
import { type Gathered, type MakeRefusal, letterheadMaker, needs } from "../maker";
import { type ForwardedNomination, readAddressees, readForwarded } from "../nominee-paper-store";
import { namesOnDay } from "../units-on-day";
import type { TypedNumber } from "../letterhead";

export const makeSubmissionLetter = letterheadMaker(
  "SUBMISSION_LETTER",
  submissionLetter,
  (context, { id }, typed, frame) => gatheredAward(context, "SUBMISSION_LETTER", id, frame.body, typed),
);

export const makeNomineeList = letterheadMaker("NOMINEE_LIST", nomineeList, (context, { id }, typed, frame) =>
  gatheredAward(context, "NOMINEE_LIST", id, frame.body, typed),
);

function gatheredAward(
  context: BookContext,
  kind: DocumentKind,
  code: string,
  issuer: string,
  { datedOn }: TypedNumber,
): Result<Gathered<SubmissionFacts>, MakeRefusal> {
  const { database } = context;
  const { id: clusterId, year } = readCluster(database);
  const listed = awardWithCode(currentRuleset(context).ruleset, code);
  const withoutVote = listed !== null && routeOf(context, listed) === "NONE";
  const forwarded = readForwarded(database, { clusterId, year, awardCode: code, withoutVote });
  const [first] = forwarded;
  if (first === undefined) return needs(kind, "WINNERS");
  const award = awardWithCode(readRuleset(database, first.rulesetDigest), code);
  const name = award?.name ?? listed?.name ?? code;
  const day = datedOn ?? context.clock.today();
  return ok({
    facts: {
      issuer,
      year,
      award: name,
      basis: basisOf(award),
      addressees: readAddressees(
        database,
        forwarded.map(({ id }) => id),
      ),
      nominees: nomineesOf(context, forwarded, day),
    },
    about: documentsRoomWords.awardAbout(name, year),
    fileMark: documentsRoomWords.awardAbout(name, year),
  });
}

/** Only what was read in the law itself is cited. */
function basisOf(award: Award | null): string {
  return award?.reliability === "VERIFIED" ? award.basis : "";
}

function nomineesOf(
  { database }: BookContext,
  forwarded: readonly ForwardedNomination[],
  day: LocalDate,
): readonly NomineeFacts[] {
  const nameOf = namesOnDay(database, day);
  const lineages = readLineages(database);
  return forwarded.map(({ nomineeUnitId, personId, memberId, note, agree, base, meetingTitle }) => {
    const common = {
      member: nameOf(memberId),
      achievement: note,
      vote: agree === null || base === null ? null : { agree, base, meeting: meetingTitle },
    };
    const person = personId === null ? undefined : readPerson(database, personId);
    if (personId !== null)
      return {
        kind: "PERSON",
        name: person === undefined || person.erasedAt !== null ? dossierSteps.erasedPerson : person.fullName,
        under: [person?.post ?? "", nameOf(nomineeUnitId)].filter((part) => part !== "").join(", "),
        ...common,
      };
    const above = nomineeUnitId === memberId ? null : parentOn(lineages.get(nomineeUnitId) ?? [], day);
    return {
      kind: "UNIT",
      name: nameOf(nomineeUnitId),
      under: above === null ? "" : nameOf(above),
      ...common,
    };
  });
}
