import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { searchEverything } from "./search-store";

export const overviewHandlers: HandlersOf<"overview"> = {
  "overview.search": (context, { text }) =>
    ok({ found: [...searchEverything(context.database, text, context.clock.today())] }),
};
