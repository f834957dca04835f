import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { foldText } from "#core/base/vietnamese-text";

/**
 * Files below a folder that spell a name, in UTF-8 or UTF-16, composed or not, with or without marks; as paths below
 * the folder. The names of the files count as well.
 */
export async function filesNaming(folder: string, name: string): Promise<readonly string[]> {
  const forms = [name, name.normalize("NFD"), foldText(name)].flatMap((form) => [
    Buffer.from(form, "utf8"),
    Buffer.from(form, "utf16le"),
  ]);
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name));
    const content = entry.isFile()
      ? await readFile(join(folder, path)).catch(() => Buffer.alloc(0))
      : Buffer.alloc(0);
    const told = Buffer.concat([Buffer.from(entry.name, "utf8"), Buffer.from("\n"), content]);
    if (forms.some((form) => told.includes(form))) found.push(path);
  }
  return found;
}
