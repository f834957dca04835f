import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { unreachableRatio } from "#core/registry/check-rule";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler, QueryHandler } from "../router/handler";
import { readCluster } from "./cluster-store";
import { insertRegulation, readRegulation, readRegulations, setRegulationBinned } from "./regulation-store";

export const regulations: QueryHandler<"registry.regulations"> = (context) =>
  ok({ regulations: [...readRegulations(context.database)] });

export const adoptRegulation: CommandHandler<"registry.adoptRegulation"> = (context, input) => {
  const { database } = context;
  const unreachable = unreachableRatio(input.rule);
  if (unreachable !== null) return refuse(appError("THRESHOLD_ABOVE_ONE", unreachable));
  const id = context.ids.next<"regulation">();
  insertRegulation(database, { ...input, id, sourceMark: null, clusterId: readCluster(database).id });
  return ok({
    value: { id },
    audit: {
      entityKind: "regulation",
      entityId: id,
      before: null,
      after: readRegulation(database, id) ?? null,
    },
    label: words.adoptRegulation(input.title),
    inverse: {
      procedure: "registry.withdrawRegulation",
      input: { regulationId: id },
      rows: [{ table: "regulations", id, revision: 1 }],
    },
  });
};

/** A round already opened keeps its own copy of the rule. */
export const withdrawRegulation: CommandHandler<"registry.withdrawRegulation"> = (context, input) => {
  const { database } = context;
  const before = readRegulation(database, input.regulationId);
  if (before === undefined || before.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.regulation }));
  const { id, title } = before;
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
    audit: {
      entityKind: "regulation",
      entityId: id,
      before: null,
      after: readRegulation(database, id) ?? null,
    },
    label: words.restoreRegulation(title),
    inverse: {
      procedure: "registry.withdrawRegulation",
      input: { regulationId: id },
      rows: [{ table: "regulations", id, revision }],
    },
  });
};
