import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { conferenceSteps as words } from "#core/strings/conference-steps";
import { readNomination } from "../dossiers/nomination-store";
import type { CommandHandler, QueryHandler } from "../router/handler";
import { readScores, writeScore } from "./score-store";

export const scores: QueryHandler<"conference.scores"> = ({ database }) =>
  ok({ scores: [...readScores(database)] });

/** A ballot already made keeps the scores it was made with. */
export const setScores: CommandHandler<"conference.setScores"> = ({ database }, { scores: typed }) => {
  if (typed.some(({ nominationId }) => readNomination(database, nominationId)?.binnedAt !== null))
    return refuse(appError("NOT_FOUND", { noun: words.nominationNoun }));
  const known = new Map(readScores(database).map((row) => [row.nominationId, row.score]));
  const before = typed.map(({ nominationId }) => ({ nominationId, score: known.get(nominationId) ?? null }));
  const rows = typed.map(({ nominationId, score }) => ({
    table: "nomination_scores",
    id: nominationId,
    revision: writeScore(database, nominationId, score),
  }));
  return ok({
    value: {},
    audit: {
      entityKind: "score",
      entityId: typed[0]?.nominationId ?? "",
      before: { scores: before },
      after: { scores: typed },
    },
    label: words.setScores(typed.length),
    inverse: { procedure: "conference.setScores", input: { scores: before }, rows },
  });
};
