import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { dayBefore } from "#core/registry/day-before";
import { type MergersFile, type MergersLine, mergersFile, planMergers } from "#core/registry/mergers";
import { registrySteps as words } from "#core/strings/registry-words";
import type { BookContext, CommandHandler, QueryHandler } from "../router/handler";
import { readMergingUnits } from "./mergers-store";
import { decide, drafting } from "./unit-event-service";

const shownUnmatched = 100;

function readMergers({ resources }: BookContext): MergersFile {
  return mergersFile.parse(JSON.parse(readFileSync(join(resources, "mergers", "2025.json"), "utf8")));
}

function planFor(context: BookContext, file: MergersFile) {
  return planMergers(file, readMergingUnits(context.database, dayBefore(file.date), file.date));
}

export const previewMergers: QueryHandler<"registry.previewMergers"> = (context) => {
  const file = readMergers(context);
  const { title, decision, date, sources } = file;
  const { lines, notMatched } = planFor(context, file);
  return ok({
    ...{ title, decision, date, sources, lines: [...lines] },
    notMatched: notMatched.slice(0, shownUnmatched).map(({ name }) => name),
    notMatchedCount: notMatched.length,
  });
};

export const applyMergers: CommandHandler<"registry.applyMergers"> = (context, input) => {
  const file = readMergers(context);
  const planned = new Map(planFor(context, file).lines.map((line) => [line.unitId, line]));
  const draft = drafting(context, { kind: "MERGERS", date: file.date, decision: file.decision });
  const merging = new Set(input.lines.map(({ unitId }) => unitId));
  for (const shown of input.lines) {
    const line = planned.get(shown.unitId);
    if (line === undefined || line.kind === "BY_HAND" || !isSame(line, shown))
      return refuse(appError("MERGERS_NOT_AS_SHOWN", { name: shown.name }));
  }
  for (const { unitId, intoId, becomes } of new Map(
    input.lines.map((line) => [line.unitId, line]),
  ).values()) {
    if (intoId === null) draft.happen(unitId, "RENAMED", { name: becomes });
    else {
      draft.happen(unitId, "MERGED_INTO", { otherUnitId: intoId });
      draft.endMemberships(unitId);
      draft.moveChildren(unitId, intoId);
    }
  }
  const change = draft.change();
  const value = { changeId: change.id, lines: merging.size };
  return decide(context, change, { label: words.applyMergers(merging.size), value });
};

const isSame = (left: MergersLine, right: MergersLine) =>
  (Object.keys(left) as (keyof MergersLine)[]).every((key) => left[key] === right[key]);
