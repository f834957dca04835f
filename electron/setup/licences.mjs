import { readFileSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { SetupProblem } from "./problem.mjs";

/** @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly text: string }} Licence */

/** Texts for what names its licence and brings no text. */
const texts = join(root, "electron", "setup", "licences");
/** Shipped whole, so in no bundle. */
const shipped = ["better-sqlite3", "electron"];
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const sqliteHeader = join(root, "node_modules", "better-sqlite3", "deps", "sqlite3", "sqlite3.h");

/** Notes, while the bundles are made, which packages really come into them. */
export function createPackageLog() {
  /** @type {Set<string>} folders relative to the project */
  const folders = new Set(shipped.map((name) => `node_modules/${name}`));
  /** @param {string} module */
  const note = (module) => {
    const folder = packageFolderOf(module);
    if (folder !== undefined) folders.add(folder);
  };
  /** @type {import("vite").Plugin} */
  const plugin = {
    name: "package-log",
    generateBundle(_options, bundle) {
      for (const made of Object.values(bundle)) {
        if (made.type === "asset")
          for (const file of made.originalFileNames) note(join(root, "renderer", file));
        else
          for (const [module, { renderedLength }] of Object.entries(made.modules))
            if (renderedLength > 0) note(module);
      }
      for (const module of this.getModuleIds()) if (module.endsWith(".css")) note(module);
    },
  };
  return { plugin, folders };
}

/**
 * Writes name, version, licence and text of all that is handed on with the program, by name.
 * @param {ReadonlySet<string>} folders of packages
 * @param {string} file
 */
export async function writeLicences(folders, file) {
  const all = [...[...folders].map(licenceOf), sqlite(), chromium()];
  // One version may lie in several folders.
  const byName = new Map(all.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const sorted = [...byName].toSorted(([one], [other]) => (one < other ? -1 : 1));
  await writeFile(
    file,
    JSON.stringify(
      sorted.map(([, licence]) => licence),
      null,
      1,
    ),
  );
}

/**
 * @param {string} module id of a module, with what bundlers put before and behind its path
 * @returns {string | undefined} the package's folder, relative to the project
 */
function packageFolderOf(module) {
  const path = module.replace(/^\0/, "").replace(/\?.*$/, "").replaceAll("\\", "/");
  // The bundlers' own helpers.
  const helper = /^(rolldown|vite)\//.exec(path);
  if (helper !== null) return `node_modules/${helper[1]}`;
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/**
 * @param {string} folder
 * @returns {Licence}
 */
function licenceOf(folder) {
  /** @type {{ name: string, version: string, license?: string, author?: string | { name: string } }} */
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const { name, version, license = "", author = `The authors of ${name}` } = manifest;
  const file = readdirSync(join(root, folder)).find((entry) => licenceFile.test(entry));
  const common = readText(join(texts, `${license}.txt`));
  if (file === undefined && common === "") {
    throw new SetupProblem(`${name} brings no licence: put the text of "${license}" into ${texts}.`);
  }
  const holder = typeof author === "string" ? author : author.name;
  const text =
    file === undefined ? `Copyright (c) ${holder}\n\n${common}` : readText(join(root, folder, file));
  return { name, version, licence: license, text };
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();
  } catch {
    return "";
  }
}

/**
 * Its authors gave it to everybody; what they say instead of a licence heads their file.
 * @returns {Licence}
 */
function sqlite() {
  const header = readFileSync(sqliteHeader, "utf8");
  const version = /#define SQLITE_VERSION\s+"([^"]+)"/.exec(header)?.[1] ?? "";
  const blessing = /The author disclaims[\s\S]*?than you give\./.exec(header)?.[0] ?? "";
  return { name: "SQLite", version, licence: "blessing", text: blessing.replaceAll(/^\*\* ?/gm, "") };
}

/**
 * Electron carries it, and hands on the licences of its many parts in a file of its own.
 * @returns {Licence}
 */
function chromium() {
  return {
    name: "Chromium",
    version: "",
    licence: "BSD-3-Clause",
    text: readText(join(texts, "chromium.txt")),
  };
}
