import type { RegistrationErrors } from "./awards/registrations/errors";
import type { AwardHistoryErrors } from "./awards/history/errors";
import type { AwardViewErrors } from "./awards/views/errors";
import type { ConferenceErrors } from "./conference/errors";
import type { DocumentErrors } from "./documents/errors";
import type { DossierErrors } from "./dossiers/errors";
import type { ExchangeErrors } from "./exchange/errors";
import type { PledgeErrors } from "./pledges/errors";
import type { RegistryErrors } from "./registry/errors";
import type { AuditErrors } from "./safekeeping/audit/errors";
import type { BinErrors } from "./safekeeping/bin/errors";
import type { PersonalDataErrors } from "./safekeeping/personal-data/errors";
import type { SafekeepingErrors } from "./safekeeping/errors";
import type { RestoreErrors } from "./safekeeping/restore/errors";
import type { CopyErrors } from "./safekeeping/copies/errors";
import type { StartupErrors } from "./safekeeping/startup/errors";
import type { UserErrors } from "./safekeeping/users/errors";

/**
 * Every expected refusal: its code and the facts its sentence needs.
 * The sentences are in `strings/error-sentences.ts`; a code without one does not compile.
 */
export interface ErrorFacts
  extends
    SafekeepingErrors,
    RestoreErrors,
    CopyErrors,
    StartupErrors,
    UserErrors,
    AuditErrors,
    BinErrors,
    PersonalDataErrors,
    RegistryErrors,
    AwardHistoryErrors,
    AwardViewErrors,
    PledgeErrors,
    RegistrationErrors,
    DossierErrors,
    ConferenceErrors,
    DocumentErrors,
    ExchangeErrors {}

export type ErrorCode = keyof ErrorFacts;

/** A refusal as it crosses the boundary. */
export type AppError = {
  readonly [Code in ErrorCode]: { readonly code: Code; readonly facts: ErrorFacts[Code] };
}[ErrorCode];

/** Builds a refusal; the facts must fit the code. */
export function appError<Code extends ErrorCode>(
  code: Code,
  facts: ErrorFacts[Code],
): { readonly code: Code; readonly facts: ErrorFacts[Code] } {
  return { code, facts };
}
