import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SampleName } from "#core/safekeeping/book";
import { type SampleFile, sampleFile } from "./sample-file";

/** The data of a sample the program brings. */
export function readSample(resources: string, name: SampleName): SampleFile {
  return sampleFile.parse(JSON.parse(readFileSync(join(resources, "samples", `${name}.json`), "utf8")));
}
