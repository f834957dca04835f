import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { awardWithCode, rulesetOn } from "#core/awards/ruleset-on";
import { assert } from "#core/base/assert";
import { type Result, ok } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import type { AppError } from "#core/errors";
import type { TakenPaper } from "../../workshop/workshop";
import { readRulesetFiles } from "../awards/ruleset-files";
import { takeInRuleset } from "../awards/ruleset-store";
import { openItemFor } from "../dossiers/life-facts";
import { insertNomination, takeNominationNumber } from "../dossiers/nomination-store";
import { insertPaper, nextPaperPosition } from "../dossiers/paper-store";
import { readCluster } from "../registry/cluster-store";
import type { BookContext, Task } from "../router/handler";
import type { SampleRegistry } from "./fill-registry";
import type { SampleFile } from "./sample-file";
import { Keyed } from "./sample-keys";

const alone: Task = { signal: new AbortController().signal, progress: () => undefined };

/** Puts the papers the sample spells out into the paper store, before any row names them. */
export async function takeSamplePapers(
  context: BookContext,
  sample: SampleFile,
): Promise<Result<Keyed<TakenPaper>, AppError>> {
  const { staging: stagingFolder, papers: papersFolder } = context.folder;
  const scratch = join(stagingFolder, `sample-${context.ids.randomHex(8)}`);
  const taken = new Keyed<TakenPaper>();
  mkdirSync(scratch, { recursive: true });
  try {
    for (const paper of sample.papers) {
      const from = join(scratch, paper.key);
      writeFileSync(from, `\uFEFF${paper.text}`, "utf8");
      const result = await context.workshop.takePaper({ from, stagingFolder, papersFolder }, alone);
      if (!result.ok) return result;
      taken.give(paper.key, result.value);
    }
    return ok(taken);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Writes the nominations with their papers, under the catalogue of awards of the sample's day. */
export function fillDossiers(
  context: BookContext,
  sample: SampleFile,
  { units }: SampleRegistry,
  papers: Keyed<TakenPaper>,
): void {
  if (sample.nominations.length === 0) return;
  const { database, ids, clock } = context;
  const files = readRulesetFiles(context.resources).map((file) => ({ ...file.ruleset, file }));
  const ruleset = rulesetOn(files, sample.asOf)?.file;
  assert(ruleset !== undefined, "a catalogue of awards covers the day of the sample");
  takeInRuleset(database, ruleset, clock.now());
  const nameOf = new Map(sample.units.map((unit) => [unit.key, unit.name]));
  for (const nomination of sample.nominations) {
    const { nominee, member, awardCode, year, sourceMark, sourceNote } = nomination;
    assert(awardWithCode(ruleset.ruleset, awardCode) !== null, `${awardCode} is in the catalogue`);
    const nominationId = ids.next<"nomination">();
    insertNomination(database, {
      id: nominationId,
      awardCode,
      year,
      sourceMark,
      sourceNote,
      number: takeNominationNumber(database),
      clusterId: readCluster(database).id,
      nomineeUnitId: units.of(nominee),
      personId: null,
      memberId: units.of(member),
      rulesetDigest: ruleset.digest,
      note: "",
      nomineeFolded: foldText(`${nameOf.get(nominee)} ${nameOf.get(member)}`),
      editedAt: clock.now(),
    });
    for (const key of nomination.papers) {
      const paper = sample.papers.find((candidate) => candidate.key === key);
      assert(paper !== undefined, `${key} is a paper of the sample`);
      insertPaper(database, {
        id: ids.next<"nominationPaper">(),
        nominationId,
        ...papers.of(key),
        kind: paper.kind,
        itemCode: openItemFor(context, nominationId, paper.kind),
        fileName: paper.fileName,
        position: nextPaperPosition(database, nominationId),
        addedAt: clock.now(),
      });
    }
  }
}
