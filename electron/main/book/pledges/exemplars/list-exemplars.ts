import { ok } from "#core/base/result";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { matchesSearch } from "#core/registry/folded-search";
import { readCurrentYear } from "../../registry/year-store";
import type { QueryHandler } from "../../router/handler";
import { readMovement } from "../movements/movement-store";
import { readNominationNumber } from "../neighbour-store";
import { membersOnDay, readNames } from "../unit-on-day";
import { listExemplarRows, readSteps, unitsOfExemplars } from "./exemplar-store";

export const listExemplars: QueryHandler<"exemplars.list"> = ({ database, clock }, asked) => {
  const { id: yearId, year } = readCurrentYear(database);
  const today = clock.today();
  const { facts, nameOf } = readNames(database);
  const units =
    asked.search === ""
      ? []
      : facts.units
          .filter(({ id, shortName }) => matchesSearch(asked.search, [nameOf(id, today), shortName]))
          .map(({ id }) => id);
  const { rows, total } = listExemplarRows(database, { ...asked, yearId, units });
  const having = unitsOfExemplars(database, yearId);
  const members = membersOnDay(facts, today, null);
  return ok({
    year,
    today,
    rows: rows.map(({ yearId: _yearId, binnedAt: _binnedAt, ...row }) => {
      const { movementId, nominationId } = row;
      const number = nominationId === null ? undefined : readNominationNumber(database, nominationId);
      return {
        ...row,
        unitName: nameOf(row.unitId, today),
        movementTitle: movementId === null ? null : (readMovement(database, movementId)?.title ?? null),
        nominationNumber: number === undefined ? null : formatNominationNumber(number),
        steps: [...readSteps(database, row.id)],
      };
    }),
    total,
    all: having.length,
    membersWithout: members.filter(({ unitId }) => !having.includes(unitId)).map(({ name }) => name),
    members: members.length,
  });
};
