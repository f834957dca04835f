import { MessagePort, parentPort, workerData } from "node:worker_threads";
import { assert } from "#core/base/assert";
import { createLocalWorkshop } from "./local-workshop";
import { serveWorkshop } from "./serve-workshop";

/** Worker thread of the workshop. Its port to the book comes as `workerData.port` or as messages `{ port }`. */
const given: unknown = workerData;
if (hasPort(given)) serveWorkshop(given.port, createLocalWorkshop());
else {
  assert(parentPort !== null, "the workshop runs in a worker thread");
  parentPort.on("message", (message: unknown) => {
    if (hasPort(message)) serveWorkshop(message.port, createLocalWorkshop());
  });
}

function hasPort(value: unknown): value is { readonly port: MessagePort } {
  return typeof value === "object" && value !== null && "port" in value && value.port instanceof MessagePort;
}
