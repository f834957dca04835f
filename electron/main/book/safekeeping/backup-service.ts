import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Moment } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import { clusterOf } from "./cluster-facts";
import type { BookContext, LongCommandHandler } from "../router/handler";
import { saveBackup } from "./backup-store";
import { stampOf } from "./closing-backup";
import { type CopyOfBook, makeCopyOfBook } from "./make-copy";

interface PreparedBackup {
  readonly copy: CopyOfBook;
  readonly madeAt: Moment;
}

/** A verified copy of the whole book on a stick or in a folder a person chose. */
export const backUpNow: LongCommandHandler<"safekeeping.backupNow", PreparedBackup> = {
  prepare: async (context, input, task) => {
    const target = context.grants.pathOf(input.target);
    if (target === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    const madeAt = context.clock.now();
    const copy = await makeCopyOfBook(
      context,
      { target, name: freeName(context, target, madeAt), earlier: null },
      task,
    );
    return copy.ok ? ok({ copy: copy.value, madeAt }) : refuse(copy.error as never);
  },
  publish: (context, _input, { copy, madeAt }) => {
    const { place, bytes, papers, digest, missing } = copy;
    saveBackup(context.database, { madeAt, place, reason: "USB", bytes, papers, digest }, context.ids);
    return ok({
      value: { place, bytes, papers, digest, missingPapers: [...missing] },
      audit: {
        entityKind: "backup",
        entityId: digest,
        before: null,
        after: { bytes, papers, digest, missing },
      },
      label: bookStrings.backupLabel,
    });
  },
};

/** Two copies in one minute stand beside each other. */
function freeName(context: BookContext, target: string, madeAt: Moment): string {
  const { code, year } = clusterOf(context.database);
  const name = bookStrings.backupFolder(code, year, stampOf(madeAt));
  let free = name;
  for (let copy = 2; existsSync(join(target, free)); copy += 1) free = `${name}_${copy}`;
  return free;
}
