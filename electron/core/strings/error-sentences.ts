import type { AppError, ErrorCode, ErrorFacts } from "../errors";
import { auditErrorSentences } from "./audit-errors";
import { awardHistorySentences, awardViewSentences } from "./awards-errors";
import { conferenceSentences } from "./conference-errors";
import { documentSentences } from "./documents-errors";
import { dossierSentences } from "./dossiers-errors";
import { exchangeSentences } from "./exchange-errors";
import { pledgeSentences } from "./pledges-errors";
import { registrationSentences } from "./registrations-errors";
import { registrySentences } from "./registry-errors";
import { binSentences, personalDataSentences } from "./personal-data-errors";
import { restoreSentences } from "./restore-errors";
import { safekeepingSentences } from "./safekeeping-errors";
import { startupSentences } from "./startup-errors";
import type { Sentence, Sentences } from "./sentence";
import { copySentences } from "./copies-errors";
import { userSentences } from "./users-errors";

/** One sentence a code; a code without one does not compile. */
const sentences: Sentences<ErrorFacts> = {
  ...safekeepingSentences,
  ...restoreSentences,
  ...copySentences,
  ...startupSentences,
  ...userSentences,
  ...auditErrorSentences,
  ...binSentences,
  ...personalDataSentences,
  ...registrySentences,
  ...awardHistorySentences,
  ...awardViewSentences,
  ...pledgeSentences,
  ...registrationSentences,
  ...dossierSentences,
  ...conferenceSentences,
  ...documentSentences,
  ...exchangeSentences,
};

/** A refusal in the user's words: what happened, why, what to do now. */
export function errorSentence(error: AppError): Sentence {
  const say = sentences[error.code] as (facts: AppError["facts"]) => Sentence;
  return say(error.facts);
}

/** What happened and why on one line, for a note that stands beside the thing; without what to do. */
export function errorReason(error: AppError): string {
  const { title, detail } = errorSentence(error);
  return `${title} ${detail}`.trim();
}

/** Whether a code that travelled as plain text is one of ours. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(sentences, code);
}
