import type { BackupId } from "#core/base/ids";
import { assert } from "#core/base/assert";
import { type Result, ok, refuse } from "#core/base/result";
import type { ErrorOf, InputOf } from "#core/contract";
import { appError } from "#core/errors";
import type { RestorePreview } from "#core/safekeeping/restore/procedures";
import { restoreWords } from "#core/strings/restore-words";
import type { Platform } from "../../../platform/platform";
import { errorCode } from "../../../workshop/file-system";
import { spellMoment } from "../../clock";
import { lastAuditEvent } from "../../database/audit-trail";
import { forgetCopies } from "../../database/copy-rows";
import { watchRows } from "../../database/watch-rows";
import { refusalOfPlace } from "../../file-refusal";
import type { BookContext, ReplacingHandler, StagedBook, Task } from "../../router/handler";
import { makeOwnCopy } from "../closing-backup";
import { bringPapers } from "./bring-papers";
import { carryOver } from "./carry-over";
import { eraseAgain } from "./erase-again";
import { type TakenCopy, takeCopy } from "./find-copy";
import { offeringNext, stageTaken } from "./preview-handler";
import { previewRestore } from "./preview-restore";
import { forgetPlacing, type PlacedCopy, noteBegun } from "./put-in-place";
import { firstFinding, type StagedCopy } from "./stage-copy";

type Refusal = ErrorOf<"safekeeping.restore">;
type Input = InputOf<"safekeeping.restore">;

interface StagedRestore extends StagedBook {
  readonly file: string;
  readonly copy: PlacedCopy;
  readonly preview: RestorePreview;
  /** The copy of the book as it is now. */
  readonly before: BackupId;
}

interface Work {
  readonly platform: Platform;
  readonly task: Task;
}

/** Brings a copy back: everything is built and proved beside the book before anything of it changes. */
export function restoreOn(platform: Platform): ReplacingHandler<"safekeeping.restore", StagedRestore> {
  return {
    stage: async (context, input, task) => {
      const taken = await takeCopy(context, input, { platform, task });
      if (!taken.ok) return await offeringNext(context, taken, { platform, task, besides: null });
      const { name, madeAt, release } = taken.value;
      try {
        noteBegun(context.folder, { name, madeAt, at: context.clock.now() });
        const staged = await stage(context, { input, copy: taken.value }, { platform, task });
        if (!staged.ok) forgetPlacing(context.folder);
        return staged;
      } catch (error) {
        forgetPlacing(context.folder);
        if (errorCode(error) === undefined) throw error;
        return refuse(refusalOfPlace(error, context.folder.root, 0) as Refusal);
      } finally {
        release();
      }
    },

    publish: (present, { reason }, { staged, by }) => {
      const { context, copy, preview, before } = staged;
      const lost = lastAuditEvent(present.database);
      const kept = lastAuditEvent(context.database);
      carryOver(context.database, context.clock.now());
      const erasedAgain = eraseAgain(context, by);
      return ok({
        value: { before, copyMadeAt: copy.madeAt },
        audit: {
          entityKind: "book",
          entityId: context.bookId,
          before: { seq: lost.seq, hash: lost.hash, seals: preview.sealsLost },
          after: {
            ...{ copy: copy.name, copyMadeAt: copy.madeAt, digest: preview.previewDigest },
            ...{ seq: kept.seq, hash: kept.hash, backupBefore: before, erasedAgain },
          },
          reason,
        },
        label: restoreWords.label(copy.madeAt === null ? copy.name : spellMoment(copy.madeAt)),
      });
    },

    ready: async (present, { context, file, copy }) => {
      const { database } = context;
      const finding = await firstFinding(present, database);
      if (finding !== null) return refuse(appError("RESTORE_NOT_SOUND", { finding }));
      database.exec("DETACH present");
      const mode = database.pragma("journal_mode = DELETE", { simple: true });
      assert(mode === "delete", "nobody else has the staged book open");
      database.close();
      return ok({ staged: file, copy });
    },
  };
}

async function stage(
  context: BookContext,
  { input, copy }: { readonly input: Input; readonly copy: TakenCopy },
  work: Work,
): Promise<Result<StagedRestore, Refusal>> {
  const found = await stageTaken(context, copy, work);
  if (!found.ok) return found;
  const staged = found.value;
  const made = await makeReady(context, { input, copy, staged }, work.task).catch((error: unknown) => {
    staged.discard();
    throw error;
  });
  if (!made.ok) {
    staged.discard();
    return made;
  }
  return ok({
    ...{ context: staged.context, file: staged.file, ...made.value },
    copy: { name: copy.name, madeAt: copy.madeAt, at: context.clock.now() },
    discard: () => {
      staged.discard();
      forgetPlacing(context.folder);
    },
  });
}

/** Holds the person to what was previewed, brings the papers, copies the book as it is, and joins the two books. */
async function makeReady(
  context: BookContext,
  { input, copy, staged }: { readonly input: Input; readonly copy: TakenCopy; readonly staged: StagedCopy },
  task: Task,
): Promise<Result<Pick<StagedRestore, "preview" | "before">, Refusal>> {
  const preview = await previewRestore(context, { copy, staged }, task);
  if (preview.previewDigest !== input.previewDigest) return refuse(appError("RESTORE_PREVIEW_OLD", {}));
  const kept = preview.openRounds.filter(({ id }) => !input.roundsGivenUp.includes(id));
  if (kept.length > 0)
    return refuse(appError("RESTORE_LOSES_ROUND", { rounds: kept.map(({ name }) => name) }));
  const { database } = staged.context;
  // Before the copy of the book: making one may thin away the very copy that is brought back.
  const papers = await bringPapers(context, { staged: database, from: copy.folder }, task);
  if (!papers.ok) return papers;
  const before = await makeOwnCopy(context, "BEFORE_RESTORE", {
    ...task,
    progress: (step) => task.progress({ ...step, stage: restoreWords.stageBefore }),
  });
  if (!before.ok) return refuse(before.error as Refusal);
  if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
  if (staged.olderVersion !== null) forgetCopies(database);
  watchRows(database);
  database.prepare("ATTACH ? AS present").run(context.folder.database);
  return ok({ preview, before: before.value });
}
