import { ok, refuse } from "#core/base/result";
import type { UnitId } from "#core/base/ids";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import type { LocalDate } from "#core/base/local-date";
import { appError } from "#core/errors";
import type { Exemplar } from "#core/pledges/exemplars/procedures";
import { exemplarSteps as words } from "#core/strings/pledges-exemplar-words";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, QueryHandler } from "../../router/handler";
import { readMovement } from "../movements/movement-store";
import { readNominationNumber } from "../neighbour-store";
import { membersOnDay, readNames } from "../unit-on-day";
import {
  type ExemplarRecord,
  countExemplars,
  listExemplarRows,
  readExemplar,
  readSteps,
  unitsOfExemplars,
} from "./exemplar-store";

export const listExemplars: QueryHandler<"exemplars.list"> = (context, asked) => {
  const { database, clock } = context;
  const { id: yearId, year } = readCurrentYear(database);
  const today = clock.today();
  const { nameOf } = readNames(database);
  const { rows, total } = listExemplarRows(database, { ...asked, yearId, today });
  return ok({
    year,
    today,
    rows: rows.map((row) => shownExemplar(context, row, nameOf)),
    total,
    all: countExemplars(database, yearId),
  });
};

export const membersWithoutExemplar: QueryHandler<"exemplars.without"> = ({ database, clock }) => {
  const having = unitsOfExemplars(database, readCurrentYear(database).id);
  const members = membersOnDay(database, clock.today(), null);
  return ok({
    names: members.filter(({ unitId }) => !having.has(unitId)).map(({ name }) => name),
    members: members.length,
  });
};

export const readOneExemplar: QueryHandler<"exemplars.exemplar"> = (context, { exemplarId }) => {
  const row = readExemplar(context.database, exemplarId);
  if (row === undefined || row.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.exemplar }));
  return ok(shownExemplar(context, row, readNames(context.database).nameOf));
};

function shownExemplar(
  { database, clock }: BookContext,
  { yearId: _yearId, binnedAt: _binnedAt, ...row }: ExemplarRecord,
  nameOf: (unitId: UnitId, date: LocalDate) => string,
): Exemplar {
  const { movementId, nominationId } = row;
  const number = nominationId === null ? undefined : readNominationNumber(database, nominationId);
  return {
    ...row,
    unitName: nameOf(row.unitId, clock.today()),
    movementTitle: movementId === null ? null : (readMovement(database, movementId)?.title ?? null),
    nominationNumber: number === undefined ? null : formatNominationNumber(number),
    steps: [...readSteps(database, row.id)],
  };
}
