import { contract } from "#core/contract";
import { uiStrings } from "#core/strings/ui-strings";

/**
 * Fields of a unit as a person fills them in: a member from a day, or a unit under another. Without either it
 * would stand in no list of voters and could not be nominated. The screen shows one of the two places.
 */
export const unitFormSchema = contract["registry.addUnit"].input.superRefine(
  ({ memberFrom, parentId }, context) => {
    if (memberFrom !== null || parentId !== null) return;
    for (const path of ["memberFrom", "parentId"]) {
      context.addIssue({ code: "custom", path: [path], message: uiStrings.fieldRequired });
    }
  },
);
