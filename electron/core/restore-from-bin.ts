import type { BinItem, BinKind } from "./safekeeping/bin/bin-item";
import type { CommandName, InputOf } from "./contract";

/** The command that takes a thrown away row back, with its input. */
export interface RestoreOrder<Name extends CommandName = CommandName> {
  readonly name: Name;
  readonly input: InputOf<Name>;
}

const order = <Name extends CommandName>(name: Name, input: unknown): RestoreOrder => ({
  name,
  // The id came from the bin, under the kind that names its noun.
  input: input as InputOf<Name>,
});

const orders: Readonly<Record<BinKind, (id: string) => RestoreOrder>> = {
  UNIT: (unitId) => order("registry.restoreUnit", { unitId }),
  CONTACT: (contactId) => order("registry.restoreContact", { contactId }),
  MOVEMENT: (movementId) => order("movements.restore", { movementId }),
  PLAN_ITEM: (id) => order("plan.restoreItems", { planItemIds: [id] }),
  TASK: (assignmentId) => order("tasks.restore", { assignmentId }),
  INCOMING_PAPER: (incomingPaperId) => order("incoming.restore", { incomingPaperId }),
  EXEMPLAR: (exemplarId) => order("exemplars.restore", { exemplarId }),
  PLEDGE: (pledgeId) => order("pledges.restorePledge", { pledgeId }),
  PLEDGE_CONTENT: (id) => order("pledges.restoreContents", { contentIds: [id] }),
  TARGET: (targetId) => order("pledges.restoreTarget", { targetId }),
  REGISTRATION: (registrationId) => order("registrations.restore", { registrationId }),
  NOMINATION: (nominationId) => order("dossiers.restoreNomination", { nominationId }),
  PAPER: (id) => order("dossiers.restorePapers", { paperIds: [id] }),
  MEETING: (meetingId) => order("conference.restoreMeeting", { meetingId }),
  CLUSTER_PAPER: (clusterPaperId) => order("registry.restoreClusterPaper", { clusterPaperId }),
  SUBMISSION: (submissionId) => order("dossiers.restoreSubmission", { submissionId }),
  AWARD_RECORD: (id) => order("awards.restoreRecords", { recordIds: [id] }),
  AGENDA: (id) => order("conference.restoreDayRows", { part: "AGENDA", ids: [id] }),
  GUEST: (id) => order("conference.restoreDayRows", { part: "GUEST", ids: [id] }),
  MOVE: (id) => order("conference.restoreDayRows", { part: "MOVE", ids: [id] }),
  LOG: (id) => order("conference.restoreDayRows", { part: "LOG", ids: [id] }),
  HANDOVER: (id) => order("conference.restoreDayRows", { part: "HANDOVER", ids: [id] }),
  ENVELOPE: (id) => order("conference.restoreDayRows", { part: "ENVELOPE", ids: [id] }),
};

/** How a row comes back from the bin: every kind has its own command, with its own rules. */
export function restoreOrderOf({ kind, id }: Pick<BinItem, "kind" | "id">): RestoreOrder {
  return orders[kind](id);
}
