import { awardKey, readAwardRows } from "#core/awards/history/read-award-rows";
import type { TypedAwardRow } from "#core/awards/history/procedures";
import type { AwardRecordId, PersonId, UnitId } from "#core/base/ids";
import { type LocalDate, partsOf } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import { appError } from "#core/errors";
import { shownName } from "#core/registry/lineage";
import { awardHistorySteps as words } from "#core/strings/awards-history-words";
import { readLineagesOf } from "../../registry/lineage-store";
import { insertPerson, stillNamed } from "../../registry/person-store";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { currentRuleset } from "../current-ruleset";
import {
  type AwardRecordRow,
  countAwardRecords,
  findAwardRecord,
  findAwardRecords,
  insertAwardRecord,
  personNamed,
  readAwardRecord,
  recordedKeys,
  setAwardRecordBinned,
  unitsNamed,
  updateAwardRecord,
  yearsWithAwards,
} from "./history-store";

/** Faults told in a refusal; the screen asks for all of them with `awards.checkRows`. */
const faultsTold = 20;

export const history: QueryHandler<"awards.history"> = ({ database }, asked) => {
  const { rows, total } = findAwardRecords(database, asked);
  return ok({
    rows: [...rows],
    total,
    counts: countAwardRecords(database),
    years: yearsWithAwards(database),
  });
};

export const oneRecord: QueryHandler<"awards.record"> = ({ database }, { recordId }) => {
  const record = findAwardRecord(database, recordId);
  return record === undefined ? refuse(notFound()) : ok(record);
};

function readRows(context: BookContext, rows: readonly TypedAwardRow[]) {
  const { database } = context;
  const units = unitsNamed(database, new Set(rows.map(({ unit }) => foldText(unit))));
  const named = new Set(rows.flatMap(({ unit }) => units.get(foldText(unit)) ?? []));
  const recorded = recordedKeys(database, named);
  const { awards } = currentRuleset(context).ruleset;
  const catalogue = new Map(
    awards.flatMap((award) => [award.name, award.code].map((name) => [foldText(name), award])),
  );
  return readAwardRows(rows, {
    unitsNamed: (name) => units.get(name) ?? [],
    awardNamed: (name) => catalogue.get(name),
    isRecorded: (key) => recorded.has(key),
    today: context.clock.today(),
  });
}

export const checkRows: QueryHandler<"awards.checkRows"> = (context, { rows }) => {
  const { read, faults } = readRows(context, rows);
  return ok({
    faults: [...faults],
    withoutNumber: read.filter(({ decisionNumber }) => decisionNumber === "").length,
    outsideCatalogue: read.filter(({ awardCode }) => awardCode === "").length,
  });
};

export const addRecords: CommandHandler<"awards.addRecords"> = (context, { rows }) => {
  const { database, ids, clock } = context;
  const { read, faults } = readRows(context, rows);
  if (faults.length > 0)
    return refuse(appError("AWARD_ROWS_WRONG", { rows: rows.length, faults: faults.slice(0, faultsTold) }));
  const lineages = readLineagesOf(database, new Set(read.map(({ unitId }) => unitId)));
  const editedAt = clock.now();
  const people: PersonId[] = [];
  const recordIds = read.map(({ person, ...row }) => {
    const id = ids.next<"awardRecord">();
    const unitName = shownName(lineages.get(row.unitId) ?? [], `${row.year}-12-31` as LocalDate);
    const { personId, isNew } = person === "" ? noPerson : personOf(context, row.unitId, person);
    if (isNew) people.push(personId);
    const recipient = person === "" ? unitName : person;
    insertAwardRecord(database, { ...row, id, personId, recipient, unitName, editedAt });
    return id;
  });
  return ok({
    value: { added: read.length },
    audit: {
      entityKind: "awardRecords",
      entityId: recordIds[0] ?? "",
      before: null,
      after: { recordIds, rows: read },
    },
    label: words.addRecords(read.length),
    inverse: {
      procedure: "awards.binRecords",
      input: { recordIds, ...(people.length === 0 ? {} : { people }) },
      rows: recordIds.map((id) => ({ table: "award_records", id, revision: 1 })),
    },
  });
};

/** A person an old award names becomes a person of the book, so that erasing the person reaches the award. */
function personOf(context: BookContext, unitId: UnitId, fullName: string) {
  const known = personNamed(context.database, unitId, fullName);
  if (known !== undefined) return { personId: known, isNew: false } as const;
  const id = context.ids.next<"person">();
  insertPerson(context.database, { id, unitId, fullName, post: "" });
  return { personId: id, isNew: true } as const;
}

