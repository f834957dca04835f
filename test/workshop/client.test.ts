import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { describe, expect, it, onTestFinished } from "vitest";
import { createWorkshopClient } from "#main/workshop/client";
import { hashFile } from "#main/workshop/hash-file";
import { serveWorkshop } from "#main/workshop/serve-workshop";
import { takePaper } from "#main/workshop/take-paper";
import type { Workshop } from "#main/workshop/workshop";
import { paperStore, scratchFolder, watchedTask } from "./support";

function connect(workshop: Partial<Workshop>) {
  const { port1, port2 } = new MessageChannel();
  serveWorkshop(port1, workshop as Workshop);
  onTestFinished(() => port1.close());
  return { client: createWorkshopClient(port2), workerSide: port1 };
}

describe("the workshop behind a port", () => {
  it("answers, reports progress and carries refusals as values", async () => {
    const root = scratchFolder();
    const store = await paperStore(root);
    const from = join(root, "a.pdf");
    writeFileSync(from, Buffer.alloc(3_000_000));
    const { client } = connect({ takePaper: (order, task) => takePaper(order, task) });
    const { task, steps } = watchedTask();

    expect(await client.takePaper({ from, ...store }, task)).toMatchObject({ ok: true });
    expect(steps.map((step) => step.doneBytes)).toEqual([1_048_576, 2_097_152, 3_000_000]);
    expect(await client.takePaper({ from: join(root, "b"), ...store }, task)).toMatchObject({
      error: { code: "PAPER_VANISHED" },
    });
  });

  it("keeps calls apart", async () => {
    const root = scratchFolder();
    const { client } = connect({ hashFile: (path, task) => hashFile(path, task) });
    const names = Array.from({ length: 20 }, (_, place) => join(root, `${place}`));
    for (const name of names) writeFileSync(name, name);
    const { task } = watchedTask();
    const together = await Promise.all(names.map((name) => client.hashFile(name, watchedTask().task)));
    const alone = await Promise.all(names.map((name) => hashFile(name, task)));
    expect(together).toEqual(alone);
  });

  it("cancels the one call that was cancelled, also when it was cancelled before it began", async () => {
    const { client } = connect({
      takePaper: async (_, task) => {
        await new Promise((resolve) => task.signal.addEventListener("abort", resolve));
        return { ok: false, error: { code: "TASK_CANCELLED", facts: {} } };
      },
    });
    const order = { from: "", stagingFolder: "", papersFolder: "" };
    const late = watchedTask();
    const answer = client.takePaper(order, late.task);
    late.cancel();
    expect(await answer).toMatchObject({ error: { code: "TASK_CANCELLED" } });
    const early = watchedTask();
    early.cancel();
    expect(await client.takePaper(order, early.task)).toMatchObject({ error: { code: "TASK_CANCELLED" } });
  });

  it("rejects on a surprise, and on the end of the worker", async () => {
    const { client, workerSide } = connect({
      hashFile: () => Promise.reject(new TypeError("not foreseen")),
      verifyPackage: () => new Promise(() => undefined),
    });
    const { task } = watchedTask();
    await expect(client.hashFile("", task)).rejects.toThrow("not foreseen");
    const endless = client.verifyPackage("", task);
    workerSide.close();
    await expect(endless).rejects.toThrow("ended");
    await expect(client.hashFile("", task)).rejects.toThrow("closed");
  });
});
