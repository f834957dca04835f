import type { HandlersOf } from "../../router/handler";
import { addIncoming, binIncoming, editIncoming, restoreIncoming } from "./incoming-service";
import { listIncoming, openScan, readLateness, readPaper } from "./list-incoming";
import { setScan, takeScan } from "./scan-service";

export const incomingHandlers: HandlersOf<"incoming"> = {
  "incoming.list": listIncoming,
  "incoming.paper": readPaper,
  "incoming.lateness": readLateness,
  "incoming.add": addIncoming,
  "incoming.edit": editIncoming,
  "incoming.takeScan": takeScan,
  "incoming.setScan": setScan,
  "incoming.openScan": openScan,
  "incoming.bin": binIncoming,
  "incoming.restore": restoreIncoming,
};
