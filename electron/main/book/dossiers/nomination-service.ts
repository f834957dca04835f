import { awardWithCode } from "#core/awards/ruleset-on";
import type { NominationId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { judgeNomination, nominationDay } from "#core/dossiers/judge-nomination";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { lifeOf, shownName } from "#core/registry/lineage";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { Award } from "#core/awards/procedures";
import { currentRuleset } from "../awards/current-ruleset";
import { readRuleset, takeInRuleset } from "../awards/ruleset-store";
import type { BookContext, CommandHandler } from "../router/handler";
import { readCluster } from "../registry/cluster-store";
import { readPerson } from "../registry/person-store";
import { type UnitFacts, readUnitFacts } from "../registry/unit-facts";
import { readRoundsOf } from "./ballot-place-store";
import { otherUsesOfPerson } from "./person-uses";
import { foldedUnits, isRewritten, resolveNominee, savePerson } from "./resolve-nominee";
import {
  type NominationRecord,
  insertNomination,
  numberOfSame,
  readNomination,
  takeNominationNumber,
  updateNomination,
} from "./nomination-store";

type Fields = InputOf<"dossiers.addNomination">;

/** A nomination as the audit trail keeps it; the person stands in it so that the payload can be erased. */
export function nominationSnapshot(context: BookContext, id: NominationId) {
  const nomination = readNomination(context.database, id) ?? null;
  const personId = nomination?.personId ?? null;
  return { nomination, person: personId === null ? null : (readPerson(context.database, personId) ?? null) };
}

/** The nominee and the award, where the nomination may stand. */
function judged(
  context: BookContext,
  facts: UnitFacts,
  fields: Fields,
  award: Award | null,
  except: NominationId | null,
) {
  if (award === null) return refuse(appError("NOT_FOUND", { noun: words.award }));
  if (!facts.lineages.has(fields.memberId)) return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const nominee = resolveNominee(context, facts, fields);
  if (!nominee.ok) return nominee;
  const { kind, unitId, name, known } = nominee.value;
  const ended = endedBefore(context, facts, fields, except);
  if (ended !== null) return refuse(ended);
  const others = known === null ? 0 : otherUsesOfPerson(context.database, known.id, except);
  if (known !== null && others > 0 && isRewritten(fields, known))
    return refuse(appError("PERSON_IN_OTHER_DOSSIERS", { name: known.fullName, dossiers: others }));
  const isNew = kind === "PERSON" && known === null;
  const { awardCode, year, memberId } = fields;
  const same = isNew
    ? undefined
    : numberOfSame(context.database, {
        awardCode,
        year,
        except,
        nomineeUnitId: unitId,
        personId: known?.id ?? null,
      });
  const verdict = judgeNomination({
    memberId,
    award,
    year,
    nomineeKind: kind,
    nomineeName: name,
    nomineeUnitId: unitId,
    today: context.clock.today(),
    lineages: facts.lineages,
    memberships: facts.memberships,
    sameAlready: same === undefined ? null : formatNominationNumber(same),
  });
  return verdict.ok ? nominee : verdict;
}

/** A unit that was no more on the day the nomination is looked at; one nominated before its end stays so. */
function endedBefore(context: BookContext, facts: UnitFacts, fields: Fields, except: NominationId | null) {
  const { unitId } = fields.nominee;
  const before = except === null ? undefined : readNomination(context.database, except);
  const date = nominationDay(context.clock.today(), fields.year);
  const events = facts.lineages.get(unitId) ?? [];
  const { end } = lifeOf(events);
  if (end === null || date < end || before?.nomineeUnitId === unitId) return null;
  return appError("UNIT_HAS_ENDED", { name: shownName(events, date), end, date });
}

export const addNomination: CommandHandler<"dossiers.addNomination"> = (context, input) => {
  const { database } = context;
  const facts = readUnitFacts(database);
  const file = currentRuleset(context);
  const nominee = judged(context, facts, input, awardWithCode(file.ruleset, input.awardCode), null);
  if (!nominee.ok) return nominee;
  takeInRuleset(database, file, context.clock.now());
  const id = context.ids.next<"nomination">();
  const number = takeNominationNumber(database);
  const { memberId, awardCode, year, note } = input;
  insertNomination(database, {
    id,
    number,
    clusterId: readCluster(database).id,
    memberId,
    awardCode,
    year,
    note,
    nomineeUnitId: input.nominee.unitId,
    personId: savePerson(context, input, nominee.value).personId,
    rulesetDigest: file.digest,
    nomineeFolded: foldedUnits(context, facts, input),
    sourceMark: null,
    sourceNote: "",
    editedAt: context.clock.now(),
  });
  return ok({
    value: { id, number: formatNominationNumber(number) },
    audit: {
      entityKind: "nomination",
      entityId: id,
      before: null,
      after: nominationSnapshot(context, id),
    },
    label: words.addNomination(formatNominationNumber(number)),
    inverse: {
      procedure: "dossiers.binNomination",
      input: { nominationId: id },
      rows: [{ table: "nominations", id, revision: 1 }],
    },
  });
};

export const editNomination: CommandHandler<"dossiers.editNomination"> = (context, input) => {
  const { database } = context;
  const { nominationId: id, expectedRevision, ...fields } = input;
  const known = readNomination(database, id);
  if (known === undefined || known.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.nomination }));
  const number = formatNominationNumber(known.number);
  if (known.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.nominationCapital, name: number }));
  const facts = readUnitFacts(database);
  const { rulesetDigest, award } = awardFor(context, known, fields.awardCode);
  const nominee = judged(context, facts, fields, award, id);
  if (!nominee.ok) return nominee;
  const typed = typedFields(context, known);
  const onBallot = readRoundsOf(database, id).at(-1);
  if (onBallot !== undefined && changesBallot(typed, fields))
    return refuse(appError("NOMINATION_IN_ROUND", { number, round: onBallot.roundName }));
  const before = nominationSnapshot(context, id);
  const person = savePerson(context, fields, nominee.value);
  const { memberId, awardCode, year, note } = fields;
  const revision = updateNomination(database, {
    id,
    memberId,
    awardCode,
    year,
    note,
    rulesetDigest,
    nomineeUnitId: fields.nominee.unitId,
    personId: person.personId,
    nomineeFolded: foldedUnits(context, facts, fields),
    editedAt: context.clock.now(),
  });
  const personRow =
    person.personId === null || person.changedTo === null
      ? []
      : [{ table: "people", id: person.personId, revision: person.changedTo }];
  return ok({
    value: { revision },
    audit: { entityKind: "nomination", entityId: id, before, after: nominationSnapshot(context, id) },
    label: words.editNomination(number),
    ...(typed === null
      ? {}
      : {
          inverse: {
            procedure: "dossiers.editNomination" as const,
            input: { nominationId: id, expectedRevision: revision, ...typed },
            rows: [{ table: "nominations", id, revision }, ...personRow],
          },
        }),
  });
};

