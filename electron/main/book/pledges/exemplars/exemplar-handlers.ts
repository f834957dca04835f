import type { HandlersOf } from "../../router/handler";
import { addExemplar, binExemplar, editExemplar, restoreExemplar, setSteps } from "./exemplar-service";
import { listExemplars, membersWithoutExemplar, readOneExemplar } from "./list-exemplars";

export const exemplarHandlers: HandlersOf<"exemplars"> = {
  "exemplars.list": listExemplars,
  "exemplars.without": membersWithoutExemplar,
  "exemplars.exemplar": readOneExemplar,
  "exemplars.add": addExemplar,
  "exemplars.edit": editExemplar,
  "exemplars.setSteps": setSteps,
  "exemplars.bin": binExemplar,
  "exemplars.restore": restoreExemplar,
};
