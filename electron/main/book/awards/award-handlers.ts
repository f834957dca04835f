import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { currentRuleset } from "./current-ruleset";

export const awardHandlers: HandlersOf<"awards"> = {
  "awards.catalogue": (context) => {
    const { digest, ruleset } = currentRuleset(context);
    const { name, note, awards } = ruleset;
    return ok({ digest, name, note, awards });
  },
};
