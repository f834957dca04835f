import { bundleScript } from "./build.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { packagesToPrepare } from "./needed-packages.mjs";
import { prepareForNode } from "./prepare.mjs";
import { runInTerminal } from "./run.mjs";

// No window: a book in plain Node, killed again and again.
await runEntryPoint(packagesToPrepare(), async () => {
  await prepareForNode();
  const script = await bundleScript("mixed-work", "test/durability/support/mixed-work.script.ts");
  const torture = await bundleScript("torture", "test/durability/torture.ts");
  return runInTerminal(
    process.execPath,
    [torture, "--script", script, ...process.argv.slice(2)],
    process.env,
  );
});
