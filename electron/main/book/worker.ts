import { parentPort, workerData } from "node:worker_threads";
import { assert } from "#core/base/assert";
import { createWorkshopClient } from "../workshop/client";
import { createBookServer } from "./book-server";
import { systemClock } from "./clock";
import { compareSealWithTables } from "./conference/seal-check";
import { migrations } from "./database/migrations";
import { compareStates } from "./dossiers/dossier-states";
import { handlers } from "./handlers";
import { systemIds } from "./id-source";
import type { BookThreadStart, ToBook } from "./protocol";
import { loadSample } from "./sample/load-sample";
import type { SampleName } from "#core/safekeeping/book";
import { readSample } from "./sample/read-sample";

/** Entry of the book thread: the only place with a database. */
const port = parentPort;
assert(port !== null, "the book lives in a thread of its own");
const start = workerData as BookThreadStart;

const server = createBookServer(
  {
    resources: start.resources,
    programVersion: start.programVersion,
    workshop: createWorkshopClient(start.workshop),
    handlers,
    compareSeal: compareSealWithTables,
    compareStates,
    fillSample: (context, sample) => loadSample(context, readSample(context.resources, sample as SampleName)),
    ids: systemIds,
    clockOf: systemClock,
    migrations,
  },
  (message) => port.postMessage(message),
);

port.on("message", (message: ToBook) => void server.receive(message));
