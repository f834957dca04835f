import { checkWith, conclude, runTests } from "./checks.mjs";
import { runEntryPoint } from "./entry-point.mjs";
import { packagesToPrepare } from "./needed-packages.mjs";
import { prepareForNode } from "./prepare.mjs";

// The short round of daily work: no window, no judges beyond those that are there.
await runEntryPoint(packagesToPrepare(), async () => {
  await prepareForNode();
  const checks = await Promise.all([checkWith("types"), checkWith("lint"), checkWith("format")]);
  return conclude([...checks, await runTests("unit", process.env)], []);
});
