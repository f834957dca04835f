import { type Result, ok, refuse } from "#core/base/result";
import type { InputOf, OutputOf } from "#core/contract";
import { contract } from "#core/contract";
import { type AppError, appError } from "#core/errors";
import { restoreOrderOf } from "#core/restore-from-bin";
import { binWords as words } from "#core/strings/bin-words";
import { errorSentence } from "#core/strings/error-sentences";
import type { BookContext } from "../../router/handler";
import { rehearse } from "../../router/in-transaction";
import type { ChangeByName } from "../../router/undo-runner";
import { readBinItem } from "./bin-list";
import { hangingRowsOf } from "./hanging-rows";
import { closureOf } from "./row-closure";

/** What would come back with a thrown away row: its restoring is tried, looked at, and taken back. */
export function whatComesBack(
  context: BookContext,
  input: InputOf<"bin.whatComesBack">,
  changeByName: ChangeByName,
): Result<OutputOf<"bin.whatComesBack">, AppError> {
  const { database, clock } = context;
  const item = readBinItem(database, { ...input, today: clock.today() });
  if (item === undefined) return refuse(appError("NOT_FOUND", { noun: words.itemNoun }));
  const order = restoreOrderOf(item);
  return rehearse(database, () => {
    const restored = changeByName(order.name, contract[order.name].input.parse(order.input));
    return ok({
      hanging: [...hangingRowsOf(database, closureOf(database, item), "LIVE")],
      obstacle: restored.ok ? "" : sentenceOf(restored.error),
    });
  });
}

function sentenceOf(error: AppError): string {
  const { title, detail, cure } = errorSentence(error);
  return [title, detail, cure].filter((part) => part !== "").join(" ");
}