/** A dossier keeps the catalogue it was made with; only another award takes the one in force today. */
function awardFor(context: BookContext, known: NominationRecord, awardCode: string) {
  if (awardCode === known.awardCode) {
    const ruleset = readRuleset(context.database, known.rulesetDigest);
    return { rulesetDigest: known.rulesetDigest, award: awardWithCode(ruleset, awardCode) };
  }
  const file = currentRuleset(context);
  takeInRuleset(context.database, file, context.clock.now());
  return { rulesetDigest: file.digest, award: awardWithCode(file.ruleset, awardCode) };
}

/** What the form showed before; null where it named a person whose data was erased since. */
function typedFields(context: BookContext, known: NominationRecord): Fields | null {
  const { memberId, awardCode, year, note, nomineeUnitId: unitId, personId } = known;
  const person = personId === null ? undefined : readPerson(context.database, personId);
  if (person !== undefined && person.erasedAt !== null) return null;
  const nominee: Fields["nominee"] =
    person === undefined
      ? { kind: "UNIT", unitId }
      : { kind: "PERSON", personId: person.id, fullName: person.fullName, post: person.post, unitId };
  return { nominee, memberId, awardCode, year, note };
}

/** Whether something changes that already stands on a ballot; the note does not. */
function changesBallot(before: Fields | null, after: Fields): boolean {
  return (
    before === null ||
    before.memberId !== after.memberId ||
    before.awardCode !== after.awardCode ||
    before.year !== after.year ||
    !sameNominee(before.nominee, after.nominee)
  );
}

function sameNominee(left: Fields["nominee"], right: Fields["nominee"]): boolean {
  if (left.kind === "UNIT" || right.kind === "UNIT")
    return left.kind === right.kind && left.unitId === right.unitId;
  return left.unitId === right.unitId && left.fullName === right.fullName && left.post === right.post;
}
