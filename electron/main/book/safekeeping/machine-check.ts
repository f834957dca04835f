import { mkdirSync, rmSync, statSync } from "node:fs";
import { arch, release, type as systemType } from "node:os";
import { join } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { checkItem } from "#core/safekeeping/procedures";
import { errorSentence } from "#core/strings/error-sentences";
import { machineCheckStrings as words } from "#core/strings/machine-check-strings";
import type { z } from "zod";
import { refusalOfPlace } from "../file-refusal";
import type { BookContext, PlainCommandHandler, Task } from "../router/handler";
import { stampOf } from "./closing-backup";
import { syncFolders, writeDurably } from "./durable-files";
import { CheckFailure, machineProbes } from "./machine-probes";

type CheckItem = z.infer<typeof checkItem>;

/** The release check on a real PC: everything that touches the disk, tried in a folder a person chose. */
export const checkMachine: PlainCommandHandler<"safekeeping.checkMachine"> = {
  plain: async (context, input, task) => {
    const chosen = context.grants.pathOf(input.folder);
    if (chosen === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    const now = context.clock.now();
    const scratch = join(chosen, words.folderName(`${stampOf(now)}-${context.ids.randomHex(3)}`));
    try {
      statSync(chosen);
      mkdirSync(scratch);
      const items = await runProbes(context, scratch, task);
      if (items === null) return refuse(appError("TASK_CANCELLED", {}));
      const text = reportOf(context, { items, place: chosen, moment: now });
      const reportName = words.reportName(stampOf(now));
      rmSync(join(chosen, reportName), { force: true });
      writeDurably(join(chosen, reportName), `\uFEFF${text.replaceAll("\n", "\r\n")}\r\n`);
      await syncFolders([chosen]);
      return ok({ items, reportName, text });
    } catch (error) {
      return refuse(refusalOfPlace(error, chosen, 0) as never);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function runProbes(context: BookContext, scratch: string, task: Task): Promise<CheckItem[] | null> {
  const items: CheckItem[] = [];
  for (const [name, probe] of machineProbes) {
    if (task.signal.aborted) return null;
    task.progress({
      stage: "CHECK",
      file: words.names[name],
      doneBytes: items.length,
      totalBytes: machineProbes.length,
    });
    const folder = join(scratch, name);
    try {
      mkdirSync(folder);
      items.push({ name, state: "PASSED", detail: await probe(context, folder, task) });
    } catch (error) {
      items.push({ name, state: "FAILED", detail: detailOf(error, folder) });
    }
  }
  return items;
}

function detailOf(error: unknown, folder: string): string {
  if (error instanceof CheckFailure) return error.message;
  if (error instanceof Error && "errno" in error && "code" in error) {
    const { title, detail } = errorSentence(refusalOfPlace(error, folder, 0));
    return `${title} ${detail}`;
  }
  return words.surprise(error instanceof Error ? error.message : String(error));
}

function reportOf(
  context: BookContext,
  report: { readonly items: readonly CheckItem[]; readonly place: string; readonly moment: string },
): string {
  const failed = report.items.filter(({ state }) => state === "FAILED").length;
  const lines = report.items.map(({ name, state, detail }) =>
    words.reportLine({
      name: words.names[name],
      state: state === "PASSED" ? words.passed : words.failed,
      detail,
    }),
  );
  const facts = words.reportFacts({
    programVersion: context.programVersion,
    system: `${systemType()} ${release()} ${arch()}`,
    place: report.place,
    moment: report.moment,
  });
  return [words.reportTitle, "", facts, "", ...lines, "", words.reportEnd(failed)].join("\n");
}
