import type { HandlersOf } from "../../router/handler";
import { acceptChanges } from "./accept-changes";
import { checkNow } from "./check-now";
import { clockQuery } from "./clock-query";
import { eventQuery } from "./event-query";
import { eventsQuery } from "./events-query";
import { exportEvents } from "./export-events";

/** Reading the audit, checking the book, and what goes to an inspector. */
export const auditHandlers: HandlersOf<"audit"> = {
  "audit.events": eventsQuery,
  "audit.event": eventQuery,
  "audit.checkBook": checkNow,
  "audit.acceptChanges": acceptChanges,
  "audit.clock": clockQuery,
  "audit.export": exportEvents,
};
