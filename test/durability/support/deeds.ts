import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BackupId, BackupPlaceId, NominationId, RoundId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { systemIds } from "#main/book/id-source";
import type { OpenBook } from "#main/book/run-book";
import { type Role, counters, writers } from "#core/base/procedure";
import { callByTwo, endOpenRounds } from "./people";
import { changePeople, tryWithoutRight } from "./people-deeds";
import { sealOneRound } from "./seal-one-round";
import { call, grant, must, replaced } from "./scripted-book";
import type { Seeded } from "./seeded";

/** Somebody at work: the book, a desk with files, a stick, and what comes next. */
export interface Worker {
  /** Another one once a copy was brought back. */
  book: OpenBook;
  readonly desk: string;
  readonly stick: string;
  readonly chance: Seeded;
}

export type Deed = (worker: Worker) => Promise<unknown>;

const word = (bytes: number): string => systemIds.randomHex(bytes);
const ids = <Id extends string>({ book }: Worker, table: string, where: string): readonly Id[] =>
  book.context.database.prepare(`SELECT id FROM ${table} WHERE ${where}`).pluck().all() as Id[];
const stillThere = "binned_at IS NULL";
const isMember = `${stillThere} AND EXISTS (SELECT 1 FROM memberships WHERE unit_id = units.id)`;

const addUnit: Deed = async ({ book }) =>
  await must(book, "registry.addUnit", {
    ...{ name: `Đơn vị ${word(6)}`, shortName: "", locality: "", note: "" },
    ...{ categoryId: null, parentId: null, memberFrom: "2020-01-01" as LocalDate, memberTo: null },
  });

const renameUnit: Deed = async (worker) => {
  const { pick, some } = worker.chance;
  const unitId = some(ids<UnitId>(worker, "units", stillThere));
  if (unitId === undefined) return;
  const date =
    `2021-${String(1 + pick(12)).padStart(2, "0")}-${String(1 + pick(28)).padStart(2, "0")}` as LocalDate;
  await call(worker.book, "registry.renameUnit", { unitId, date, name: `Tên mới ${word(6)}`, decision: "" });
};

const nominate: Deed = async (worker) => {
  const unitId = worker.chance.some(ids<UnitId>(worker, "units", isMember));
  if (unitId === undefined) return;
  const { awards } = await must(worker.book, "awards.catalogue", {});
  const award = awards.find(({ nominees }) => nominees.includes("PERSON"));
  if (award === undefined) throw new Error("an award for a person");
  await must(worker.book, "dossiers.addNomination", {
    nominee: { kind: "PERSON", personId: null, fullName: `Người ${word(4)}`, post: "", unitId },
    ...{ memberId: unitId, awardCode: award.code, year: 2022, note: "" },
  });
};

const addPaper: Deed = async (worker) => {
  const nominationId = worker.chance.some(ids<NominationId>(worker, "nominations", stillThere));
  if (nominationId === undefined) return;
  const file = join(worker.desk, `${word(6)}.pdf`);
  writeFileSync(file, word(20_000 + worker.chance.pick(200_000)));
  await must(worker.book, "dossiers.addPapers", {
    ...{ nominationId, kind: "EVIDENCE", files: [grant(file)], taskId: systemIds.next<"task">() },
  });
};

const binNomination: Deed = async (worker) => {
  const nominationId = worker.chance.some(ids<NominationId>(worker, "nominations", stillThere));
  if (nominationId !== undefined) await call(worker.book, "dossiers.binNomination", { nominationId });
};

const takeBack: Deed = async ({ book }) => {
  const { steps } = await must(book, "safekeeping.recentSteps", {});
  const step = steps.find(({ state }) => state === "CAN_UNDO");
  if (step !== undefined) await call(book, "safekeeping.undo", { stepId: step.stepId });
};

/** A block of the history as somebody pastes it from a sheet: hundreds of rows in one transaction. */
const pasteHistory: Deed = async (worker) => {
  const { database } = worker.book.context;
  const unit = worker.chance.some(
    database
      .prepare("SELECT name FROM unit_events WHERE kind = 'FOUNDED'")
      .pluck()
      .all() as readonly string[],
  );
  if (unit === undefined) return;
  const rows = Array.from({ length: 50 + worker.chance.pick(250) }, (_, row) => ({
    ...{ unit, person: "", award: `Giấy khen ${word(4)} ${row}`, year: "2019" },
    ...{ decisionNumber: "", decidedOn: "", authority: "" },
  }));
  await call(worker.book, "awards.addRecords", { rows });
};

