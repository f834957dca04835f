import { builtinModules } from "node:module";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../../support/source-files";

/** Bundles a script of these tests to run in plain Node; answers the built file. */
export async function bundleScript(name: string): Promise<string> {
  const outDir = join(root, "out", "durability", `${name}-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { external: ["better-sqlite3"], noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { [name]: join("test", "durability", "support", `${name}.script.ts`) },
        external: ["better-sqlite3", ...builtinModules, /^node:/],
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  return join(outDir, `${name}.js`);
}
