import { shownName } from "#core/registry/lineage";
import { binAwardOfDossier, saveAwardOfDossier } from "../awards/award-record-store";
import { readLineagesOf } from "../registry/lineage-store";
import { readPerson } from "../registry/person-store";
import type { BookContext } from "../router/handler";
import { type DossierEvent, readDossierEvents } from "./dossier-event-store";
import { awardOf } from "./life-facts";
import type { NominationRecord } from "./nomination-store";

/**
 * Makes the history of awards say what the dossier's live steps say: decided, decided and revoked (LUAT22 Điều 93),
 * or nothing. Called after every step taken, taken back or put in again.
 */
export function writeAwardOfDossier(context: BookContext, nomination: NominationRecord): void {
  const { database } = context;
  const events = readDossierEvents(database, nomination.id);
  const latest = (kind: DossierEvent["kind"]) => events.findLast((event) => event.kind === kind);
  const decision = latest("DECIDE");
  if (decision === undefined) {
    binAwardOfDossier(database, nomination.id, context.clock.now());
    return;
  }
  const revocation = latest("REVOKE");
  const { nomineeUnitId, personId, awardCode, year } = nomination;
  const person = personId === null ? undefined : readPerson(database, personId);
  const lineage = readLineagesOf(database, [nomineeUnitId]).get(nomineeUnitId) ?? [];
  saveAwardOfDossier(
    database,
    {
      nominationId: nomination.id,
      unitId: nomineeUnitId,
      personId,
      awardCode,
      awardName: awardOf(context, nomination).name,
      recipient: person === undefined ? shownName(lineage, decision.on) : person.fullName,
      year,
      decisionNumber: decision.number,
      decidedOn: decision.on,
      authority: decision.authority,
      revokedOn: revocation?.on ?? null,
      revokedBy: revocation === undefined ? "" : [revocation.number, revocation.authority].join(", "),
    },
    { id: context.ids.next<"awardRecord">(), at: context.clock.now() },
  );
}