const noPerson = { personId: null, isNew: false } as const;

export const editRecord: CommandHandler<"awards.editRecord"> = (context, input) => {
  const { database } = context;
  const { recordId, expectedRevision, ...fields } = input;
  const before = readAwardRecord(database, recordId);
  if (before === undefined || before.binnedAt !== null) return refuse(notFound());
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.recordCapital, name: before.recipient }));
  if (before.nominationId !== null) return refuse(ofDossier(before));
  const { decidedOn } = fields;
  if (decidedOn !== null && partsOf(decidedOn).year < before.year)
    return refuse(appError("AWARD_DECIDED_BEFORE_YEAR", { year: before.year, decidedOn }));
  const today = context.clock.today();
  if (decidedOn !== null && decidedOn > today)
    return refuse(appError("AWARD_DECIDED_AHEAD", { decidedOn, today }));
  const revision = updateAwardRecord(database, { ...fields, id: recordId, editedAt: context.clock.now() });
  const { decisionNumber, authority, note } = before;
  return ok({
    value: { revision },
    audit: {
      entityKind: "awardRecord",
      entityId: recordId,
      before,
      after: readAwardRecord(database, recordId),
    },
    label: words.editRecord(before.recipient),
    inverse: {
      procedure: "awards.editRecord",
      input: {
        ...{ recordId, expectedRevision: revision, decisionNumber, authority, note },
        decidedOn: before.decidedOn,
      },
      rows: [{ table: "award_records", id: recordId, revision }],
    },
  });
};

/** People of an undone paste whom something else names by now stay, and are told. */
export const binRecords: CommandHandler<"awards.binRecords"> = (context, { recordIds, people = [] }) => {
  for (const id of recordIds) {
    const record = readAwardRecord(context.database, id);
    if (record !== undefined && record.nominationId !== null) return refuse(ofDossier(record));
  }
  const moved = moveRecords(context, recordIds, "BIN");
  if (!moved.ok) return moved;
  const stay = stillNamed(context.database, people);
  const [first] = stay;
  return first === undefined
    ? moved
    : ok({ ...moved.value, left: words.peopleLeft(stay.length, first.fullName) });
};

/** What the history has got again since is not given back a second time, be it typed or won by a dossier. */
export const restoreRecords: CommandHandler<"awards.restoreRecords"> = (context, { recordIds }) => {
  const { database } = context;
  const binned = recordIds.flatMap((id) => readAwardRecord(database, id) ?? []);
  const taken = new Set(recordedKeys(database, new Set(binned.map(({ unitId }) => unitId))));
  for (const { recipient, awardName, year, ...record } of binned) {
    const key = awardKey({ ...record, person: record.personId === null ? "" : recipient, awardName, year });
    if (taken.has(key))
      return refuse(appError("AWARD_RECORDED_AGAIN", { recipient, award: awardName, year }));
    taken.add(key);
  }
  return moveRecords(context, recordIds, "RESTORE");
};

function moveRecords(context: BookContext, recordIds: readonly AwardRecordId[], way: "BIN" | "RESTORE") {
  const { database } = context;
  const before: AwardRecordRow[] = [];
  const rows: { readonly table: string; readonly id: AwardRecordId; readonly revision: number }[] = [];
  for (const id of recordIds) {
    const record = readAwardRecord(database, id);
    if (record === undefined || (record.binnedAt === null) !== (way === "BIN")) return refuse(notFound());
    // What a dossier won comes back with the decision of the dossier, not from here.
    if (record.nominationId !== null) return refuse(notFound());
    before.push(record);
    const revision = setAwardRecordBinned(database, id, way === "BIN" ? context.clock.now() : null);
    rows.push({ table: "award_records", id, revision });
  }
  return ok({
    value: {},
    audit: {
      entityKind: "awardRecords",
      entityId: recordIds[0] ?? "",
      before,
      after: recordIds.map((id) => readAwardRecord(database, id)),
    },
    label: way === "BIN" ? words.binRecords(recordIds.length) : words.restoreRecords(recordIds.length),
    inverse: {
      procedure: way === "BIN" ? ("awards.restoreRecords" as const) : ("awards.binRecords" as const),
      input: { recordIds: [...recordIds] },
      rows,
    },
  });
}

const notFound = () => appError("NOT_FOUND", { noun: words.recordNoun });

/** What a dossier won follows the dossier: there it is corrected or revoked. */
const ofDossier = ({ recipient, awardName }: AwardRecordRow) =>
  appError("AWARD_OF_DOSSIER", { recipient, award: awardName });
