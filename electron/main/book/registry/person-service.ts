import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { shownName } from "#core/registry/lineage";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler } from "../router/handler";
import { readEventsOf } from "./lineage-store";
import { readPeople, readPerson, updatePerson } from "./person-store";
import { readUnit } from "./unit-store";

/** Corrects a person's record; nominations keep the unit they were made for, ballots the name printed on them. */
export const editPerson: CommandHandler<"registry.editPerson"> = (context, input) => {
  const { database, clock } = context;
  const { personId: id, expectedRevision, ...fields } = input;
  const before = readPerson(database, id);
  if (before === undefined || before.erasedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.person }));
  const unit = readUnit(database, fields.unitId);
  if (unit === undefined || unit.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.personCapital, name: before.fullName }));
  const unitName = shownName(readEventsOf(database, fields.unitId), clock.today());
  const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
  const twin = readPeople(database).some(
    (other) =>
      other.id !== id &&
      other.unitId === fields.unitId &&
      same(other.fullName, fields.fullName) &&
      same(other.post, fields.post),
  );
  if (twin) return refuse(appError("PERSON_TWICE", { name: fields.fullName, unit: unitName }));
  const revision = updatePerson(database, { id, ...fields });
  const { unitId, fullName, post } = before;
  return ok({
    value: { revision },
    audit: { entityKind: "person", entityId: id, before, after: readPerson(database, id) ?? null },
    label: words.editPerson(unitName),
    inverse: {
      procedure: "registry.editPerson",
      input: { personId: id, expectedRevision: revision, unitId, fullName, post },
      rows: [{ table: "people", id, revision }],
    },
  });
};
