import { randomUUID } from "node:crypto";
import { access, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "#core/base/assert";
import type { Digest } from "#core/base/ids";
import { type Result, ok, refuse } from "#core/base/result";
import type { AppError } from "#core/errors";
import { type DiskRefusal, diskRefusalOf } from "../disk-refusal";
import { refusalOfFileSystem } from "../file-refusal";
import type { BookContext, Task } from "../router/handler";

type TemplateRefusal = Extract<
  AppError,
  { code: "TEMPLATE_UNKNOWN_TAGS" | "TEMPLATE_UNREADABLE" | "TASK_CANCELLED" }
>;

export interface WrittenPaper {
  readonly digest: Digest;
  readonly bytes: number;
  readonly templateDigest: Digest;
}

/** Fills a template and puts the paper into the store; nothing refers to it yet. */
export async function writePaper(
  context: BookContext,
  paper: { readonly template: string; readonly data: unknown; readonly allowedTags: readonly string[] },
  task: Task,
): Promise<Result<WrittenPaper, TemplateRefusal | DiskRefusal>> {
  const template = await templatePath(context, paper.template);
  const templateDigest = await context.workshop.hashFile(template, task);
  const filled = await fillPaper(context, paper, task);
  if (!filled.ok) return filled;
  assert(templateDigest !== null, "a template that was filled can be read");
  const stored = await storeBytes(context, filled.value, task);
  return stored.ok ? ok({ ...stored.value, templateDigest }) : stored;
}

/** The bytes a template and its data make, kept nowhere. */
export async function fillPaper(
  context: BookContext,
  paper: { readonly template: string; readonly data: unknown; readonly allowedTags: readonly string[] },
  task: Task,
): Promise<Result<Uint8Array, TemplateRefusal>> {
  const { data, allowedTags } = paper;
  const template = await templatePath(context, paper.template);
  const filled = await context.workshop.fillTemplate({ template, data, allowedTags }, task);
  return filled.ok ? filled : refuse(templateRefusalOf(filled.error));
}

/** The book's own template where its keeper put one, else the one the program ships. */
async function templatePath(context: BookContext, name: string): Promise<string> {
  const own = join(context.folder.root, "templates", name);
  return access(own).then(
    () => own,
    () => join(context.resources, "templates", name),
  );
}

function templateRefusalOf(error: AppError): TemplateRefusal {
  switch (error.code) {
    case "TEMPLATE_UNKNOWN_TAGS":
    case "TEMPLATE_UNREADABLE":
    case "TASK_CANCELLED":
      return error;
    default:
      throw new Error(`filling a template answered ${error.code}`);
  }
}

/** Puts bytes into the paper store: staged, synced and renamed before this answers. */
export async function storeBytes(
  context: BookContext,
  bytes: Uint8Array,
  task: Task,
): Promise<Result<{ readonly digest: Digest; readonly bytes: number }, DiskRefusal>> {
  const { staging, papers } = context.folder;
  const staged = join(staging, `document-${randomUUID()}`);
  try {
    await writeFile(staged, bytes, { flag: "wx" });
    const taken = await context.workshop.takePaper(
      { from: staged, stagingFolder: staging, papersFolder: papers },
      task,
    );
    return taken.ok ? taken : refuse(diskRefusalOf(taken.error, papers));
  } catch (error) {
    return refuse(diskRefusalOf(refusalOfFileSystem(error, staging), staging));
  } finally {
    await rm(staged, { force: true }).catch(() => undefined);
  }
}
