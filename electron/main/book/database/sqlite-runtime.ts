import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";

/** better-sqlite3's prebuilt binaries declare this Node-API and end an older runtime without a message. */
const nodeApiOfPrebuilds = 10;

export interface SqliteRuntime {
  readonly nodeApi: number;
  readonly compiledAddon: "PRESENT" | "ABSENT";
}

/** What this runtime has to load SQLite with. A packed program brings the addon that fits the runtime in it. */
export function sqliteRuntime(): SqliteRuntime {
  const packageFile = createRequire(import.meta.url).resolve("better-sqlite3/package.json");
  const packed = packageFile.includes(`app.asar${sep}`);
  const compiled = join(dirname(packageFile), "build", "Release", "better_sqlite3.node");
  return {
    nodeApi: Number(process.versions["napi"] ?? 0),
    compiledAddon: packed || existsSync(compiled) ? "PRESENT" : "ABSENT",
  };
}

/** Why SQLite must not be loaded here, in one sentence; null where it may. A crash would say nothing. */
export function whySqliteCannotLoad(runtime: SqliteRuntime): string | null {
  if (runtime.nodeApi >= nodeApiOfPrebuilds || runtime.compiledAddon === "PRESENT") return null;
  return (
    `SQLite is not prepared for this runtime yet (Node-API ${runtime.nodeApi}, ${nodeApiOfPrebuilds} needed): ` +
    "run `npm test` or `npm start` once, which compile it."
  );
}
