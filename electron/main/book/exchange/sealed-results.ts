import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { NominationId, RoundId } from "#core/base/ids";
import { type SealDocument, readSealDocument } from "#core/conference/seal-document";
import type { PackagedResult } from "#core/exchange/dossier-data";
import { findSeal, type SealRow } from "../conference/seal-store";
import { notReplaced } from "../database/standing-rounds";

/** Sealed rounds a nomination was in, oldest first; those opened again and meetings in the bin do not count. */
export function readSealedRoundsOf(database: Database, id: NominationId): readonly RoundId[] {
  const rows = database
    .prepare(
      `SELECT seals.round_id AS roundId FROM seals
       JOIN round_lines ON round_lines.round_id = seals.round_id
       JOIN rounds ON rounds.id = seals.round_id AND rounds.cancelled_at IS NULL
       JOIN meetings ON meetings.id = rounds.meeting_id AND meetings.binned_at IS NULL
       WHERE round_lines.nomination_id = ? AND ${notReplaced()} ORDER BY rounds.rowid`,
    )
    .all(id) as readonly { readonly roundId: RoundId }[];
  return rows.map(({ roundId }) => roundId);
}

/** What the sealed document of a round says of one nomination; nothing is read from the tables beside it. */
export function readSealedResult(database: Database, roundId: RoundId, id: NominationId): PackagedResult {
  const seal = findSeal(database, roundId);
  const document = seal === undefined ? undefined : readSealDocument(new TextDecoder().decode(seal.document));
  assert(seal !== undefined && document?.ok === true, "a sealed round has a readable document");
  return resultOf(document.value, seal, id);
}

function resultOf(document: SealDocument, seal: SealRow, id: NominationId): PackagedResult {
  const group = document.groups.find(({ lines }) => lines.some(({ nominationId }) => nominationId === id));
  const line = group?.lines.find(({ nominationId }) => nominationId === id);
  const count = document.count.lines.find(({ lineId }) => lineId === line?.id);
  const outcome = document.outcome.groups
    .flatMap(({ lines }) => lines)
    .find(({ lineId }) => lineId === line?.id);
  assert(group !== undefined && line !== undefined, "a nomination is on the ballots it is read from");
  assert(count !== undefined && outcome !== undefined, "a sealed line has its count and outcome");
  return {
    round: {
      id: document.round.id,
      name: document.round.name,
      mode: document.round.mode,
      meetingTitle: document.meeting.title,
      meetingDate: document.meeting.date,
      place: document.meeting.place,
      regulationTitle: document.regulation.title,
      ...(document.round.follows === null ? {} : { follows: document.round.follows.how }),
    },
    attendance: document.attendance,
    totals: totalsOf(document),
    group: { name: group.name, quota: group.quota },
    line: {
      number: line.number,
      agree: count.agree,
      disagree: count.disagree,
      blank: count.blank,
      invalid: count.invalid,
      ...entered({
        writtenAgree: count.writtenAgree,
        writtenDisagree: count.writtenDisagree,
        writtenBlank: count.writtenBlank,
        score: line.score,
      }),
      base: outcome.base,
      rank: outcome.rank,
      outcome: outcome.outcome,
    },
    ruleCard: document.outcome.card,
    seal: { code: seal.code, sha256: seal.digest, sealedAt: seal.sealedAt },
  };
}

function totalsOf({ count: { totals } }: SealDocument): PackagedResult["totals"] {
  const { written, sent, late, notReturned, ...papers } = totals;
  return { ...papers, ...entered({ written, sent, late, notReturned }) };
}

/** The figures that are there; the others are left out of the package. */
function entered<Name extends string>(
  figures: Readonly<Record<Name, number | null>>,
): { readonly [Key in Name]?: number } {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== null)) as {
    readonly [Key in Name]?: number;
  };
}
