import type { Database, Statement } from "better-sqlite3";
import { rulesetOn } from "#core/awards/ruleset-on";
import { assert } from "#core/base/assert";
import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { foldText } from "#core/base/vietnamese-text";
import { readRulesetFiles } from "#main/book/awards/ruleset-files";
import { takeInRuleset } from "#main/book/awards/ruleset-store";
import { insertNomination, takeNominationNumber } from "#main/book/dossiers/nomination-store";
import { insertCategory, readCluster } from "#main/book/registry/cluster-store";
import { insertUnitEvent } from "#main/book/registry/lineage-store";
import { insertMembership, insertUnit } from "#main/book/registry/unit-store";
import { freshenUnits } from "#main/book/registry/unit-projection";
import type { BookContext } from "#main/book/router/handler";

/** A member and those under it. */
const family = 5;
const places = ["Ninh Kiều", "Cái Răng", "Ô Môn", "Đống Đa", "Thủ Đức", "Ngô Quyền", "Hải Châu", "Đức Trọng"];

/** Words of some names below, about as many in every book, typed with their marks as a person would. */
export const typedSearch = "Ô Môn 812";

/** The same words as the book keeps them. */
export const foldedSearch = "%o mon 812%";

/**
 * Fills an empty book with units, four of five under a member, and one nomination a unit. Straight into the tables:
 * through the router each would be a synced save of its own.
 */
export function fillWithUnits(book: BookContext, count: number): void {
  const context = { ...book, database: preparingOnce(book.database) };
  const { database, ids, clock } = context;
  database.transaction(() => {
    const clusterId = readCluster(database).id;
    const categories = ["Sở Tư pháp", "Cục THADS", "Chi cục THADS"].map((name, place) => {
      const id = ids.next<"category">();
      insertCategory(database, { id, clusterId, name, position: place + 1 });
      return id;
    });
    const nominate = nominator(context);
    let member: UnitId | null = null;
    for (let number = 0; number < count; number += 1) {
      const isMember = number % family === 0;
      const parentId: UnitId | null = isMember ? null : member;
      const name = nameOf(number, isMember);
      const id = addUnit(context, { name, number, parentId, categoryId: categories[number % 3] ?? null });
      if (isMember) {
        member = id;
        const from = "2020-01-01" as LocalDate;
        insertMembership(database, { id: ids.next<"membership">(), clusterId, unitId: id, from, to: null });
      }
      assert(member !== null, "a member comes first");
      nominate({ unitId: id, memberId: member, name });
    }
    freshenUnits(database);
  })();
  database.pragma("wal_checkpoint(TRUNCATE)");
  assert(clock.today() >= ("2020-01-01" as LocalDate), "the members are members today");
}

/**
 * The same database, each statement prepared once. Statements are let go only after a step has ended, and SQLite goes
 * through all that are alive whenever an index of words is written: a step with so many rows would never end.
 */
function preparingOnce(database: Database): Database {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const statement = kept.get(sql) ?? database.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  return Object.assign(Object.create(database) as Database, { prepare });
}

function nameOf(number: number, isMember: boolean): string {
  const place = places[Math.floor(number / family) % places.length] ?? "";
  return `${isMember ? "Cục" : "Chi cục"} Thi hành án dân sự ${place} ${number}`;
}

interface NewUnit {
  readonly name: string;
  readonly number: number;
  readonly parentId: UnitId | null;
  readonly categoryId: CategoryId | null;
}

function addUnit({ database, ids, clock }: BookContext, unit: NewUnit): UnitId {
  const id = ids.next<"unit">();
  const { name, number, parentId, categoryId } = unit;
  insertUnit(database, {
    id,
    categoryId,
    shortName: "",
    locality: places[number % places.length] ?? "",
    note: "",
    position: number + 1,
    sourceMark: null,
    sourceNote: "",
    editedAt: clock.now(),
  });
  insertUnitEvent(database, {
    id: ids.next<"unitEvent">(),
    unitId: id,
    kind: "FOUNDED",
    on: null,
    name,
    parentId,
    decision: "",
  });
  return id;
}

function nominator({ database, resources, ids, clock }: BookContext) {
  const { id: clusterId, year } = readCluster(database);
  const files = readRulesetFiles(resources).map((file) => ({ ...file.ruleset, file }));
  const file = rulesetOn(files, clock.today())?.file;
  const award = file?.ruleset.awards.find(({ nominees }) => nominees.includes("UNIT"));
  assert(file !== undefined && award !== undefined, "a catalogue holds today");
  takeInRuleset(database, file, clock.now());
  return (nominee: { readonly unitId: UnitId; readonly memberId: UnitId; readonly name: string }): void =>
    insertNomination(database, {
      id: ids.next<"nomination">(),
      number: takeNominationNumber(database),
      clusterId,
      nomineeUnitId: nominee.unitId,
      personId: null,
      memberId: nominee.memberId,
      awardCode: award.code,
      rulesetDigest: file.digest,
      year,
      note: "",
      nomineeFolded: foldText(nominee.name),
      sourceMark: null,
      sourceNote: "",
      editedAt: clock.now(),
    });
}
