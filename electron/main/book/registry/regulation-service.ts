import type { RegulationId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import { unreachableRatio } from "#core/registry/check-rule";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { currentClusterId } from "./cluster-store";
import { readAdopters } from "./adopter-store";
import {
  insertRegulation,
  readRegulation,
  readRegulations,
  roundsUnder,
  setRegulationBinned,
  updateRegulation,
} from "./regulation-store";

type Fields = InputOf<"registry.adoptRegulation">;

export const regulations: QueryHandler<"registry.regulations"> = ({ database }) => {
  const { meetings, papers } = readAdopters(database, currentClusterId(database));
  const titles = new Map([...meetings, ...papers].map(({ id, title }) => [id as string, title]));
  return ok({
    regulations: readRegulations(database).map((regulation) => ({
      ...regulation,
      adoptedBy: titles.get(regulation.meetingId ?? regulation.clusterPaperId ?? "") ?? "",
      ...roundsUnder(database, regulation.id),
    })),
    meetings: meetings.map(({ id, title, date }) => ({ id, title, date })),
    papers: papers.map(({ id, title, date }) => ({ id, title, date })),
  });
};

/** Refusals that adopting and correcting share: a limit nobody reaches, and days that contradict each other. */
function checkFields({ database }: BookContext, fields: Fields) {
  const unreachable = unreachableRatio(fields.rule);
  if (unreachable !== null) return refuse(appError("THRESHOLD_ABOVE_ONE", unreachable));
  const { inForceFrom: inForce, adoptedOn: adopted = null } = fields;
  if (adopted !== null && inForce < adopted)
    return refuse(appError("REGULATION_BEFORE_ADOPTION", { adopted, inForce }));
  const { meetings, papers } = readAdopters(database, currentClusterId(database));
  const meeting = meetings.find(({ id }) => id === fields.meetingId);
  if ((fields.meetingId ?? null) !== null && meeting === undefined)
    return refuse(appError("NOT_FOUND", { noun: words.meeting }));
  if ((fields.clusterPaperId ?? null) !== null && !papers.some(({ id }) => id === fields.clusterPaperId))
    return refuse(appError("NOT_FOUND", { noun: words.clusterPaper }));
  if (meeting !== undefined && adopted !== null && meeting.date !== adopted) {
    const { title, date: held } = meeting;
    return refuse(appError("REGULATION_MEETING_OTHER_DAY", { meeting: title, held, adopted }));
  }
  return ok(null);
}

export const adoptRegulation: CommandHandler<"registry.adoptRegulation"> = (context, input) => {
  const { database } = context;
  const checked = checkFields(context, input);
  if (!checked.ok) return checked;
  const id = context.ids.next<"regulation">();
  insertRegulation(database, { ...input, id, sourceMark: null, clusterId: currentClusterId(database) });
  return ok({
    value: { id },
    audit: { entityKind: "regulation", entityId: id, before: null, after: snapshot(context, id) },
    label: words.adoptRegulation(input.title),
    inverse: {
      procedure: "registry.withdrawRegulation",
      input: { regulationId: id },
      rows: [{ table: "regulations", id, revision: 1 }],
    },
  });
};

/** Rounds quote the regulation as it stood: one that has rounds is not corrected under them. */
export const editRegulation: CommandHandler<"registry.editRegulation"> = (context, input) => {
  const { database } = context;
  const { regulationId: id, expectedRevision, ...fields } = input;
  const before = readRegulation(database, id);
  if (before === undefined || before.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.regulation }));
  const { title } = before;
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.regulationCapital, name: title }));
  const { rounds } = roundsUnder(database, id);
  if (rounds > 0) return refuse(appError("REGULATION_IN_USE", { title, rounds }));
  const checked = checkFields(context, fields);
  if (!checked.ok) return checked;
  const revision = updateRegulation(database, { ...fields, id });
  const { inForceFrom, rule, settings, adoptedOn, meetingId, clusterPaperId } = before;
  return ok({
    value: { revision },
    audit: { entityKind: "regulation", entityId: id, before, after: snapshot(context, id) },
    label: words.editRegulation(fields.title),
    inverse: {
      procedure: "registry.editRegulation",
      input: {
        ...{ regulationId: id, expectedRevision: revision },
        ...{ title, inForceFrom, rule, settings, adoptedOn, meetingId, clusterPaperId },
      },
      rows: [{ table: "regulations", id, revision }],
    },
  });
};

/** A round already opened keeps its own copy of the rule; one that is sealed keeps its regulation. */
export const withdrawRegulation: CommandHandler<"registry.withdrawRegulation"> = (context, input) => {
  const { database } = context;
  const before = readRegulation(database, input.regulationId);
  if (before === undefined || before.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.regulation }));
  const { id, title } = before;
  const { sealedRounds } = roundsUnder(database, id);
  if (sealedRounds > 0) return refuse(appError("REGULATION_IN_USE", { title, rounds: sealedRounds }));
  const revision = setRegulationBinned(database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "regulation", entityId: id, before, after: null },
    label: words.withdrawRegulation(title),
    inverse: {
      procedure: "registry.restoreRegulation",
      input: { regulationId: id },
      rows: [{ table: "regulations", id, revision }],
    },
  });
};

export const restoreRegulation: CommandHandler<"registry.restoreRegulation"> = (context, input) => {
  const { database } = context;
  const known = readRegulation(database, input.regulationId);
  if (known === undefined || known.binnedAt === null)
    return refuse(appError("NOT_FOUND", { noun: words.regulation }));
  const { id, title } = known;
  const revision = setRegulationBinned(database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "regulation", entityId: id, before: null, after: snapshot(context, id) },
    label: words.restoreRegulation(title),
    inverse: {
      procedure: "registry.withdrawRegulation",
      input: { regulationId: id },
      rows: [{ table: "regulations", id, revision }],
    },
  });
};

const snapshot = ({ database }: BookContext, id: RegulationId) => readRegulation(database, id) ?? null;
