import type { PersonId, UnitId } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import { foldText } from "#core/base/vietnamese-text";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { nominationDay } from "#core/dossiers/judge-nomination";
import { shownName } from "#core/registry/lineage";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import type { BookContext } from "../router/handler";
import {
  type PersonRecord,
  insertPerson,
  readPeopleOf,
  readPerson,
  updatePerson,
} from "../registry/person-store";
import type { UnitFacts } from "../registry/unit-facts";

type Fields = InputOf<"dossiers.addNomination">;
type NotFound = { readonly code: "NOT_FOUND"; readonly facts: { readonly noun: string } };

/** Who is nominated, as typed; a person not yet in the book has no id. */
export interface Nominee {
  readonly kind: "UNIT" | "PERSON";
  readonly unitId: UnitId;
  readonly name: string;
  /** The person as the book has it, to be corrected or nominated again; null for a unit or a new person. */
  readonly known: PersonRecord | null;
}

/** Finds the nominee in the book. A person typed again with the same unit, name and post is the same person. */
export function resolveNominee(
  context: BookContext,
  facts: UnitFacts,
  fields: Fields,
): Result<Nominee, NotFound> {
  const { nominee, year } = fields;
  const events = facts.lineages.get(nominee.unitId);
  if (events === undefined) return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const { unitId } = nominee;
  if (nominee.kind === "UNIT") {
    const name = shownName(events, nominationDay(context.clock.today(), year));
    return ok({ kind: "UNIT", unitId, name, known: null });
  }
  const { personId, fullName, post } = nominee;
  if (personId === null) {
    const known = readPeopleOf(context.database, unitId).find(
      (person) => isSpelled(person.fullName, fullName) && isSpelled(person.post, post),
    );
    return ok({ kind: "PERSON", unitId, name: fullName, known: known ?? null });
  }
  const known = readPerson(context.database, personId);
  if (known === undefined || known.erasedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.person }));
  return ok({ kind: "PERSON", unitId, name: fullName, known });
}

/** Capitals do not make another person; marks do: Tuân is not Tuấn. */
function isSpelled(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Whether what is typed would change the row of a person chosen by it; one merely found by spelling stays as it is. */
export function isRewritten({ nominee }: Fields, known: PersonRecord): boolean {
  if (nominee.kind === "UNIT" || nominee.personId === null) return false;
  const { fullName, post, unitId } = nominee;
  return known.fullName !== fullName || known.post !== post || known.unitId !== unitId;
}

/** Writes the person as typed; answers their id and, where the row was changed, its new revision. */
export function savePerson(
  context: BookContext,
  fields: Fields,
  nominee: Nominee,
): { readonly personId: PersonId | null; readonly changedTo: number | null } {
  if (fields.nominee.kind === "UNIT") return { personId: null, changedTo: null };
  const { fullName, post, unitId } = fields.nominee;
  const { known } = nominee;
  if (known === null) {
    const id = context.ids.next<"person">();
    insertPerson(context.database, { id, unitId, fullName, post });
    return { personId: id, changedTo: null };
  }
  if (!isRewritten(fields, known)) return { personId: known.id, changedTo: null };
  return {
    personId: known.id,
    changedTo: updatePerson(context.database, { id: known.id, unitId, fullName, post }),
  };
}

/** Names of the units for the search, as they are in the nomination's year. A person's name is searched apart. */
export function foldedUnits(context: BookContext, facts: UnitFacts, fields: Fields): string {
  const day = nominationDay(context.clock.today(), fields.year);
  const nameOf = (id: UnitId) => shownName(facts.lineages.get(id) ?? [], day);
  return foldText(`${nameOf(fields.nominee.unitId)} ${nameOf(fields.memberId)}`);
}
