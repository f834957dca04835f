import type { HandlersOf } from "../../router/handler";
import { unitAreas } from "./areas-query";
import { awardMatrix } from "./matrix-query";
import { awardedPeople, headsBesideUnits } from "./people-queries";
import { nominationRemarks } from "./remarks-query";
import { capacityOf, listWatches, setArea, setCapacity, setWatches } from "./year-setting-service";

export const awardViewHandlers: HandlersOf<"awardViews"> = {
  "awardViews.matrix": awardMatrix,
  "awardViews.people": awardedPeople,
  "awardViews.heads": headsBesideUnits,
  "awardViews.areas": unitAreas,
  "awardViews.watches": listWatches,
  "awardViews.remarks": nominationRemarks,
  "awardViews.capacity": capacityOf,
  "awardViews.setCapacity": setCapacity,
  "awardViews.setArea": setArea,
  "awardViews.setWatches": setWatches,
};
