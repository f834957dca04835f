import { randomUUID } from "node:crypto";
import { access, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "#core/base/assert";
import type { Digest, RoundId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import { type Result, ok, refuse } from "#core/base/result";
import type { ShortCode } from "#core/base/short-code";
import { type SealDocument, readSealDocument } from "#core/conference/seal-document";
import { minutesTags } from "#core/documents/minutes-tags";
import { minutesView } from "#core/documents/minutes-view";
import { type AppError, appError } from "#core/errors";
import { documentNouns, minutesWords as words } from "#core/strings/documents-words";
import { standingRound, viewOfRound } from "../conference/round-view";
import { findSeal } from "../conference/seal-store";
import { sha256 } from "../database/sha256";
import { refusalOfFileSystem } from "../file-refusal";
import { readCluster } from "../registry/cluster-store";
import type { BookContext, LongCommandHandler, Task } from "../router/handler";
import { type DiskRefusal, diskRefusalOf } from "../disk-refusal";
import { countDocuments, insertDocument } from "./document-store";

const templateName = "bien-ban-kiem-phieu.docx";

interface MadeMinutes {
  readonly digest: Digest;
  readonly bytes: number;
  readonly templateDigest: Digest;
  readonly code: ShortCode;
  readonly sealed: SealDocument;
}

/** Fills the template from the sealed document and stores the paper; then records it as issued. */
export const makeMinutes: LongCommandHandler<"documents.makeMinutes", MadeMinutes> = {
  prepare: async (context, { roundId }, task) => {
    const { database } = context;
    const seal = findSeal(database, roundId);
    if (seal === undefined) return refuse(refusalWithoutSeal(context, roundId));
    assert(sha256(seal.document) === seal.digest, "a seal still has its digest");
    const sealed = readSealDocument(new TextDecoder().decode(seal.document));
    assert(sealed.ok, "a sealed document can be read");
    const { superior, placeName } = readCluster(database);
    const data = minutesView(sealed.value, { superior, placeName, code: seal.code });

    const template = await templatePath(context);
    const templateDigest = await context.workshop.hashFile(template, task);
    const filled = await context.workshop.fillTemplate({ template, data, allowedTags: minutesTags }, task);
    if (!filled.ok) return refuse(templateRefusalOf(filled.error));
    assert(templateDigest !== null, "a template that was filled can be read");
    const stored = await storeBytes(context, filled.value, task);
    if (!stored.ok) return stored;
    return ok({ ...stored.value, templateDigest, code: seal.code, sealed: sealed.value });
  },

  publish: (context, { roundId }, { sealed, ...made }) => {
    const { database } = context;
    const id = context.ids.next<"document">();
    const day = formatDate(sealed.meeting.date).replaceAll("/", "-");
    const version = countDocuments(database, roundId) + 1;
    const fileName =
      version === 1 ? words.fileName(day, made.code) : words.laterFileName(day, made.code, version);
    const document = { id, roundId, fileName, ...made, madeAt: context.clock.now() };
    insertDocument(database, document);
    return ok({
      value: { id, fileName },
      audit: { entityKind: "document", entityId: id, before: null, after: document },
      label: words.makeLabel(sealed.round.name),
    });
  },
};

/** Why a round without a seal has no minutes: a figure that is wrong is said first. */
function refusalWithoutSeal(
  context: BookContext,
  roundId: RoundId,
): Extract<AppError, { code: "NOT_FOUND" | "IDENTITIES_RED" | "MINUTES_NEED_SEAL" }> {
  const standing = standingRound(context, roundId);
  if (standing === undefined) return appError("NOT_FOUND", { noun: documentNouns.round });
  const { name, findings } = viewOfRound(context, standing);
  const wrong = findings.filter(({ state }) => state === "WRONG");
  return wrong.length > 0
    ? appError("IDENTITIES_RED", { findings: wrong })
    : appError("MINUTES_NEED_SEAL", { round: name });
}

/** The book's own template where its keeper put one, else the one the program ships. */
async function templatePath(context: BookContext): Promise<string> {
  const own = join(context.folder.root, "templates", templateName);
  return access(own).then(
    () => own,
    () => join(context.resources, "templates", templateName),
  );
}

function templateRefusalOf(
  error: AppError,
): Extract<AppError, { code: "TEMPLATE_UNKNOWN_TAGS" | "TEMPLATE_UNREADABLE" }> {
  if (error.code === "TEMPLATE_UNKNOWN_TAGS" || error.code === "TEMPLATE_UNREADABLE") return error;
  throw new Error(`filling a template answered ${error.code}`);
}

/** Puts bytes into the paper store: staged, synced and renamed before this answers. */
async function storeBytes(
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
