import type { CategoryId, PledgeContentId } from "../../base/ids";
import { foldText } from "../../base/vietnamese-text";
import type { AskedFigures, Direction } from "./asked";

/** What makes a target one of its own; what it says of single units does not. */
export interface TargetIdentity extends AskedFigures {
  readonly name: string;
  readonly contentId: PledgeContentId | null;
  readonly categoryId: CategoryId | null;
  readonly direction: Direction;
  readonly measure: string;
}

/** Whether two targets of a pledge ask the same of the same units under the same content: two equal columns. */
export function isSameTarget(left: TargetIdentity, right: TargetIdentity): boolean {
  return (
    foldText(left.name) === foldText(right.name) &&
    foldText(left.measure) === foldText(right.measure) &&
    left.contentId === right.contentId &&
    left.categoryId === right.categoryId &&
    left.direction === right.direction &&
    left.value === right.value &&
    left.valueTo === right.valueTo &&
    left.dueOn === right.dueOn
  );
}
