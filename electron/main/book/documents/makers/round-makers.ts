import { ok } from "#core/base/result";
import { ballotPaper } from "#core/documents/papers/ballot-paper";
import { writtenOpinion } from "#core/documents/papers/written-opinion";
import { letterheadMaker, plainMaker } from "../maker";
import { gatheredBallot } from "./of-round";

export const makeBallotPaper = plainMaker("BALLOT_PAPER", ballotPaper, (context, { id }) =>
  gatheredBallot(context, "BALLOT_PAPER", id),
);

export const makeWrittenOpinion = letterheadMaker(
  "WRITTEN_OPINION",
  writtenOpinion,
  (context, { id }, _typed, frame) => {
    const ballot = gatheredBallot(context, "WRITTEN_OPINION", id);
    return ballot.ok ? ok({ ...ballot.value, facts: { ...ballot.value.facts, issuer: frame.body } }) : ballot;
  },
);
