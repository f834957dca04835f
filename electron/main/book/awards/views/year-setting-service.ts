import type { AwardWatchId, PersonCapacityId, UnitAreaId } from "#core/base/ids";
import { partsOf } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { watch } from "#core/awards/views/watch";
import { appError } from "#core/errors";
import { awardViewSteps as words, watchWords } from "#core/strings/award-views-words";
import { shownUnitName } from "../../pledges/year-members";
import { readPerson } from "../../registry/person-store";
import { readUnit } from "../../registry/unit-store";
import { readCurrentYear, readYears } from "../../registry/year-store";
import type { CommandHandler, QueryHandler } from "../../router/handler";
import { readArea, readCapacity, readWatches, saveArea, saveCapacity, saveWatch } from "./year-setting-store";
import { countOfYear } from "./year-counts-store";

export const capacityOf: QueryHandler<"awardViews.capacity"> = ({ database }, { personId, year }) =>
  ok({ capacity: readCapacity(database, personId, year) });

export const setCapacity: CommandHandler<"awardViews.setCapacity"> = (context, input) => {
  const { database, ids } = context;
  const { personId, year, capacity } = input;
  const person = readPerson(database, personId);
  if (person === undefined || person.erasedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.person }));
  const before = readCapacity(database, personId, year);
  const newId: PersonCapacityId = ids.next<"personCapacity">();
  const row = saveCapacity(database, { newId, personId, year, capacity });
  return ok({
    value: {},
    audit: {
      entityKind: "personCapacity",
      entityId: personId,
      before: { year, capacity: before },
      after: { year, capacity },
    },
    label: words.setCapacity(person.fullName, year),
    inverse: {
      procedure: "awardViews.setCapacity",
      input: { personId, year, capacity: before },
      rows: [{ table: "person_capacities", ...row }],
    },
  });
};

export const setArea: CommandHandler<"awardViews.setArea"> = (context, input) => {
  const { database, ids, clock } = context;
  const { unitId, area, basis } = input;
  const unit = readUnit(database, unitId);
  if (unit === undefined || unit.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const before = readArea(database, unitId);
  const newId: UnitAreaId = ids.next<"unitArea">();
  const row = saveArea(database, { newId, unitId, area, basis });
  return ok({
    value: {},
    audit: { entityKind: "unitArea", entityId: unitId, before, after: { area, basis } },
    label: words.setArea(shownUnitName(database, unitId, clock.today())),
    inverse: {
      procedure: "awardViews.setArea",
      input: { unitId, ...before },
      rows: [{ table: "unit_areas", ...row }],
    },
  });
};

const unset = { state: "NOT_WATCHED", clause: "", decidedOn: null } as const;

export const listWatches: QueryHandler<"awardViews.watches"> = ({ database }) => {
  const { id: yearId, clusterId, year } = readCurrentYear(database);
  const known = readWatches(database, yearId);
  const yearBefore = readYears(database, clusterId).find((one) => one.year < year);
  const before = [...(yearBefore === undefined ? [] : readWatches(database, yearBefore.id).values())];
  const isWatched = before.some(({ state }) => state === "WATCHED");
  return ok({
    year,
    watches: watch.options.map(
      (one) => known.get(one) ?? { watch: one, ...unset, sourceMark: null, sourceNote: "" },
    ),
    before: isWatched ? before.map(({ sourceMark: _mark, sourceNote: _note, ...setting }) => setting) : null,
    ...countOfYear(database, { yearId, clusterId, year }),
  });
};

export const setWatches: CommandHandler<"awardViews.setWatches"> = (context, input) => {
  const { database, ids } = context;
  const { id: yearId, year } = readCurrentYear(database);
  const late = input.watches.find(({ decidedOn }) => decidedOn !== null && partsOf(decidedOn).year > year);
  if (late?.decidedOn !== undefined && late.decidedOn !== null)
    return refuse(appError("WATCH_DECIDED_AFTER_YEAR", { year, decidedOn: late.decidedOn }));
  const known = readWatches(database, yearId);
  const settings = [...new Map(input.watches.map((setting) => [setting.watch, setting])).values()];
  const before = settings.map(({ watch: one }) => {
    const { state, clause, decidedOn } = known.get(one) ?? unset;
    return { watch: one, state, clause, decidedOn };
  });
  const rows = settings.map((setting) => {
    const newId: AwardWatchId = ids.next<"awardWatch">();
    return { table: "award_watches", ...saveWatch(database, { ...setting, newId, yearId }) };
  });
  const [first] = settings;
  return ok({
    value: {},
    audit: { entityKind: "awardWatches", entityId: yearId, before, after: settings },
    label:
      settings.length === 1 && first !== undefined
        ? words.setWatch(watchWords[first.watch].name, year)
        : words.setWatches(year),
    inverse: { procedure: "awardViews.setWatches", input: { watches: before }, rows },
  });
};
