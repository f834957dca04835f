import type { MessagePort } from "node:worker_threads";
import type { WorkshopReply, WorkshopRequest } from "./messages";
import type { Workshop } from "./workshop";

/** Answers the calls that arrive on a port; several may run at once. */
export function serveWorkshop(port: MessagePort, workshop: Workshop): void {
  const running = new Map<number, AbortController>();
  const reply = (message: WorkshopReply) => port.postMessage(message);

  async function serve({ id, method, order }: Extract<WorkshopRequest, { kind: "CALL" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      // One signature for all methods: the client typed the order of each.
      const run = workshop[method] as (order: unknown, task: object) => Promise<unknown>;
      const value = await run(order, {
        signal: controller.signal,
        progress: (step: Extract<WorkshopReply, { kind: "PROGRESS" }>["step"]) =>
          reply({ kind: "PROGRESS", id, step }),
      });
      reply({ kind: "ANSWER", id, value });
    } catch (error) {
      const surprise = error instanceof Error ? error : new Error(String(error));
      reply({ kind: "SURPRISE", id, message: surprise.message, stack: surprise.stack ?? "" });
    } finally {
      running.delete(id);
    }
  }

  port.on("message", (request: WorkshopRequest) => {
    switch (request.kind) {
      case "CALL":
        void serve(request);
        break;
      case "CANCEL":
        running.get(request.id)?.abort();
        break;
    }
  });
  port.on("close", () => {
    for (const controller of running.values()) controller.abort();
  });
}
