import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { placeOfRecord } from "./record-place";
import { searchEverything } from "./search-store";

export const overviewHandlers: HandlersOf<"overview"> = {
  "overview.search": (context, { text }) =>
    ok({ found: [...searchEverything(context.database, text, context.clock.today())] }),
  "overview.recordPlace": ({ database }, { record }) => ok(placeOfRecord(database, record)),
};
