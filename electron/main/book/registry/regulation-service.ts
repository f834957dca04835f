import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { unreachableRatio } from "#core/registry/check-rule";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler, QueryHandler } from "../router/handler";
import { readCluster } from "./cluster-store";
import { binRegulation, insertRegulation, readRegulation, readRegulations } from "./regulation-store";

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
  if (before === undefined) return refuse(appError("NOT_FOUND", { noun: words.regulation }));
  const { id, title, inForceFrom, rule } = before;
  const revision = binRegulation(database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "regulation", entityId: id, before, after: null },
    label: words.withdrawRegulation(title),
    inverse: {
      procedure: "registry.adoptRegulation",
      input: { title, inForceFrom, rule },
      rows: [{ table: "regulations", id, revision }],
    },
  });
};
