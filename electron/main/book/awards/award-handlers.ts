import { ok } from "#core/base/result";
import type { HandlersOf } from "../router/handler";
import { currentRuleset } from "./current-ruleset";
import {
  addRecords,
  binRecords,
  checkRows,
  editRecord,
  history,
  oneRecord,
  restoreRecords,
} from "./history/history-service";

export const awardHandlers: HandlersOf<"awards"> = {
  "awards.catalogue": (context) => {
    const { digest, ruleset } = currentRuleset(context);
    const { name, note, awards } = ruleset;
    return ok({ digest, name, note, awards });
  },
  "awards.history": history,
  "awards.record": oneRecord,
  "awards.checkRows": checkRows,
  "awards.addRecords": addRecords,
  "awards.editRecord": editRecord,
  "awards.binRecords": binRecords,
  "awards.restoreRecords": restoreRecords,
};
