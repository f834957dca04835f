import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleScript } from "./build.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { packagesToPrepare } from "./needed-packages.mjs";
import { root } from "./paths.mjs";
import { prepareForNode } from "./prepare.mjs";
import { runInTerminal } from "./run.mjs";

const { values } = parseArgs({
  options: { calls: { type: "string" }, seed: { type: "string" } },
  strict: false,
});

// No window: a book in plain Node, killed again and again, or (`--calls 100000`) called by somebody hostile.
await runEntryPoint(packagesToPrepare(), async () => {
  await prepareForNode();
  return values.calls === undefined ? killBooks() : sendHostileCalls();
});

async function killBooks() {
  const script = await bundleScript("mixed-work", "test/durability/support/mixed-work.script.ts");
  const torture = await bundleScript("torture", "test/durability/torture.ts");
  return runInTerminal(
    process.execPath,
    [torture, "--script", script, ...process.argv.slice(2)],
    process.env,
  );
}

/** The test of the daily suite, as long as it is asked to be. */
function sendHostileCalls() {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const config = ["--config", "test/vitest.config.mjs", "--project", "unit"];
  return runInTerminal(process.execPath, [vitest, "run", ...config, "test/router/hostile-calls.test.ts"], {
    ...process.env,
    HOSTILE_CALLS: String(values.calls),
    ...(values.seed === undefined ? {} : { HOSTILE_SEED: String(values.seed) }),
  });
}
