import { contract } from "#core/contract";

/** What a person types of an incoming paper; the number and the scan are not typed. */
export const incomingFormSchema = contract["incoming.edit"].input.omit({
  incomingPaperId: true,
  expectedRevision: true,
});
