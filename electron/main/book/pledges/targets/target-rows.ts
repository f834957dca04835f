import type { Database } from "better-sqlite3";
import { assert } from "#core/base/assert";
import type { PledgeContentId, PledgeId, TargetId, UnitId } from "#core/base/ids";
import { type Asked, type UnitException, readAsked } from "#core/pledges/targets/asked";
import type { TargetRow } from "#core/pledges/targets/procedures";
import { readCategories } from "../../registry/cluster-store";
import { readContents } from "../pledge/content-store";
import { countReported } from "./actual-store";
import { type ExceptionRecord, type TargetRecord, readExceptions, readTargetsOf } from "./target-store";

/** What a kept target asks; a row that asks nothing measurable cannot be saved. */
export function askedOf(target: TargetRecord): Asked {
  const asked = readAsked(target.direction, target);
  assert(asked.ok, "a kept target can be measured");
  return asked.value;
}

/** What a target says of single units, by unit. */
export function exceptionsByUnit(
  exceptions: readonly ExceptionRecord[],
  targetId: TargetId,
): ReadonlyMap<UnitId, UnitException> {
  return new Map(
    exceptions
      .filter((exception) => exception.targetId === targetId)
      .map(({ unitId, applies, value, valueTo, dueOn }) => [
        unitId,
        { applies, figures: { value, valueTo, dueOn } },
      ]),
  );
}

/** The live targets of a pledge as screens show them, in the order of the matrix. */
export function targetRows(database: Database, pledgeId: PledgeId): readonly TargetRow[] {
  const numbers = new Map<PledgeContentId, number>(
    readContents(database, pledgeId).map(({ id }, index) => [id, index + 1]),
  );
  const categories = new Map(readCategories(database).map(({ id, name }) => [id, name]));
  const exceptions = readExceptions(database, pledgeId);
  return readTargetsOf(database, pledgeId).map((target, index) => {
    const { position: _place, binnedAt: _live, ...shown } = target;
    return {
      ...shown,
      number: index + 1,
      contentNumber: target.contentId === null ? null : (numbers.get(target.contentId) ?? null),
      categoryName: target.categoryId === null ? null : (categories.get(target.categoryId) ?? null),
      reported: countReported(database, target.id),
      exceptions: exceptions
        .filter(({ targetId }) => targetId === target.id)
        .map(({ targetId: _same, ...exception }) => exception),
    };
  });
}
