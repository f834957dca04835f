import type { Database } from "better-sqlite3";
import type { NominationId, RoundId } from "#core/base/ids";
import { foldLife } from "#core/dossiers/life/fold-life";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { standingOf } from "#core/dossiers/standing-of";
import { readRoundsOf, readRoundsOfNominations } from "./ballot-place-store";
import { readAllSteps, readDossierEvents } from "./dossier-event-store";
import { setNominationState } from "./nomination-store";

/** Writes where each dossier stands beside it, for lists; the fold of steps and rounds is what holds. */
export function refreshStates(database: Database, ids: Iterable<NominationId>): void {
  for (const id of new Set(ids)) {
    const places = readRoundsOf(database, id).map(({ place }) => place);
    const state = foldLife(readDossierEvents(database, id), places);
    setNominationState(database, id, { state, standing: standingOf(places) });
  }
}

/** After a round was opened, cancelled, sealed: the dossiers on it stand elsewhere. */
export function refreshStatesOfRound(database: Database, roundId: RoundId): void {
  const ids = database
    .prepare("SELECT nomination_id FROM round_lines WHERE round_id = ? AND nomination_id IS NOT NULL")
    .pluck()
    .all(roundId) as NominationId[];
  refreshStates(database, ids);
}

/** Numbers of dossiers whose state as kept is not what their steps and rounds say; none is sound. */
export function compareStates(database: Database): readonly string[] {
  const steps = readAllSteps(database);
  const rounds = readRoundsOfNominations(database);
  const kept = database
    .prepare("SELECT id, number, state, standing FROM nominations ORDER BY number")
    .all() as readonly {
    readonly id: NominationId;
    readonly number: number;
    readonly state: string;
    readonly standing: string;
  }[];
  return kept
    .filter(({ id, state, standing }) => {
      const places = (rounds.get(id) ?? []).map(({ place }) => place);
      return state !== foldLife(steps.get(id) ?? [], places) || standing !== standingOf(places);
    })
    .map(({ number }) => formatNominationNumber(number));
}
