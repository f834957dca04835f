import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { registrySteps as words } from "#core/strings/registry-words";
import type { CommandHandler, QueryHandler } from "../router/handler";
import { readCategories, readCluster, updateCluster } from "./cluster-store";
import { countUnits } from "./unit-list-store";
import { freshenUnits } from "./unit-projection";

export const frame: QueryHandler<"registry.frame"> = (context) => {
  const { id: clusterId, sourceNotes, ...cluster } = readCluster(context.database);
  freshenUnits(context.database);
  const counts = countUnits(context.database, {
    clusterId,
    today: context.clock.today(),
    categoryId: null,
  });
  return ok({
    ...cluster,
    clusterId,
    categories: [...readCategories(context.database)],
    members: counts.MEMBER,
    sourceNotes: [...sourceNotes],
  });
};

export const editFrame: CommandHandler<"registry.editFrame"> = (context, input) => {
  const { database } = context;
  const before = readCluster(database);
  const { expectedRevision, ...fields } = input;
  if (before.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.clusterCapital, name: before.name }));
  const revision = updateCluster(database, { ...fields, id: before.id });
  const { word, name, placeName, superior } = before;
  return ok({
    value: { revision },
    audit: { entityKind: "cluster", entityId: before.id, before, after: readCluster(database) },
    label: words.editFrame,
    inverse: {
      procedure: "registry.editFrame",
      input: { expectedRevision: revision, word, name, placeName, superior },
      rows: [{ table: "clusters", id: before.id, revision }],
    },
  });
};
