import { contract } from "#core/contract";

/** Fields of a movement as a person fills them in; one that is no wave stands under nothing. */
export const movementFormSchema = contract["movements.add"].input.transform((fields) =>
  fields.kind === "CAMPAIGN" ? fields : { ...fields, parentId: null },
);
