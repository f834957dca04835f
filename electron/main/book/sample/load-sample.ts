import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { awardWithCode, rulesetOn } from "#core/awards/ruleset-on";
import { assert } from "#core/base/assert";
import { canonicalText } from "#core/base/canonical-text";
import type { CategoryId, ClusterId, UnitId } from "#core/base/ids";
import { type Result, ok } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import type { AppError } from "#core/errors";
import { readRulesetFiles } from "../awards/ruleset-files";
import { takeInRuleset } from "../awards/ruleset-store";
import { appendAuditEvent } from "../database/audit-trail";
import { sha256 } from "../database/sha256";
import { insertNomination, takeNominationNumber } from "../dossiers/nomination-store";
import { insertPaper, nextPaperPosition } from "../dossiers/paper-store";
import { insertCategory, insertCluster } from "../registry/cluster-store";
import { insertUnitEvent } from "../registry/lineage-store";
import { insertRegulation } from "../registry/regulation-store";
import { insertMembership, insertUnit, nextUnitPosition } from "../registry/unit-store";
import type { BookContext, Task } from "../router/handler";
import { inTransaction } from "../router/in-transaction";
import type { TakenPaper } from "../../workshop/workshop";
import { type SampleFile, sampleFile } from "./sample-file";
import { assertNothingIn, insertSampleMeeting, setAsOf } from "./sample-store";

const alone: Task = { signal: new AbortController().signal, progress: () => undefined };

/** Fills a new, empty SAMPLE book: papers first, then everything in one transaction with its audit event. */
export async function loadSample(context: BookContext, json: unknown): Promise<Result<null, AppError>> {
  const sample = sampleFile.parse(json);
  assert(context.bookKind === "SAMPLE", "a sample fills a book of its own kind");
  const papers = await takePapers(context, sample);
  if (!papers.ok) return papers;
  return inTransaction(context.database, () => {
    assertNothingIn(context.database);
    fillBook(context, sample, papers.value);
    return ok(null);
  });
}

type Papers = ReadonlyMap<string, TakenPaper>;

async function takePapers(context: BookContext, sample: SampleFile): Promise<Result<Papers, AppError>> {
  const { staging: stagingFolder, papers: papersFolder } = context.folder;
  const scratch = join(stagingFolder, `sample-${context.ids.randomHex(8)}`);
  const taken = new Map<string, TakenPaper>();
  mkdirSync(scratch, { recursive: true });
  try {
    for (const paper of sample.papers) {
      const from = join(scratch, paper.key);
      writeFileSync(from, `\uFEFF${paper.text}`, "utf8");
      const result = await context.workshop.takePaper({ from, stagingFolder, papersFolder }, alone);
      if (!result.ok) return result;
      taken.set(paper.key, result.value);
    }
    return ok(taken);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function fillBook(context: BookContext, sample: SampleFile, papers: Papers): void {
  const { database, ids, clock } = context;
  const clusterId = ids.next<"cluster">();
  setAsOf(database, sample.asOf);
  insertCluster(database, { id: clusterId, ...sample.cluster });
  const categories = fillCategories(context, sample, clusterId);
  const units = fillUnits(context, sample, { clusterId, categories });
  insertRegulation(database, { id: ids.next<"regulation">(), clusterId, ...sample.regulation });
  fillNominations(context, sample, { units, papers });
  insertSampleMeeting(database, { id: ids.next<"meeting">(), clusterId, ...sample.meeting });
  appendAuditEvent(database, {
    bookId: context.bookId,
    momentAt: clock.now(),
    user: "KEEPER",
    procedure: "app.openSample",
    entityKind: "book",
    entityId: context.bookId,
    salt: ids.randomHex(32),
    payload: {
      before: null,
      after: { sample: sample.name, asOf: sample.asOf, digest: sha256(canonicalText(sample)) },
    },
  });
}

function fillCategories(context: BookContext, sample: SampleFile, clusterId: ClusterId) {
  const categories = new Map<string, CategoryId>();
  sample.categories.forEach(({ key, name }, place) => {
    const id = context.ids.next<"category">();
    insertCategory(context.database, { id, clusterId, name, position: place + 1 });
    categories.set(key, id);
  });
  return categories;
}

function fillUnits(
  context: BookContext,
  sample: SampleFile,
  owners: { readonly clusterId: ClusterId; readonly categories: ReadonlyMap<string, CategoryId> },
) {
  const { database, ids, clock } = context;
  const units = new Map<string, UnitId>();
  for (const { key, name, locality, category, parent, memberFrom, sourceMark, sourceNote } of sample.units) {
    const id = ids.next<"unit">();
    insertUnit(database, {
      id,
      locality,
      sourceMark,
      sourceNote,
      categoryId: known(owners.categories, category),
      shortName: "",
      note: "",
      position: nextUnitPosition(database),
      editedAt: clock.now(),
    });
    const parentId = parent === null ? null : known(units, parent);
    const eventId = ids.next<"unitEvent">();
    insertUnitEvent(database, {
      id: eventId,
      unitId: id,
      kind: "FOUNDED",
      on: null,
      name,
      parentId,
      decision: "",
    });
    if (memberFrom !== null) {
      const { clusterId } = owners;
      insertMembership(database, {
        id: ids.next<"membership">(),
        clusterId,
        unitId: id,
        from: memberFrom,
        to: null,
      });
    }
    units.set(key, id);
  }
  return units;
}

function fillNominations(
  context: BookContext,
  sample: SampleFile,
  owners: { readonly units: ReadonlyMap<string, UnitId>; readonly papers: Papers },
): void {
  const { database, ids, clock } = context;
  const files = readRulesetFiles(context.resources).map((file) => ({ ...file.ruleset, file }));
  const ruleset = rulesetOn(files, sample.asOf)?.file;
  assert(ruleset !== undefined, "a catalogue of awards covers the day of the sample");
  takeInRuleset(database, ruleset, clock.now());
  const nameOf = new Map(sample.units.map((unit) => [unit.key, unit.name]));
  for (const { nominee, member, awardCode, year, sourceMark, sourceNote, papers } of sample.nominations) {
    assert(awardWithCode(ruleset.ruleset, awardCode) !== null, `${awardCode} is in the catalogue`);
    const nominationId = ids.next<"nomination">();
    insertNomination(database, {
      id: nominationId,
      awardCode,
      year,
      sourceMark,
      sourceNote,
      number: takeNominationNumber(database),
      nomineeUnitId: known(owners.units, nominee),
      personId: null,
      memberId: known(owners.units, member),
      rulesetDigest: ruleset.digest,
      note: "",
      nomineeFolded: foldText(`${nameOf.get(nominee)} ${nameOf.get(member)}`),
      editedAt: clock.now(),
    });
    for (const key of papers) {
      const paper = sample.papers.find((candidate) => candidate.key === key);
      assert(paper !== undefined, `${key} is a paper of the sample`);
      insertPaper(database, {
        id: ids.next<"nominationPaper">(),
        nominationId,
        ...known(owners.papers, key),
        kind: paper.kind,
        fileName: paper.fileName,
        position: nextPaperPosition(database, nominationId),
        addedAt: clock.now(),
      });
    }
  }
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  assert(value !== undefined, `${key} is named in the sample`);
  return value;
}