const writePackage: Deed = async (worker) => {
  const nominationId = worker.chance.some(ids<NominationId>(worker, "nominations", stillThere));
  if (nominationId === undefined) return;
  await call(worker.book, "exchange.writePackage", {
    ...{ nominationId, target: grant(worker.stick), taskId: systemIds.next<"task">() },
  });
};

const backUp: Deed = async ({ book, stick, chance }) =>
  chance.pick(2) === 0 &&
  (await must(book, "safekeeping.backupNow", { target: grant(stick), taskId: systemIds.next<"task">() }));

/** The stick as a place of the book: told of once, then copied to by its name. */
const backUpToPlace: Deed = async (worker) => {
  const { book, stick, chance } = worker;
  if (chance.pick(2) === 0) return;
  const [known] = ids<BackupPlaceId>(worker, "backup_places", "removed_at IS NULL");
  const place = { folder: grant(stick), form: "FOLDER", rhythm: "ASKED" } as const;
  const placeId = known ?? (await must(book, "safekeeping.addBackupPlace", place)).id;
  const taskId = systemIds.next<"task">();
  await must(book, "safekeeping.backupToPlace", { placeId, passphrase: null, taskId });
};

/** Any copy the book knows, sound or not there any more, in the place of the book. */
const bringCopyBack: Deed = async (worker) => {
  const { book, chance } = worker;
  const backupId = chance.some(ids<BackupId>(worker, "backups", "thinned_at IS NULL"));
  if (backupId === undefined) return;
  const wanted = { copy: { kind: "LIST", backupId }, passphrase: null } as const;
  const task = () => ({ taskId: systemIds.next<"task">() });
  const preview = await call(book, "safekeeping.restorePreview", { ...wanted, ...task() });
  if (!preview.ok) return;
  const { previewDigest, openRounds } = preview.value;
  const answer = await callByTwo(book, "safekeeping.restore", {
    ...{ ...wanted, ...task(), previewDigest, reason: "Xóa nhầm" },
    roundsGivenUp: openRounds.map(({ id }) => id),
  });
  worker.book = await replaced(book, answer);
};

/** A sealed round opened again and, at times, sealed a second time as it stands. */
const reopenRound: Deed = async (worker) => {
  const { book, chance } = worker;
  const roundId = chance.some(ids<RoundId>(worker, "rounds", "id IN (SELECT round_id FROM seals)"));
  if (roundId === undefined) return;
  const reopened = await callByTwo(book, "conference.reopenRound", { roundId, reason: "Đọc nhầm một phiếu" });
  if (!reopened.ok || chance.pick(2) === 0) return;
  const { id } = reopened.value;
  const { revision } = await must(book, "conference.round", { roundId: id });
  await callByTwo(book, "conference.sealRound", { roundId: id, expectedRevision: revision });
};

const saveDraft: Deed = async ({ book, chance }) =>
  await must(book, "safekeeping.saveDraft", { form: "form", content: "x".repeat(chance.pick(5000)) });

interface DeedOfRoles {
  /** Who may do it; in a book of one person that is the one there is. */
  readonly by: readonly Role[];
  readonly does: Deed;
}

const byWriters = [
  ...[addUnit, renameUnit, nominate, addPaper, binNomination, takeBack, pasteHistory],
  ...[writePackage, backUp, backUpToPlace, reopenRound],
  ({ book }: Worker) => sealOneRound(book),
];

/** What a secretariat does in a day, in no order; a refusal is an answer like any other where `call` is used. */
export const deeds: readonly DeedOfRoles[] = [
  ...byWriters.map((does): DeedOfRoles => ({ by: writers, does })),
  { by: counters, does: saveDraft },
  { by: writers, does: ({ book }) => endOpenRounds(book) },
  { by: ["KEEPER"], does: bringCopyBack },
  { by: ["KEEPER"], does: changePeople },
  { by: ["TELLER", "VIEWER"], does: tryWithoutRight },
];
