import { z } from "zod";
import type { LocalDate } from "../../base/local-date";
import { formatDateInProse } from "../../base/local-date";
import { ballotPaperWords as words } from "../../strings/ballot-paper-words";
import { paperSpec, text } from "../paper-spec";
import { type BallotFacts, ballotTags, ballotView } from "./ballot-paper";

export interface WrittenOpinionFacts extends BallotFacts {
  readonly issuer: string;
  /** Last day to answer; null where none was set. */
  readonly dueOn: LocalDate | null;
}

/**
 * Phiếu lấy ý kiến bằng văn bản: not secret, signed by the unit that answers. Whatever the ballots of a secret vote
 * look like, written answers are for, against or without opinion on each name, since these are counted.
 */
export const writtenOpinion = paperSpec(
  z.strictObject({ ...ballotTags, issuer: text, due: text }),
  ({ issuer, dueOn, ...ballot }: WrittenOpinionFacts) => ({
    ...ballotView({ ...ballot, style: "YES_NO" }),
    how: words.howVoices,
    issuer,
    due: dueOn === null ? words.blankDue : formatDateInProse(dueOn),
  }),
);
