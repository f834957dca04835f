import type { CategoryId, ClusterId, UnitId } from "#core/base/ids";
import { insertCategory, insertCluster } from "../registry/cluster-store";
import { insertUnitEvent } from "../registry/lineage-store";
import { insertRegulation } from "../registry/regulation-store";
import { insertMembership, insertUnit, nextUnitPosition } from "../registry/unit-store";
import type { BookContext } from "../router/handler";
import type { SampleFile } from "./sample-file";
import { Keyed } from "./sample-keys";

/** The cluster of the sample and whatever later parts name by key. */
export interface SampleRegistry {
  readonly clusterId: ClusterId;
  readonly categories: Keyed<CategoryId>;
  readonly units: Keyed<UnitId>;
}

/** Writes cluster, categories, units with their memberships, and the regulation where the sample has one. */
export function fillRegistry(context: BookContext, sample: SampleFile): SampleRegistry {
  const { database, ids } = context;
  const clusterId = ids.next<"cluster">();
  insertCluster(database, { id: clusterId, ...sample.cluster });
  const categories = fillCategories(context, sample, clusterId);
  const units = fillUnits(context, sample, { clusterId, categories });
  if (sample.regulation !== null)
    insertRegulation(database, { id: ids.next<"regulation">(), clusterId, ...sample.regulation });
  return { clusterId, categories, units };
}

function fillCategories(context: BookContext, sample: SampleFile, clusterId: ClusterId): Keyed<CategoryId> {
  const categories = new Keyed<CategoryId>();
  sample.categories.forEach(({ key, name }, place) => {
    const id = context.ids.next<"category">();
    insertCategory(context.database, { id, clusterId, name, position: place + 1 });
    categories.give(key, id);
  });
  return categories;
}

function fillUnits(
  context: BookContext,
  sample: SampleFile,
  { clusterId, categories }: Omit<SampleRegistry, "units">,
): Keyed<UnitId> {
  const { database, ids, clock } = context;
  const units = new Keyed<UnitId>();
  for (const { key, name, locality, category, parent, memberFrom, sourceMark, sourceNote } of sample.units) {
    const id = ids.next<"unit">();
    insertUnit(database, {
      id,
      locality,
      sourceMark,
      sourceNote,
      categoryId: categories.of(category),
      shortName: "",
      note: "",
      position: nextUnitPosition(database),
      editedAt: clock.now(),
    });
    insertUnitEvent(database, {
      id: ids.next<"unitEvent">(),
      unitId: id,
      kind: "FOUNDED",
      on: null,
      name,
      parentId: units.maybe(parent),
      decision: "",
    });
    if (memberFrom !== null) {
      const membershipId = ids.next<"membership">();
      insertMembership(database, { id: membershipId, clusterId, unitId: id, from: memberFrom, to: null });
    }
    units.give(key, id);
  }
  return units;
}
