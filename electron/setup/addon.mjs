import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cache, root } from "./paths.mjs";
import { SetupProblem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { commandExists, run, runOrFail } from "./run.mjs";

const modules = join(root, "node_modules");
const addonPackage = join(modules, "better-sqlite3");
const sqliteFolder = join(addonPackage, "deps", "sqlite3");
/** Where better-sqlite3 looks first. */
export const compiledAddon = join(addonPackage, "build", "Release", "better_sqlite3.node");
const installedKey = `${compiledAddon}.key`;
const cacheFolder = join(cache, "addon");

/** The prebuilt binaries declare this Node-API and crash without a word below it. */
const nodeApiOfPrebuilds = 10;

const commonFlags = ["-O2", "-fPIC", "-w", "-DNDEBUG"];
const cFlags = [...commonFlags, "-std=c99"];
const cppFlags = [
  ...commonFlags,
  "-std=c++20",
  "-fvisibility=hidden",
  "-fvisibility-inlines-hidden",
  "-DNAPI_VERSION=2147483647",
  "-DNAPI_EXPERIMENTAL",
  "-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT",
  "-DNODE_API_EXPERIMENTAL_HAS_POST_FINALIZER",
  "-DNAPI_DISABLE_CPP_EXCEPTIONS",
  "-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS",
];
/**
 * The npm headers have dropped it, the old runtimes have it: without it finalizers that touch objects run inside
 * the garbage collector, and the runtime aborts at the first one.
 */
const postFinalizer = `#include <node_api.h>
extern "C" napi_status node_api_post_finalizer(napi_env, napi_finalize, void* data, void* hint);
`;
const linkFlags = ["-shared", "-s", "-Wl,-Bsymbolic", "-Wl,--exclude-libs,ALL"];

/** @param {number} nodeApi of the runtime that will load the addon */
export function addonMustBeCompiled(nodeApi) {
  return nodeApi < nodeApiOfPrebuilds;
}

/** Whether a compiler may be needed; answered before node_modules exists, so by the cache alone. */
export function compiledAddonIsCached() {
  return existsSync(cacheFolder) && readdirSync(cacheFolder).some((name) => name.endsWith(".node"));
}

/** Puts an addon for old runtimes where better-sqlite3 looks first; compiled once per machine. */
export async function ensureCompiledAddon() {
  const key = addonKey();
  if (existsSync(compiledAddon) && existsSync(installedKey) && readFileSync(installedKey, "utf8") === key)
    return;
  const cached = join(cacheFolder, `${key}.node`);
  if (!existsSync(cached)) {
    refuseWithoutCompiler();
    await step("Compiling SQLite for this Node and Electron (once)", () => compile(cached));
  }
  mkdirSync(join(compiledAddon, ".."), { recursive: true });
  copyFileSync(cached, compiledAddon);
  writeFileSync(installedKey, key);
  await proveAddon();
}

function addonKey() {
  const { version } = JSON.parse(readFileSync(join(addonPackage, "package.json"), "utf8"));
  const inputs = createHash("sha256").update(
    JSON.stringify([cFlags, cppFlags, postFinalizer, linkFlags, sqliteDefines()]),
  );
  inputs.update(readFileSync(join(sqliteFolder, "sqlite3.c")));
  const digest = inputs.digest("hex").slice(0, 16);
  return [version, process.platform, process.arch, libc(), digest].join("-");
}

function libc() {
  return readFileSync("/proc/self/maps", "latin1").includes("ld-musl") ? "musl" : "glibc";
}

function sqliteDefines() {
  const text = readFileSync(join(addonPackage, "deps", "defines.gypi"), "utf8");
  return [...text.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map(([, define]) => `-D${define}`);
}

function refuseWithoutCompiler() {
  if (process.platform !== "linux") {
    throw new SetupProblem(
      `Node ${process.versions.node} is too old for SQLite here: install Node 22.14 or newer.`,
    );
  }
  if (!commandExists("gcc") || !commandExists("g++")) {
    throw new SetupProblem("A C++ compiler is missing: please run: sudo apt-get install g++");
  }
}

/** @param {string} target */
async function compile(target) {
  await mkdir(cacheFolder, { recursive: true });
  const temporary = await mkdtemp(join(cacheFolder, "compile-"));
  const sqlite = join(temporary, "sqlite3.o");
  const addon = join(temporary, "addon.o");
  const library = join(temporary, "addon.node");
  const declarations = join(temporary, "post-finalizer.h");
  await writeFile(declarations, postFinalizer);
  const headers = [
    sqliteFolder,
    join(modules, "node-addon-api"),
    join(modules, "node-api-headers", "include"),
  ].map((folder) => `-I${folder}`);
  try {
    await Promise.all([
      runOrFail("gcc", ["-c", ...cFlags, ...sqliteDefines(), join(sqliteFolder, "sqlite3.c"), "-o", sqlite]),
      runOrFail("g++", [
        "-c",
        ...cppFlags,
        ...headers,
        "-include",
        declarations,
        join(addonPackage, "src", "better_sqlite3.cpp"),
        "-o",
        addon,
      ]),
    ]);
    await runOrFail("g++", [...linkFlags, addon, sqlite, "-ldl", "-lpthread", "-lm", "-o", library]);
    await rename(library, target);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** In a child process, because a binary that does not fit ends its process without a message. */
async function proveAddon() {
  const program = 'new (require("better-sqlite3"))(":memory:").prepare("SELECT 1").get()';
  const result = await run(process.execPath, ["-e", program]);
  if (result.code !== 0) {
    throw new SetupProblem(
      `The compiled SQLite does not load (code ${result.code}): ${result.output.trim()}`,
    );
  }
}
