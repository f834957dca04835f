import { assert } from "#core/base/assert";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { waitingForPassphrase } from "#core/safekeeping/copies/due-work";
import { copyWords } from "#core/strings/copies-words";
import { errorSentence } from "#core/strings/error-sentences";
import type { Platform } from "../../../platform/platform";
import type { BookContext, PlainCommandHandler } from "../../router/handler";
import { copiesNow } from "./copies-now";
import { readCopies } from "./copy-store";
import { doDueWork, type WorkDone } from "./due-copies";
import { listPlaces, placesNow } from "./place-store";
import { nameOfCopy } from "./prove-listed";

/** Does all that is due for the copies, one thing after another, because somebody asked not to wait for it. */
export function makeDueCopies(platform: Platform): PlainCommandHandler<"safekeeping.makeDueCopies"> {
  return {
    plain: async (context, _input, task) => {
      const done: WorkDone[] = [];
      for (;;) {
        const next = await doDueWork(context, platform, task);
        if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));
        if (next === null) break;
        done.push(next);
      }
      const sealed = waitingForPassphrase(copiesNow(context, await placesNow(context.database, platform)));
      const names = new Map(listPlaces(context.database).map(({ id, name }) => [id, name]));
      const sound = done.filter(({ result }) => result.ok);
      return ok({
        copied: sound
          .filter(({ work }) => work.kind !== "PROVE")
          .map(({ work }) => nameOfWork(context, work)),
        proved: sound.filter(({ work }) => work.kind === "PROVE").length,
        failed: done.flatMap(({ work, result }) =>
          result.ok ? [] : [{ name: nameOfWork(context, work), reason: errorSentence(result.error).title }],
        ),
        sealed: sealed.map((id) => names.get(id) ?? ""),
      });
    },
  };
}

function nameOfWork(context: BookContext, work: WorkDone["work"]): string {
  switch (work.kind) {
    case "DAILY":
      return copyWords.ownPlace;
    case "PLACE": {
      const place = listPlaces(context.database).find(({ id }) => id === work.placeId);
      assert(place !== undefined, "a place that got a copy is a place of the book");
      return place.name;
    }
    case "PROVE":
      return nameOfCopy(readCopies(context.database).find(({ id }) => id === work.backupId));
  }
}
