import { type Result, ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { Platform } from "../../../platform/platform";
import { spellMoment } from "../../clock";
import type { BookContext, QueryHandler, Task } from "../../router/handler";
import { readCopies } from "../copies/copy-store";
import { type TakenCopy, takeCopy, whereNow } from "./find-copy";
import { previewRestore } from "./preview-restore";
import type { RestoreRefusal } from "./restore-refusal";
import { type StagedCopy, stageCopy } from "./stage-copy";

/** Opens and proves a copy and compares it with the book. Neither changes; what was staged is gone afterwards. */
export function restorePreviewOn(platform: Platform): QueryHandler<"safekeeping.restorePreview"> {
  return async (context, input, task) => {
    const taken = await takeCopy(context, input, { platform, task });
    if (!taken.ok) return await offeringNext(context, taken, { platform, task, besides: null });
    const copy = taken.value;
    try {
      const staged = await stageTaken(context, copy, { platform, task });
      if (!staged.ok) return staged;
      try {
        return ok(await previewRestore(context, { copy, staged: staged.value }, task));
      } finally {
        staged.value.discard();
      }
    } finally {
      copy.release();
    }
  };
}

/** Stages a copy that was taken; of one that is not sound the refusal names the next that is. */
export async function stageTaken(
  context: BookContext,
  copy: TakenCopy,
  { platform, task }: { readonly platform: Platform; readonly task: Task },
): Promise<Result<StagedCopy, RestoreRefusal>> {
  const staged = await stageCopy(context, copy.folder, task);
  if (staged.ok) return staged;
  if (staged.error.fault === "REFUSED") return refuse(staged.error.error);
  const { finding } = staged.error;
  const damaged = refuse(appError("COPY_DAMAGED", { name: copy.name, finding, next: null }));
  return await offeringNext(context, damaged, { platform, task, besides: copy.place });
}

/** Names the newest other sound copy in the refusal of a damaged one. */
export async function offeringNext(
  context: BookContext,
  refused: { readonly ok: false; readonly error: RestoreRefusal },
  looking: Looking,
): Promise<{ readonly ok: false; readonly error: RestoreRefusal }> {
  if (refused.error.code !== "COPY_DAMAGED") return refused;
  return refuse(
    appError("COPY_DAMAGED", { ...refused.error.facts, next: await nextSound(context, looking) }),
  );
}

interface Looking {
  readonly platform: Platform;
  readonly task: Task;
  /** Where the damaged one lies. */
  readonly besides: string | null;
}

/** The newest plain copy of the list that opens and is sound, in words; null where there is none. */
async function nextSound(context: BookContext, { platform, task, besides }: Looking): Promise<string | null> {
  for (const row of readCopies(context.database).toReversed()) {
    if (row.thinnedAt !== null || row.form === "ENCRYPTED" || task.signal.aborted) continue;
    const found = await whereNow(context, row, platform);
    if (!found.ok || found.value.place === besides) continue;
    const staged = await stageCopy(context, found.value.place, task);
    if (!staged.ok) continue;
    staged.value.discard();
    return `${spellMoment(row.madeAt)}, ${found.value.placeName}`;
  }
  return null;
}
