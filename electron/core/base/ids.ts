import { z } from "zod";

/** A UUIDv7 in lower case, marked with what it names, so that ids of two kinds cannot be mixed up. */
export type Id<Noun extends string> = string & { readonly __noun: Noun };

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Parser of an id of one noun. */
function idSchema<Noun extends string>(_noun: Noun): z.ZodType<Id<Noun>, Id<Noun>> {
  return z.string().regex(uuidPattern) as unknown as z.ZodType<Id<Noun>, Id<Noun>>;
}

export type BookId = Id<"book">;
export type ClusterId = Id<"cluster">;
export type YearId = Id<"year">;
export type YearHeadId = Id<"yearHead">;
export type ClusterPaperId = Id<"clusterPaper">;
export type AwardQuotaId = Id<"awardQuota">;
export type CategoryId = Id<"category">;
export type UnitId = Id<"unit">;
export type UnitEventId = Id<"unitEvent">;
export type UnitChangeId = Id<"unitChange">;
export type UnitContactId = Id<"unitContact">;
export type PersonId = Id<"person">;
export type RegulationId = Id<"regulation">;
export type MovementId = Id<"movement">;
export type PlanItemId = Id<"planItem">;
export type AssignmentId = Id<"assignment">;
export type IncomingPaperId = Id<"incomingPaper">;
export type ExemplarId = Id<"exemplar">;
export type PersonCapacityId = Id<"personCapacity">;
export type UnitAreaId = Id<"unitArea">;
export type AwardWatchId = Id<"awardWatch">;
export type AwardRecordId = Id<"awardRecord">;
export type NominationId = Id<"nomination">;
export type PublicNameId = Id<"publicName">;
export type NominationPaperId = Id<"nominationPaper">;
export type DossierEventId = Id<"dossierEvent">;
export type SubmissionId = Id<"submission">;
export type MeetingId = Id<"meeting">;
export type VoterId = Id<"voter">;
export type RoundId = Id<"round">;
export type RoundGroupId = Id<"roundGroup">;
export type RoundLineId = Id<"roundLine">;
export type AgendaItemId = Id<"agendaItem">;
export type MeetingGuestId = Id<"meetingGuest">;
export type VoterMoveId = Id<"voterMove">;
export type LateAnswerId = Id<"lateAnswer">;
export type LogEntryId = Id<"logEntry">;
export type FlagHandoverId = Id<"flagHandover">;
export type BallotEnvelopeId = Id<"ballotEnvelope">;
export type DocumentId = Id<"document">;
export type PackageId = Id<"package">;
export type PledgeId = Id<"pledge">;
export type PledgeContentId = Id<"pledgeContent">;
export type TargetId = Id<"target">;
export type RegistrationId = Id<"registration">;
export type BackupId = Id<"backup">;
export type BackupPlaceId = Id<"backupPlace">;
export type StepId = Id<"step">;
export type UserId = Id<"user">;

export const bookId = idSchema("book");
export const clusterId = idSchema("cluster");
export const yearId = idSchema("year");
export const yearHeadId = idSchema("yearHead");
export const clusterPaperId = idSchema("clusterPaper");
export const awardQuotaId = idSchema("awardQuota");
export const categoryId = idSchema("category");
export const unitId = idSchema("unit");
export const unitEventId = idSchema("unitEvent");
export const unitChangeId = idSchema("unitChange");
export const unitContactId = idSchema("unitContact");
export const personId = idSchema("person");
export const regulationId = idSchema("regulation");
export const movementId = idSchema("movement");
export const planItemId = idSchema("planItem");
export const assignmentId = idSchema("assignment");
export const incomingPaperId = idSchema("incomingPaper");
export const exemplarId = idSchema("exemplar");
export const awardRecordId = idSchema("awardRecord");
export const nominationId = idSchema("nomination");
export const nominationPaperId = idSchema("nominationPaper");
export const dossierEventId = idSchema("dossierEvent");
export const submissionId = idSchema("submission");
export const meetingId = idSchema("meeting");
export const voterId = idSchema("voter");
export const roundId = idSchema("round");
export const roundGroupId = idSchema("roundGroup");
export const roundLineId = idSchema("roundLine");
export const agendaItemId = idSchema("agendaItem");
export const meetingGuestId = idSchema("meetingGuest");
export const voterMoveId = idSchema("voterMove");
export const lateAnswerId = idSchema("lateAnswer");
export const logEntryId = idSchema("logEntry");
export const flagHandoverId = idSchema("flagHandover");
export const ballotEnvelopeId = idSchema("ballotEnvelope");
export const documentId = idSchema("document");
export const packageId = idSchema("package");
export const pledgeId = idSchema("pledge");
export const pledgeContentId = idSchema("pledgeContent");
export const targetId = idSchema("target");
export const registrationId = idSchema("registration");
export const backupId = idSchema("backup");
export const backupPlaceId = idSchema("backupPlace");
export const stepId = idSchema("step");
export const userId = idSchema("user");

/** A random token the main process hands out for a file or folder a person chose; the path stays there. */
export const grantToken = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<"grant">();
export type GrantToken = z.infer<typeof grantToken>;

/** Names a long command so that its progress can be followed and it can be cancelled. */
export const taskId = idSchema("task");
export type TaskId = Id<"task">;

/** SHA-256 in lower-case hexadecimal. */
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<"digest">();
export type Digest = z.infer<typeof digest>;
