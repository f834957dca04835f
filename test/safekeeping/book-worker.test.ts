import { rmSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "vite";
import type { TaskId } from "#core/base/ids";
import type { AppEvent } from "#core/contract";
import { startThreads } from "#main/shell/threads";
import { scratchFolder } from "../support/book-parts";
import { root } from "../support/source-files";

const folder = join(root, "out", "book-worker-test");
beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { external: ["better-sqlite3"], noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          "book-worker": "electron/main/book/worker.ts",
          "workshop-worker": "electron/main/workshop/worker.ts",
        },
        external: ["better-sqlite3", ...builtinModules, /^node:/],
        output: { entryFileNames: "[name].js" },
      },
    },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the book thread and the workshop, as the app starts them, carry the sample and a package of it", async () => {
  const events: AppEvent[] = [];
  const incidents: string[] = [];
  const threads = startThreads({
    folder,
    resources: join(root, "resources"),
    programVersion: "0.1.0",
    onEvent: (event) => events.push(event),
    onSummary: () => undefined,
    onCaller: () => undefined,
    onMark: () => undefined,
    onReplacing: () => undefined,
    onReplaced: () => undefined,
    onIncident: (_incident, text) => incidents.push(text),
    openFile: async () => null,
    printPdf: async () => new Uint8Array(),
    onLost: (thrown) => String(thrown),
  });
  try {
    const [book, stick] = [join(scratchFolder(), "sample"), scratchFolder()];
    const opened = await threads.book.create(book, { contents: "SAMPLE", sample: "municipalities-2022" });
    expect(opened, incidents.join("\n")).toMatchObject({ ok: true, value: { kind: "SAMPLE" } });
    const call = async (name: string, input: unknown) => {
      const answer = await threads.book.call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)} ${incidents.join("\n")}`);
      return answer.value as Record<string, never>;
    };
    const { rows } = (await call("dossiers.list", {
      ...{ search: "", categoryId: null, standing: null, offset: 0, limit: 50 },
    })) as unknown as { readonly rows: readonly { readonly id: string; readonly papers: number }[] };
    const target = "a".repeat(32) as never;
    threads.book.grant(target, stick);
    const taskId = "01920000-0000-7000-8000-00000000aaaa" as TaskId;
    const nominationId = rows.find(({ papers }) => papers > 0)?.id;
    await call("exchange.writePackage", { nominationId, target, taskId });
    expect(events).toContainEqual(expect.objectContaining({ kind: "task.progress", taskId }));
    expect(events).toContainEqual(
      expect.objectContaining({ kind: "data.changed", tags: ["exchange", "dossiers"] }),
    );
    expect(await threads.book.close("MAKE")).toEqual({ ok: true, value: null });
    expect(incidents).toEqual([]);
  } finally {
    await threads.stop();
  }
}, 60_000);
