import { basename, dirname } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { BookContext, HandlerTable, QueryHandler, Task } from "../../router/handler";
import { listBackups } from "../backup-store";
import { findCopy } from "./find-copy";
import { previewRestore } from "./preview-restore";
import { stageCopy } from "./stage-copy";

/** Opens and proves a copy and compares it with the book. Neither changes; what was staged is gone afterwards. */
const restorePreview: QueryHandler<"safekeeping.restorePreview"> = async (context, input, task) => {
  const copy = findCopy(context, input.copy);
  if (!copy.ok) return copy;
  const { place } = copy.value;
  const staged = await stageCopy(context, place, task);
  if (!staged.ok) {
    if (staged.error.fault === "REFUSED") return refuse(staged.error.error);
    const { finding } = staged.error;
    return refuse(
      appError("COPY_DAMAGED", {
        ...{ name: basename(place), finding },
        next: await nextSound(context, place, task),
      }),
    );
  }
  try {
    return ok(await previewRestore(context, { copy: copy.value, staged: staged.value }, task));
  } finally {
    staged.value.discard();
  }
};

/** The newest other copy on the list that opens and is sound, by name and place; null where there is none. */
async function nextSound(context: BookContext, damaged: string, task: Task): Promise<string | null> {
  for (const { place } of listBackups(context.database)) {
    if (place === damaged || task.signal.aborted) continue;
    const staged = await stageCopy(context, place, task);
    if (!staged.ok) continue;
    staged.value.discard();
    return `${basename(place)}, ${dirname(place)}`;
  }
  return null;
}

/** What the book does with a copy somebody wants back. */
export const restoreHandlers: Pick<HandlerTable, "safekeeping.restorePreview"> = {
  "safekeeping.restorePreview": restorePreview,
};
