import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

const read = new Map<string, unknown>();

/** Every `rulesets/<kind>-….json` the program brings, in the order of the names; read once, they do not change. */
export function readDataFiles<Shape extends z.ZodType>(
  resources: string,
  kind: string,
  shape: Shape,
): readonly z.output<Shape>[] {
  const folder = join(resources, "rulesets");
  const key = join(folder, kind);
  const known = read.get(key);
  if (known !== undefined) return known as readonly z.output<Shape>[];
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(`${kind}-`) && name.endsWith(".json"))
    .sort()
    .map((name) => shape.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
  read.set(key, files);
  return files;
}
