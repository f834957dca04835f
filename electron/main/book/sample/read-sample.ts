import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewBook } from "../protocol";
import { type SampleFile, sampleFile } from "./sample-file";

/** Which sample of `resources/samples`. */
export type SampleName = Extract<NewBook, { readonly contents: "SAMPLE" }>["sample"];

/** The data of a sample the program brings. */
export function readSample(resources: string, name: SampleName): SampleFile {
  return sampleFile.parse(JSON.parse(readFileSync(join(resources, "samples", `${name}.json`), "utf8")));
}
