import type { Database } from "better-sqlite3";
import type { Category } from "#core/registry/unit";
import type { Membership } from "#core/registry/standing";
import type { Lineages } from "#core/registry/unit-event";
import type { UnitId } from "#core/base/ids";
import { readCategories } from "./cluster-store";
import { readEventsOf, readLiveLineages, readMemberships } from "./lineage-store";
import { type UnitRecord, readMembershipsOf, readUnit, readUnits } from "./unit-store";

/** All that questions about units hang on; a cluster has tens of units, at most some hundreds. */
export interface UnitFacts {
  readonly units: readonly UnitRecord[];
  readonly categories: readonly Category[];
  /** Of the units that are not in the bin. */
  readonly lineages: Lineages;
  readonly memberships: readonly Membership[];
}

/** Reads the registry as it stands. */
export function readUnitFacts(database: Database): UnitFacts {
  return {
    units: readUnits(database),
    categories: readCategories(database),
    lineages: readLiveLineages(database),
    memberships: readMemberships(database),
  };
}

/** A unit whole, as the audit trail keeps it before and after a change. */
export function unitSnapshot(database: Database, id: UnitId) {
  return {
    unit: readUnit(database, id) ?? null,
    events: readEventsOf(database, id),
    memberships: readMembershipsOf(database, id),
  };
}
