import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import Docxtemplater from "docxtemplater";
import InspectModule from "docxtemplater/js/inspect-module.js";
import PizZip from "pizzip";
import { ok, type Result, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { templateFaultWords as words } from "#core/strings/documents-words";
import type { Task } from "../book/router/handler";
import { errorCode } from "./file-system";
import type { TemplateOrder } from "./workshop";

/** A template is a page or two of words; far larger is not one, or is made to fill the memory. Bytes. */
const mostTemplateBytes = 20 * 1024 * 1024;

/**
 * Fills a .docx template; the bytes come back. Its tags are compared with the allowed list first, and every unknown
 * one is named. Only plain names are understood: no expression of a template is ever run.
 */
export async function fillTemplate(order: TemplateOrder, task: Task): Promise<Result<Uint8Array, AppError>> {
  const template = basename(order.template);
  const unreadable = (reason: string) => refuse(appError("TEMPLATE_UNREADABLE", { template, reason }));
  const unknown = (tags: ReadonlySet<string>) =>
    refuse(appError("TEMPLATE_UNKNOWN_TAGS", { template, tags: [...tags] }));
  if (task.signal.aborted) return refuse(appError("TASK_CANCELLED", {}));

  const bytes = await readTemplate(order.template);
  if (typeof bytes === "string") return unreadable(bytes);
  const inspect = new InspectModule();
  const misplaced = new Set<string>();
  try {
    const filler = new Docxtemplater(openDocx(bytes), {
      modules: [inspect],
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      nullGetter: (part) => {
        if (part.value !== undefined) misplaced.add(part.value);
        return "";
      },
    });
    const strange = tagsNotIn(order.allowedTags, inspect.getAllTags());
    // `{@name}` would put a text into the file as raw XML and break it.
    for (const { value, module } of inspect.getAllStructuredTags())
      if (module === "rawxml") strange.add(`@${value}`);
    if (strange.size > 0) return unknown(strange);
    filler.render(order.data);
    if (misplaced.size > 0) return unknown(misplaced);
    return ok(filler.getZip().generate({ type: "uint8array", compression: "DEFLATE" }));
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}

class NotADocx extends Error {}

async function readTemplate(path: string): Promise<Uint8Array | string> {
  try {
    if ((await stat(path)).size > mostTemplateBytes) return words.tooLarge;
    return await readFile(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return code === "ENOENT" ? words.missing : words.notAllowedToRead;
  }
}

function openDocx(bytes: Uint8Array): PizZip {
  let zip: PizZip;
  try {
    zip = new PizZip(bytes);
  } catch {
    throw new NotADocx();
  }
  if (zip.file("word/document.xml") === null) throw new NotADocx();
  return zip;
}

/** Names used in a template, at any depth, that the list does not hold. */
function tagsNotIn(allowed: readonly string[], tags: Readonly<Record<string, unknown>>): Set<string> {
  const known = new Set(allowed);
  const strange = new Set<string>();
  const walk = (level: Readonly<Record<string, unknown>>): void => {
    for (const [name, inner] of Object.entries(level)) {
      if (!known.has(name)) strange.add(name);
      if (typeof inner === "object" && inner !== null) walk(inner as Readonly<Record<string, unknown>>);
    }
  };
  walk(tags);
  return strange;
}

interface TagFault {
  readonly id?: string;
  readonly xtag?: string;
  readonly closingtag?: string;
}

/** In plain words what is wrong with a template; anything else is a mistake of the program and thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof NotADocx) return words.notDocx;
  const properties = error instanceof Error ? faultsOf(error) : [];
  const [first] = properties;
  if (first === undefined) throw error;
  const tag = first.xtag ?? first.closingtag ?? "";
  if (first.id === "filetype_not_identified" || first.id === "filetype_not_handled") return words.notDocx;
  if (tag === "") return words.broken;
  return first.id?.includes("loop") || first.id?.startsWith("closing_tag")
    ? words.brokenSection(tag)
    : words.brokenTag(tag);
}

function faultsOf(error: Error & { readonly properties?: unknown }): readonly TagFault[] {
  const { properties } = error;
  if (typeof properties !== "object" || properties === null) return [];
  if ("errors" in properties && Array.isArray(properties.errors))
    return properties.errors.flatMap((inner: unknown) => (inner instanceof Error ? faultsOf(inner) : []));
  return [properties as TagFault];
}
