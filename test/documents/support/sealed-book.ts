import type { Database } from "better-sqlite3";
import { decideOutcome } from "#core/conference/decide-outcome";
import { type SealDocument, writeSealDocument } from "#core/conference/seal-document";
import { shortCodeOf } from "#core/base/short-code";
import { conferenceHandlers } from "#main/book/conference/conference-handlers";
import { documentHandlers } from "#main/book/documents/document-handlers";
import { insertSeal } from "#main/book/conference/seal-store";
import { sha256 } from "#main/book/database/sha256";
import { type ScratchBook, scratchBook } from "../../support/scratch-book";

/** A book with the conference and the documents room, and in it the rows of one round as the conference room leaves them. */
export function bookWithRound(sealed: SealDocument, state: "OPEN" | "SEALED" = "SEALED"): ScratchBook {
  const book = scratchBook({
    handlers: { ...conferenceHandlers, ...documentHandlers },
    kind: sealed.book.kind,
  });
  layRows(book.database, sealed);
  if (state === "SEALED") layRowsOfSeal(book.database, sealed);
  return book;
}

function layRows(database: Database, sealed: SealDocument): void {
  const run = (table: string, row: Record<string, unknown>) =>
    database
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row)
          .map(() => "?")
          .join(", ")})`,
      )
      .run(Object.values(row));
  const cluster = (database.prepare("SELECT id FROM clusters").get() as { id: string }).id;
  const digest = "a".repeat(64);
  const [firstVoter] = sealed.roll;
  database.prepare("UPDATE clusters SET superior = 'Bộ Tư pháp'").run();
  const { meeting, round, regulation, rule, count } = sealed;
  run("regulations", {
    id: regulation.id,
    cluster_id: cluster,
    title: regulation.title,
    in_force_from_on: "2022-01-01",
    rule: JSON.stringify(rule),
  });
  run("rulesets", { digest, name: "thử", content: "{}", taken_in_at: sealed.sealedAt });
  run("meetings", {
    id: meeting.id,
    cluster_id: cluster,
    title: meeting.title,
    held_on: meeting.date,
    place: meeting.place,
  });
  sealed.roll.forEach((voter, position) => {
    run("units", { id: voter.unitId, position, edited_at: sealed.sealedAt });
    run("unit_events", {
      id: voter.unitId,
      unit_id: voter.unitId,
      kind: "FOUNDED",
      name: voter.unitName,
      name_folded: voter.unitName,
    });
    run("voters", {
      id: voter.voterId,
      meeting_id: meeting.id,
      unit_id: voter.unitId,
      position,
      delegate: voter.delegate,
      deputy: voter.deputy,
      attendance: voter.attendance,
      absence_reason: voter.absenceReason,
    });
  });
  const { totals } = count;
  run("rounds", {
    id: round.id,
    meeting_id: meeting.id,
    name: round.name,
    mode: round.mode,
    rule: JSON.stringify(rule),
    regulation_id: regulation.id,
    opened_at: sealed.sealedAt,
    printed: totals.printed,
    issued: totals.issued,
    left_over: totals.leftOver,
    spoiled: totals.spoiled,
    returned: totals.returned,
    valid: totals.valid,
    invalid: totals.invalid,
    blank_papers: totals.blankPapers,
    facts: JSON.stringify(sealed.facts),
  });
  for (const { voterId, attendance } of sealed.roll)
    run("round_voters", { round_id: round.id, voter_id: voterId, attendance });
  sealed.groups.forEach((group, position) => {
    run("round_groups", {
      id: group.id,
      round_id: round.id,
      name: group.name,
      quota: group.quota,
      choices: group.choices,
      position,
    });
    for (const line of group.lines) {
      const counted = count.lines.find(({ lineId }) => lineId === line.id);
      run("nominations", {
        id: line.nominationId,
        number: line.number,
        nominee_unit_id: firstVoter?.unitId,
        member_id: firstVoter?.unitId,
        cluster_id: cluster,
        award_code: "FLAG",
        ruleset_digest: digest,
        year: 2022,
        nominee_folded: "",
        edited_at: sealed.sealedAt,
      });
      run("round_lines", {
        id: line.id,
        round_id: round.id,
        group_id: group.id,
        nomination_id: line.nominationId,
        number: line.number,
        name: line.name,
        under: line.under,
        award_name: line.awardName,
        agree: counted?.agree,
        disagree: counted?.disagree,
        blank: counted?.blank,
        invalid: counted?.invalid,
      });
    }
  });
}

function layRowsOfSeal(database: Database, sealed: SealDocument): void {
  const document = new TextEncoder().encode(writeSealDocument({ ...sealed, format: 4 }));
  const digest = sha256(document);
  const nominations = new Map(
    sealed.groups.flatMap(({ lines }) => lines.map(({ id, nominationId }) => [id, nominationId] as const)),
  );
  const outcome = decideOutcome({ ...sealed, mode: sealed.round.mode });
  insertSeal(
    database,
    { roundId: sealed.round.id, document, digest, code: shortCodeOf(digest), sealedAt: sealed.sealedAt },
    outcome.groups.flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const nominationId = nominations.get(line.lineId);
        if (nominationId === undefined) return [];
        const { lineId, agree, base, rank, outcome: became } = line;
        return [{ lineId, agree, base, rank, outcome: became, nominationId, unitId: null }];
      }),
    ),
  );
}
