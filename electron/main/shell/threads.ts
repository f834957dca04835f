import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { BookThreadStart, FromBook, ToBook } from "../book/protocol";
import { type BookThread, type BookThreadListener, createBookThread } from "./book-thread";

interface ThreadParts extends BookThreadListener {
  /** Folder of the built workers. */
  readonly folder: string;
  readonly resources: string;
  readonly programVersion: string;
  /** A thread ended by itself; answers the incident's number. */
  readonly onLost: (thrown: unknown) => string;
}

export interface Threads {
  readonly book: BookThread;
  readonly stop: () => Promise<void>;
}

/** Starts the workshop and the book thread, joined by a port. When one falls, both do. */
export function startThreads(parts: ThreadParts): Threads {
  const { port1: bookEnd, port2: workshopEnd } = new MessageChannel();
  const workshop = new Worker(join(parts.folder, "workshop-worker.js"), {
    workerData: { port: workshopEnd },
    transferList: [workshopEnd],
  });
  const start: BookThreadStart = {
    resources: parts.resources,
    programVersion: parts.programVersion,
    workshop: bookEnd,
  };
  const book = new Worker(join(parts.folder, "book-worker.js"), {
    workerData: start,
    transferList: [bookEnd],
  });
  const line = createBookThread((message: ToBook) => book.postMessage(message, []), parts);
  book.on("message", (message: FromBook) => line.receive(message));

  let ended = false;
  const stop = async (): Promise<void> => {
    ended = true;
    await Promise.all([book.terminate(), workshop.terminate()]);
  };
  const fall = (thrown: unknown): void => {
    if (ended) return;
    void stop();
    line.lost(parts.onLost(thrown));
  };
  for (const worker of [book, workshop]) {
    worker.on("error", fall);
    worker.on("exit", (code) => fall(new Error(`A thread ended by itself with code ${code}`)));
  }
  return { book: line, stop };
}
