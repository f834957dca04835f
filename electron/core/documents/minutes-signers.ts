import type { SealDocument } from "../conference/seal-document";
import { minutesWords as words, tellerRoleWords } from "../strings/documents-words";

/** Group 13 of the minutes: who signs. A name not given stays blank above the dots for the hand. */
export interface SignersView {
  readonly secretaryName: string;
  readonly chiefName: string;
  readonly chairName: string;
  readonly hasOtherSigners: boolean;
  readonly otherSigners: readonly { readonly signerRole: string; readonly signerName: string }[];
}

/** The three who always sign, then the other tellers and the witnesses. */
export function signersView({ facts }: SealDocument): SignersView {
  const chief = facts.tellers.find(({ role }) => role === "CHIEF");
  const secretary = facts.tellers.find(({ role }) => role === "SECRETARY");
  const otherSigners = [
    ...facts.tellers
      .filter((teller) => teller !== chief && teller !== secretary)
      .map(({ name, role }) => ({ signerRole: tellerRoleWords[role], signerName: name })),
    ...facts.witnesses.map((name) => ({ signerRole: words.witnessRole, signerName: name })),
  ];
  return {
    secretaryName: secretary?.name ?? facts.meetingSecretary,
    chiefName: chief?.name ?? "",
    chairName: facts.chair,
    hasOtherSigners: otherSigners.length > 0,
    otherSigners,
  };
}
