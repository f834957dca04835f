import { checkWith, conclude, runTests } from "./checks.mjs";
import { prepare } from "./prepare.mjs";
import { runEntryPoint } from "./problem.mjs";

// The short round of daily work: no window, no judges beyond those that are there.
await runEntryPoint(async () => {
  const parts = prepare({ addonFor: "node and electron" });
  await Promise.all([parts.dependencies, parts.addon]);
  const checks = await Promise.all([checkWith("types"), checkWith("lint"), checkWith("format")]);
  return conclude([...checks, await runTests("unit", process.env)], []);
});
