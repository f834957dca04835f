import type { MessagePort } from "node:worker_threads";
import type { Task } from "../book/router/handler";
import type { WorkshopMethod, WorkshopReply, WorkshopRequest } from "./messages";
import type { Workshop } from "./workshop";

interface Waiting {
  readonly task: Task;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/**
 * The workshop behind a port. Refusals come back as values; a surprise in the worker, or its end, rejects the
 * calls that wait.
 */
export function createWorkshopClient(port: MessagePort): Workshop {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let closed = false;
  const send = (request: WorkshopRequest) => port.postMessage(request);

  function call(method: WorkshopMethod, order: unknown, task: Task): Promise<unknown> {
    if (closed) return Promise.reject(new Error("The workshop is closed"));
    lastId += 1;
    const id = lastId;
    const cancel = () => send({ kind: "CANCEL", id });
    return new Promise((answer, fail) => {
      waiting.set(id, { task, answer, fail });
      send({ kind: "CALL", id, method, order });
      if (task.signal.aborted) cancel();
      else task.signal.addEventListener("abort", cancel, { once: true });
    }).finally(() => task.signal.removeEventListener("abort", cancel));
  }

  port.on("message", (reply: WorkshopReply) => {
    const call = waiting.get(reply.id);
    if (call === undefined) return;
    switch (reply.kind) {
      case "PROGRESS":
        call.task.progress(reply.step);
        return;
      case "ANSWER":
        call.answer(reply.value);
        break;
      case "SURPRISE":
        call.fail(Object.assign(new Error(reply.message), { stack: reply.stack }));
        break;
    }
    waiting.delete(reply.id);
  });
  port.on("close", () => {
    closed = true;
    for (const call of waiting.values()) call.fail(new Error("The workshop ended while it worked"));
    waiting.clear();
  });

  return new Proxy({} as Workshop, {
    get: (_, method: string) => (order: unknown, task: Task) => call(method as WorkshopMethod, order, task),
  });
}
