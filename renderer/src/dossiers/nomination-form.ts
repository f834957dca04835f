import { z } from "zod";
import { personId, unitId } from "#core/base/ids";
import { requiredText, optionalText } from "#core/base/vietnamese-text";
import { contract, type InputOf } from "#core/contract";
import type { NominationDetails } from "./nomination-drawer";

const { memberId, awardCode, year, note } = contract["dossiers.addNomination"].input.shape;
const common = { unitId, memberId, awardCode, year, note };

/** The fields as they stand side by side; a person adds name and post. */
export const nominationFormSchema = z.discriminatedUnion("nomineeKind", [
  z.object({ ...common, nomineeKind: z.literal("UNIT") }),
  z.object({
    ...common,
    nomineeKind: z.literal("PERSON"),
    personId: personId.nullable(),
    fullName: requiredText(120),
    post: optionalText(160),
  }),
]);
export type NominationValues = z.output<typeof nominationFormSchema>;
export interface NominationFields {
  readonly nomineeKind: "UNIT" | "PERSON";
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly fullName: string;
  readonly post: string;
  readonly memberId: string | null;
  readonly awardCode: string | null;
  readonly year: number | null;
  readonly note: string;
}

/** The schema with the fields as the form holds them: nothing chosen is `null`. */
export const nominationSchema = nominationFormSchema as unknown as z.ZodType<
  NominationValues,
  NominationFields
>;

/** What the contract takes. */
export function toNominationInput(values: NominationValues): InputOf<"dossiers.addNomination"> {
  const { memberId: member, awardCode: award, year: inYear, note: remark } = values;
  return {
    memberId: member,
    awardCode: award,
    year: inYear,
    note: remark,
    nominee:
      values.nomineeKind === "UNIT"
        ? { kind: "UNIT", unitId: values.unitId }
        : {
            kind: "PERSON",
            personId: values.personId,
            fullName: values.fullName,
            post: values.post,
            unitId: values.unitId,
          },
  };
}

/** An empty form of a year. */
export function emptyNomination(inYear: number): NominationFields {
  return {
    nomineeKind: "UNIT",
    unitId: null,
    personId: null,
    fullName: "",
    post: "",
    memberId: null,
    awardCode: null,
    year: inYear,
    note: "",
  };
}

/** The form of a nomination already in the book. */
export function fieldsOf(nomination: NominationDetails): NominationFields {
  const { row, person } = nomination;
  return {
    nomineeKind: row.nomineeKind,
    unitId: nomination.nomineeUnitId,
    personId: person?.id ?? null,
    fullName: person?.fullName ?? "",
    post: person?.post ?? "",
    memberId: nomination.memberId,
    awardCode: row.awardCode,
    year: row.year,
    note: nomination.note,
  };
}
