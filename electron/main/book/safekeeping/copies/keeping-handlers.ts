import { ok } from "#core/base/result";
import type { CopyKeeping } from "#core/safekeeping/copies/keeping";
import { copyKeepingWords } from "#core/strings/copy-keeping-words";
import type { Platform } from "../../../platform/platform";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { readCopyKeeping, saveCopyKeeping } from "./copy-settings-store";
import type { CopyRow } from "./copy-store";
import { placeNameOf } from "./list-copies";
import { type PlaceNow, placesNow } from "./place-store";
import { copiesOnPlace, keptCopies, ownCopies } from "./thin-copies";

/** Which copies would go with another setting that stay with the present one, the last made first. */
export function tryCopyKeeping(platform: Platform): QueryHandler<"safekeeping.tryCopyKeeping"> {
  return async (context, keeping) => {
    const places = await placesNow(context.database, platform);
    const present = new Set(goingWith(context, { keeping: readCopyKeeping(context.database), places }));
    const more = goingWith(context, { keeping, places }).filter((copy) => !present.has(copy));
    const goes = more
      .toSorted((left, right) => right.madeAt.localeCompare(left.madeAt, "en"))
      .map((copy) => ({ madeAt: copy.madeAt, placeName: placeNameOf(copy, places) }));
    return ok({ goes });
  };
}

interface Wish {
  readonly keeping: CopyKeeping;
  readonly places: readonly PlaceNow[];
}

/** Copies of the book's own folder, and of the places copies go to by themselves, that this setting lets go. */
function goingWith(context: BookContext, { keeping, places }: Wish): readonly CopyRow[] {
  const filled = places.filter(({ rhythm }) => rhythm === "DAILY");
  const stacks = [ownCopies(context), ...filled.map((place) => copiesOnPlace(context, place))];
  return stacks.flatMap((copies) => {
    const kept = keptCopies(context, copies, keeping);
    return copies.filter(({ id }) => kept.get(id) === null);
  });
}

export const setCopyKeeping: CommandHandler<"safekeeping.setCopyKeeping"> = (
  { database, bookId },
  keeping,
) => {
  const before = readCopyKeeping(database);
  saveCopyKeeping(database, keeping);
  return ok({
    value: {},
    audit: { entityKind: "book", entityId: bookId, before, after: keeping },
    label: copyKeepingWords.label,
    inverse: { procedure: "safekeeping.setCopyKeeping", input: before, rows: [] },
  });
};
