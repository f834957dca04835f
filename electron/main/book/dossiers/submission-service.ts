import type { SubmissionId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import type { Submission } from "#core/dossiers/submission";
import { appError } from "#core/errors";
import { submissionSteps as words } from "#core/strings/dossier-life-words";
import { readCluster } from "../registry/cluster-store";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { nominationRowsOf } from "./nomination-rows";
import { readNomination } from "./nomination-store";
import {
  type SubmissionRecord,
  countSubmissionItems,
  insertSubmission,
  readLastSealedDay,
  readSubmission,
  readSubmissionItems,
  readSubmissions,
  setSubmissionBinned,
  updateSubmission,
} from "./submission-store";

type Fields = InputOf<"dossiers.addSubmission">;

const notFound = () => refuse(appError("NOT_FOUND", { noun: words.noun }));

/** A submission that is not in the bin. */
function liveSubmission(context: BookContext, id: SubmissionId): SubmissionRecord | undefined {
  const submission = readSubmission(context.database, id);
  return submission === undefined || submission.binnedAt !== null ? undefined : submission;
}

function viewOf(context: BookContext, submission: SubmissionRecord): Submission {
  const { id, subject, authority, number, datedOn, note, year, revision } = submission;
  const counts = countSubmissionItems(context.database, id);
  return { id, subject, authority, number, datedOn, note, year, revision, ...counts };
}

/** The clerk gives number and day together: one without the other is a slip. */
const isHalfNumbered = ({ number, datedOn }: Fields) => (number === "") !== (datedOn === null);

export const listSubmissions: QueryHandler<"dossiers.submissions"> = (context) => {
  const { id, year } = readCluster(context.database);
  const submissions = readSubmissions(context.database, id, year);
  return ok({ submissions: submissions.map((submission) => viewOf(context, submission)) });
};

export const submissionDetails: QueryHandler<"dossiers.submission"> = (context, { submissionId }) => {
  const submission = liveSubmission(context, submissionId);
  if (submission === undefined) return notFound();
  const nominations = readSubmissionItems(context.database, submissionId).flatMap((id) => {
    const nomination = readNomination(context.database, id);
    return nomination === undefined ? [] : [nomination];
  });
  return ok({
    submission: viewOf(context, submission),
    items: nominationRowsOf(context, nominations).map((row) => ({
      nominationId: row.id,
      number: row.number,
      nomineeName: row.nomineeName,
      nomineeUnder: row.nomineeUnder,
      memberName: row.memberName,
      awardName: row.awardName,
      state: row.state,
    })),
  });
};

/** A day that has not come: dossiers could not be sent with such a tờ trình. A sample goes by the meetings it held. */
function dayAhead({ database, clock }: BookContext, { datedOn }: { readonly datedOn: LocalDate | null }) {
  const held = readLastSealedDay(database, readCluster(database).id);
  const today = held !== null && held > clock.today() ? held : clock.today();
  return datedOn !== null && datedOn > today ? { day: datedOn, today } : null;
}

export const addSubmission: CommandHandler<"dossiers.addSubmission"> = (context, fields) => {
  const { database } = context;
  if (isHalfNumbered(fields))
    return refuse(appError("SUBMISSION_HALF_NUMBERED", { subject: fields.subject }));
  const ahead = dayAhead(context, fields);
  if (ahead !== null) return refuse(appError("SUBMISSION_DAY_AHEAD", ahead));
  const { id: clusterId, year } = readCluster(database);
  const id = context.ids.next<"submission">();
  insertSubmission(database, { id, clusterId, year, ...fields, editedAt: context.clock.now() });
  return ok({
    value: { id },
    audit: { entityKind: "submission", entityId: id, before: null, after: readSubmission(database, id) },
    label: words.add(fields.subject),
    inverse: {
      procedure: "dossiers.binSubmission",
      input: { submissionId: id },
      rows: [{ table: "submissions", id, revision: 1 }],
    },
  });
};

export const editSubmission: CommandHandler<"dossiers.editSubmission"> = (context, input) => {
  const { database } = context;
  const { submissionId: id, expectedRevision, ...fields } = input;
  const before = liveSubmission(context, id);
  if (before === undefined) return notFound();
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.nounCapital, name: before.subject }));
  if (isHalfNumbered(fields))
    return refuse(appError("SUBMISSION_HALF_NUMBERED", { subject: fields.subject }));
  const ahead = dayAhead(context, fields);
  if (ahead !== null) return refuse(appError("SUBMISSION_DAY_AHEAD", ahead));
  const { sent } = countSubmissionItems(database, id);
  const renumbered = before.number !== fields.number || before.datedOn !== fields.datedOn;
  if (sent > 0 && renumbered)
    return refuse(appError("SUBMISSION_SENT", { subject: before.subject, dossiers: sent }));
  const revision = updateSubmission(database, { id, ...fields, editedAt: context.clock.now() });
  const { subject, authority, number, datedOn, note } = before;
  return ok({
    value: { revision },
    audit: { entityKind: "submission", entityId: id, before, after: readSubmission(database, id) },
    label: words.edit(fields.subject),
    inverse: {
      procedure: "dossiers.editSubmission",
      input: {
        submissionId: id,
        expectedRevision: revision,
        ...{ subject, authority, number, datedOn, note },
      },
      rows: [{ table: "submissions", id, revision }],
    },
  });
};

export const binSubmission: CommandHandler<"dossiers.binSubmission"> = (context, { submissionId: id }) => {
  const { database } = context;
  const before = liveSubmission(context, id);
  if (before === undefined) return notFound();
  const { dossiers } = countSubmissionItems(database, id);
  if (dossiers > 0) return refuse(appError("SUBMISSION_NOT_EMPTY", { subject: before.subject, dossiers }));
  const revision = setSubmissionBinned(database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "submission", entityId: id, before, after: readSubmission(database, id) },
    label: words.bin(before.subject),
    inverse: {
      procedure: "dossiers.restoreSubmission",
      input: { submissionId: id },
      rows: [{ table: "submissions", id, revision }],
    },
  });
};

export const restoreSubmission: CommandHandler<"dossiers.restoreSubmission"> = (context, input) => {
  const { database } = context;
  const { submissionId: id } = input;
  const before = readSubmission(database, id);
  if (before === undefined || before.binnedAt === null) return notFound();
  const revision = setSubmissionBinned(database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "submission", entityId: id, before, after: readSubmission(database, id) },
    label: words.restore(before.subject),
    inverse: {
      procedure: "dossiers.binSubmission",
      input: { submissionId: id },
      rows: [{ table: "submissions", id, revision }],
    },
  });
};
