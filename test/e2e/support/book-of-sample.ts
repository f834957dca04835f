import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The database of the one sample opened under a data folder. */
export function bookOfSample(dataDir: string): string {
  const [file] = readdirSync(dataDir, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("so-thi-dua.db"),
  );
  if (file === undefined) throw new Error(`No book under ${dataDir}`);
  return join(dataDir, file);
}
