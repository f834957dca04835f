import { currentPlatform } from "../../../platform/current-platform";
import type { Platform } from "../../../platform/platform";
import type { HandlerTable } from "../../router/handler";
import { lastRestore } from "./last-restore";
import { restorePreviewOn } from "./preview-handler";
import { restoreOn } from "./restore-book";

type RestoreName = "safekeeping.restorePreview" | "safekeeping.restore" | "safekeeping.lastRestore";

/** What the book does with a copy somebody wants back, on this system. */
export function restoreHandlersOn(platform: Platform): Pick<HandlerTable, RestoreName> {
  return {
    "safekeeping.restorePreview": restorePreviewOn(platform),
    "safekeeping.restore": restoreOn(platform),
    "safekeeping.lastRestore": lastRestore,
  };
}

export const restoreHandlers = restoreHandlersOn(currentPlatform());
