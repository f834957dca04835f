import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { createPackageLog, writeLicences } from "./licences.mjs";
import { out, root } from "./paths.mjs";
import { SetupProblem } from "./problem.mjs";
import { step } from "./progress.mjs";

/** @typedef {import("vite").InlineConfig} InlineConfig */

const build = join(out, "build");
const stampFile = join(build, "stamp.txt");
const inputs = ["electron", "renderer", "package.json", "package-lock.json", "tsconfig.json"];

const mainEntries = {
  index: "electron/main/index.ts",
  "book-worker": "electron/main/book/worker.ts",
  "workshop-worker": "electron/main/workshop/worker.ts",
};
const preloadEntry = "electron/preload/index.ts";
const rendererPage = "renderer/index.html";

const builtins = [...builtinModules, /^node:/];

/** Builds main, preload and renderer into out/build, unless nothing changed since the last time. */
export async function ensureBuild() {
  const stamp = stampOfInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  refuseMissingEntries();
  await step("Building the app", () => buildApp(stamp));
}

/** @param {string} stamp */
async function buildApp(stamp) {
  const next = join(out, `build-${process.pid}`);
  const { build: viteBuild } = await import("vite");
  const { plugin, folders } = createPackageLog();
  try {
    for (const config of [mainConfig(next), preloadConfig(next), await rendererConfig(next)]) {
      const plugins = [config.plugins ?? [], plugin];
      await viteBuild({ root, configFile: false, logLevel: "warn", ...config, plugins });
    }
    await writeLicences(folders, join(next, "licences.json"));
    await writeFile(join(next, "stamp.txt"), stamp);
    await mkdir(build, { recursive: true });
    await rm(stampFile, { force: true });
    for (const part of ["main", "preload", "renderer", "licences.json", "stamp.txt"]) {
      await rm(join(build, part), { recursive: true, force: true });
      await rename(join(next, part), join(build, part));
    }
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/**
 * Bundles one script of the tests (tour, bench, torture) to run in plain Node.
 * @param {string} name
 * @param {string} entry relative to the project
 * @returns {Promise<string>} the built file
 */
export async function bundleScript(name, entry) {
  if (!existsSync(join(root, entry))) throw new SetupProblem(`${entry} does not exist yet.`);
  const { build: viteBuild } = await import("vite");
  await viteBuild({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { external: ["playwright-core", "better-sqlite3", "electron"], noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: join(build, name),
      emptyOutDir: true,
      sourcemap: true,
      rolldownOptions: {
        input: { [name]: entry },
        external: builtins,
        output: { entryFileNames: "[name].js" },
      },
    },
  });
  return join(build, name, `${name}.js`);
}

/**
 * @param {string} folder
 * @returns {InlineConfig}
 */
function mainConfig(folder) {
  return {
    ssr: { external: ["electron", "better-sqlite3"], noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: join(folder, "main"),
      sourcemap: true,
      rolldownOptions: {
        input: mainEntries,
        external: ["electron", "better-sqlite3", ...builtins],
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  };
}

/**
 * A sandboxed preload must be one CommonJS file.
 * @param {string} folder
 * @returns {InlineConfig}
 */
function preloadConfig(folder) {
  return {
    ssr: { external: ["electron"], noExternal: true },
    build: {
      ssr: true,
      target: "chrome130",
      outDir: join(folder, "preload"),
      sourcemap: false,
      rolldownOptions: {
        input: { index: preloadEntry },
        external: ["electron"],
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  };
}

/**
 * @param {string} folder
 * @returns {Promise<InlineConfig>}
 */
async function rendererConfig(folder) {
  const { default: react } = await import("@vitejs/plugin-react");
  return {
    root: join(root, "renderer"),
    base: "./",
    publicDir: false,
    plugins: [react()],
    build: {
      target: "chrome130",
      outDir: join(folder, "renderer"),
      sourcemap: true,
      chunkSizeWarningLimit: 4000,
      modulePreload: false,
      emptyOutDir: true,
      rolldownOptions: { input: join(root, rendererPage) },
    },
  };
}

function refuseMissingEntries() {
  const missing = [...Object.values(mainEntries), preloadEntry, rendererPage].filter(
    (entry) => !existsSync(join(root, entry)),
  );
  if (missing.length > 0) throw new SetupProblem(`The app cannot be built without ${missing.join(", ")}.`);
}

/** Names, sizes and times of all inputs: enough to see a change, and quick. */
function stampOfInputs() {
  const hash = createHash("sha256");
  for (const input of inputs) addToStamp(hash, input);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} path relative to the project
 */
function addToStamp(hash, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) addToStamp(hash, `${path}/${name}`);
}
