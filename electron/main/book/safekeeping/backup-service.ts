import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { bookStrings } from "#core/strings/book-strings";
import type { LongCommandHandler } from "../router/handler";
import { makeOutsideCopy, type OutsideCopy, saveOutsideCopy } from "./copies/outside-copy";

/** A verified copy of the whole book on a stick or in a folder a person chose. */
export const backUpNow: LongCommandHandler<"safekeeping.backupNow", OutsideCopy> = {
  prepare: async (context, input, task) => {
    const target = context.grants.pathOf(input.target);
    if (target === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    const order = { target, place: null, passphrase: input.passphrase ?? null };
    const copy = await makeOutsideCopy(context, order, task);
    return copy.ok ? copy : refuse(copy.error as never);
  },
  publish: (context, _input, made) => {
    const { place, bytes, papers, digest, missing } = made.copy;
    saveOutsideCopy(context, made, "USB");
    return ok({
      value: { place, bytes, papers, digest, missingPapers: [...missing] },
      audit: {
        entityKind: "backup",
        entityId: digest,
        before: null,
        after: { bytes, papers, digest, missing, form: made.form },
      },
      label: bookStrings.backupLabel,
    });
  },
};
