import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import type { OutputOf } from "#core/contract";
import { judgeForBook } from "#core/exchange/judge-package";
import { exchangeSteps as words } from "#core/strings/exchange-words";
import type { Platform } from "../../platform/platform";
import type { LongCommandHandler } from "../router/handler";
import { findPackage } from "./package-places";
import { readPackage, setPackageRechecked } from "./package-store";
import { declared } from "./write-package-service";

type Found = Pick<OutputOf<"exchange.recheckPackage">, "plugging" | "verdict">;

/**
 * Checks a written package where its stick is now. Only a stick that was pulled out and came back proves what
 * it holds: until then the PC may answer from its own memory (product.md §4).
 */
export function recheckPackageHandler(
  platform: Platform,
): LongCommandHandler<"exchange.recheckPackage", Found> {
  return {
    prepare: async (context, input, task) => {
      const row = readPackage(context.database, input.packageId);
      if (row === undefined) return refuse(appError("NOT_FOUND", { noun: words.package }));
      const folder = await findPackage(row.place, platform);
      if (folder === undefined) return ok({ plugging: "ABSENT", verdict: null });
      const volume = await platform.volumeOf(folder);
      if (volume !== undefined && volume.removable === "REMOVABLE") {
        if (volume.volumeId !== row.volume) return ok({ plugging: "OTHER_VOLUME", verdict: null });
        if (volume.mountId === row.mount) return ok({ plugging: "NOT_UNPLUGGED", verdict: null });
      }
      const answer = await context.workshop.verifyPackage(folder, task);
      if (!answer.ok) return refuse(declared("exchange.recheckPackage", answer.error));
      const verdict = judgeForBook(answer.value, context.bookKind);
      if (verdict.faults.length === 0 && verdict.digest !== row.digest)
        return refuse(appError("PACKAGE_NOT_SAME", { name: row.name }));
      const plugging = volume?.removable === "REMOVABLE" ? "PLUGGED_AGAIN" : "FIXED_DISK";
      return ok({ plugging, verdict });
    },

    publish: (context, input, { plugging, verdict }) => {
      const row = readPackage(context.database, input.packageId);
      if (row === undefined) return refuse(appError("NOT_FOUND", { noun: words.package }));
      const sound = verdict === null ? undefined : verdict.faults.length === 0;
      // A check that found damage takes the good mark away; one that could not look leaves it.
      const recheckedAt =
        sound === undefined
          ? row.recheckedAt
          : sound && plugging === "PLUGGED_AGAIN"
            ? context.clock.now()
            : sound
              ? row.recheckedAt
              : null;
      setPackageRechecked(context.database, row.id, recheckedAt);
      return ok({
        value: { verdict, plugging, state: recheckedAt === null ? "WRITTEN" : "RECHECKED" },
        audit: {
          entityKind: "package",
          entityId: row.id,
          before: { recheckedAt: row.recheckedAt },
          after: { recheckedAt, plugging, faults: verdict?.faults.length ?? null },
        },
        label: words.recheckPackage(row.name),
      });
    },
  };
}
