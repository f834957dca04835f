import { awardWithCode } from "#core/awards/ruleset-on";
import type { RegistrationId } from "#core/base/ids";
import { partsOf } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { isUnderOn } from "#core/registry/hierarchy";
import { pledgeSteps } from "#core/strings/pledges-pledge-words";
import { registrationSteps as words } from "#core/strings/registrations-words";
import { dayWithin, readYearMembers, shownUnitName } from "../../pledges/year-members";
import { readLiveLineages } from "../../registry/lineage-store";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, Change, CommandHandler } from "../../router/handler";
import { currentRuleset } from "../current-ruleset";
import {
  type RegistrationRecord,
  insertRegistration,
  isPaperOfYear,
  isRegisteredAlready,
  readRegistration,
  setRegistrationBinned,
  updateRegistration,
} from "./registration-store";

type Fields = InputOf<"registrations.add">;

/** Refusals that adding and correcting share; answers the names of the nominee and the award. */
function checkFields(context: BookContext, fields: Fields, except: RegistrationId | null) {
  const { database, clock } = context;
  const { memberId, nomineeUnitId, awardCode, nominees, registeredOn, incomingPaperId } = fields;
  const { id: yearId, year } = readCurrentYear(database);
  const award = awardWithCode(currentRuleset(context).ruleset, awardCode);
  if (award === null) return refuse(appError("NOT_FOUND", { noun: words.award }));
  const day = dayWithin(year, clock.today());
  const lineages = readLiveLineages(database);
  const nameOf = (id: Fields["memberId"]) => shownUnitName(database, id, day);
  if (!lineages.has(memberId) || !lineages.has(nomineeUnitId))
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  if (!readYearMembers(database, clock.today()).some(({ id }) => id === memberId))
    return refuse(appError("REGISTRANT_NOT_MEMBER", { unit: nameOf(memberId), year }));
  if (nomineeUnitId !== memberId && !isUnderOn(lineages, nomineeUnitId, memberId, day))
    return refuse(
      appError("REGISTERED_UNIT_ELSEWHERE", { nominee: nameOf(nomineeUnitId), member: nameOf(memberId) }),
    );
  if (!award.nominees.includes("PERSON") && nominees !== 1)
    return refuse(appError("REGISTERED_COUNT_OF_UNIT", { award: award.name, nominees }));
  if (registeredOn !== null && (partsOf(registeredOn).year < year - 1 || partsOf(registeredOn).year > year))
    return refuse(appError("REGISTERED_OUTSIDE_YEAR", { day: registeredOn, year }));
  if (registeredOn !== null && registeredOn > clock.today())
    return refuse(appError("REGISTERED_IN_FUTURE", { day: registeredOn, today: clock.today() }));
  if (incomingPaperId !== null && !isPaperOfYear(database, yearId, incomingPaperId))
    return refuse(appError("NOT_FOUND", { noun: pledgeSteps.paper }));
  if (isRegisteredAlready(database, { yearId, nomineeUnitId, awardCode, except }))
    return refuse(appError("REGISTERED_ALREADY", { nominee: nameOf(nomineeUnitId), award: award.name }));
  return ok({ nominee: nameOf(nomineeUnitId), award: award.name });
}

export const addRegistration: CommandHandler<"registrations.add"> = (context, input) => {
  const { database } = context;
  const checked = checkFields(context, input, null);
  if (!checked.ok) return checked;
  const id = context.ids.next<"registration">();
  const yearId = readCurrentYear(database).id;
  insertRegistration(database, { id, yearId, ...input, sourceMark: null, editedAt: context.clock.now() });
  return ok({
    value: { id },
    audit: {
      ...{ entityKind: "registration", entityId: id },
      ...{ before: null, after: readRegistration(database, id) ?? null },
    },
    label: words.add(checked.value.nominee, checked.value.award),
    inverse: {
      procedure: "registrations.bin",
      input: { registrationId: id },
      rows: [{ table: "registrations", id, revision: 1 }],
    },
  });
};

export const editRegistration: CommandHandler<"registrations.edit"> = (context, input) => {
  const { database } = context;
  const { registrationId: id, expectedRevision, ...fields } = input;
  const before = readRegistration(database, id);
  if (before === undefined || before.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.registration }));
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.capital, name: labelOf(context, before) }));
  const checked = checkFields(context, fields, id);
  if (!checked.ok) return checked;
  const revision = updateRegistration(database, { id, ...fields, editedAt: context.clock.now() });
  const { memberId, nomineeUnitId, awardCode, nominees, registeredOn, incomingPaperId, note } = before;
  return ok({
    value: { revision },
    audit: {
      ...{ entityKind: "registration", entityId: id },
      ...{ before, after: readRegistration(database, id) ?? null },
    },
    label: words.edit(checked.value.nominee, checked.value.award),
    inverse: {
      procedure: "registrations.edit",
      input: {
        ...{ registrationId: id, expectedRevision: revision, memberId, nomineeUnitId, awardCode },
        ...{ nominees, registeredOn, incomingPaperId, note },
      },
      rows: [{ table: "registrations", id, revision }],
    },
  });
};

export const binRegistration: CommandHandler<"registrations.bin"> = (context, { registrationId }) => {
  const known = readRegistration(context.database, registrationId);
  if (known === undefined || known.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.registration }));
  return ok(binned(context, known, "IN"));
};

export const restoreRegistration: CommandHandler<"registrations.restore"> = (context, input) => {
  const known = readRegistration(context.database, input.registrationId);
  if (known === undefined || known.binnedAt === null)
    return refuse(appError("NOT_FOUND", { noun: words.registration }));
  if (isRegisteredAlready(context.database, { ...known, except: known.id })) {
    const { nominee, award } = namesOf(context, known);
    return refuse(appError("REGISTERED_ALREADY", { nominee, award }));
  }
  return ok(binned(context, known, "OUT"));
};

function binned(
  context: BookContext,
  before: RegistrationRecord,
  way: "IN" | "OUT",
): Change<Record<string, never>> {
  const { database } = context;
  const { id } = before;
  const { nominee, award } = namesOf(context, before);
  const revision = setRegistrationBinned(database, id, way === "IN" ? context.clock.now() : null);
  return {
    value: {},
    audit: {
      ...{ entityKind: "registration", entityId: id },
      ...{ before, after: readRegistration(database, id) ?? null },
    },
    label: way === "IN" ? words.bin(nominee, award) : words.restore(nominee, award),
    inverse: {
      procedure: way === "IN" ? "registrations.restore" : "registrations.bin",
      input: { registrationId: id },
      rows: [{ table: "registrations", id, revision }],
    },
  };
}

function namesOf(context: BookContext, { nomineeUnitId, awardCode }: RegistrationRecord) {
  const award = awardWithCode(currentRuleset(context).ruleset, awardCode)?.name ?? awardCode;
  return { nominee: shownUnitName(context.database, nomineeUnitId, context.clock.today()), award };
}

function labelOf(context: BookContext, known: RegistrationRecord): string {
  const { nominee, award } = namesOf(context, known);
  return `${nominee}, ${award}`;
}
