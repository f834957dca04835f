import { contract } from "#core/contract";

/** Fields of an item as a person fills them in; what does not fit its kind is left out. */
export const planFormSchema = contract["plan.addItem"].input.transform((fields) => ({
  ...fields,
  expects: fields.kind === "PAPER_DUE" ? fields.expects : null,
  categoryId: fields.kind === "PAPER_DUE" ? fields.categoryId : null,
  from: fields.kind === "ACTIVITY" ? fields.from : null,
  place: fields.kind === "MEETING" ? fields.place : "",
  meetingId: fields.kind === "MEETING" ? fields.meetingId : null,
}));
