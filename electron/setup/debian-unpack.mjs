import { existsSync, readFileSync } from "node:fs";
import { appendFile, mkdir, readdir, readlink, rm, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { cache } from "./paths.mjs";
import { SetupProblem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { runOrFail } from "./run.mjs";

const apt = join(cache, "apt");

/** Where packages are unpacked for somebody who may not install them. */
const tree = join(cache, "debian");
const unpackedList = join(tree, "unpacked-by-so-thi-dua");

const aptForUser = [
  ["Debug::NoLocking", "1"],
  ["Dir::State::Lists", join(apt, "lists")],
  ["Dir::Cache", join(apt, "cache")],
  ["APT::Sandbox::User", ""],
].flatMap(([name, value]) => ["-o", `${name}=${value}`]);

/**
 * Unpacks packages and what they need into the cache, without installing anything.
 * @param {string} purpose
 * @param {readonly string[]} names
 */
export async function unpackForUser(purpose, names) {
  const done = existsSync(unpackedList) ? readFileSync(unpackedList, "utf8").split("\n") : [];
  const missing = names.filter((name) => !done.includes(name));
  if (missing.length === 0) return;
  try {
    await step(`Unpacking ${purpose} into the cache: ${missing.join(" ")}`, () => unpack(missing));
  } catch {
    throw new SetupProblem(`${purpose} cannot be set up without root; please run: ${rootCommand(missing)}`);
  }
}

/** The environment in which unpacked packages are found; empty when there are none. */
export function unpackedEnvironment() {
  if (!existsSync(unpackedList)) return {};
  const arch = process.arch === "arm64" ? "aarch64" : "x86_64";
  const libraries = ["usr/lib", "lib"].map((folder) => join(tree, folder, `${arch}-linux-gnu`));
  return {
    PATH: systemSearchPath(),
    LD_LIBRARY_PATH: [...libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter),
  };
}

/** The PATH with the unpacked commands behind the machine's own. */
export function systemSearchPath() {
  const own = process.env["PATH"] ?? "";
  return existsSync(unpackedList) ? [own, join(tree, "usr", "bin")].join(delimiter) : own;
}

/** @returns {string | undefined} the unpacked fonts */
export function unpackedFonts() {
  const folder = join(tree, "usr", "share", "fonts");
  return existsSync(folder) ? folder : undefined;
}

/** @param {readonly string[]} names */
function rootCommand(names) {
  return `sudo apt-get install --no-install-recommends ${names.join(" ")}`;
}

/** @param {readonly string[]} names */
async function unpack(names) {
  const downloads = join(apt, "downloads");
  await rm(downloads, { recursive: true, force: true });
  for (const folder of [
    downloads,
    join(apt, "lists", "partial"),
    join(apt, "cache", "archives", "partial"),
  ]) {
    await mkdir(folder, { recursive: true });
  }
  await mkdir(tree, { recursive: true });
  await runOrFail("apt-get", [...aptForUser, "update"]);
  const plan = await runOrFail("apt-get", [
    ...aptForUser,
    "install",
    "--print-uris",
    "-qq",
    "-y",
    "--no-install-recommends",
    ...names,
  ]);
  const packages = [...plan.stdout.matchAll(/^'[^']+' ([^_\s]+)_/gm)].map(([, name]) => name ?? "");
  await runOrFail("apt-get", [...aptForUser, "download", ...packages], { cwd: downloads });
  for (const file of await readdir(downloads)) {
    await runOrFail("dpkg-deb", ["-x", join(downloads, file), tree]);
  }
  await relinkInside(tree);
  await appendFile(unpackedList, names.map((name) => `${name}\n`).join(""));
  await rm(downloads, { recursive: true, force: true });
}

/**
 * Absolute links of a package point at the machine's root; those whose target was unpacked are turned inwards.
 * @param {string} folder
 */
async function relinkInside(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await relinkInside(path);
    if (!entry.isSymbolicLink()) continue;
    const target = await readlink(path);
    const inside = join(tree, target);
    if (!target.startsWith("/") || target.startsWith(tree) || !existsSync(inside)) continue;
    await rm(path);
    await symlink(inside, path);
  }
}
