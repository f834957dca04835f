import { open } from "node:fs/promises";
import { basename } from "node:path";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import type { LongCommandHandler } from "../router/handler";
import { type TakenFile, takeFile } from "../take-file";
import { nextVersion, openChain } from "./take-back";

/** The first bytes of what a scanner makes. */
const scans: readonly { readonly ending: RegExp; readonly begins: readonly number[] }[] = [
  { ending: /\.pdf$/i, begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { ending: /\.jpe?g$/i, begins: [0xff, 0xd8, 0xff] },
];

/** The signed scan is the official version; the chain takes no other after it. */
export const takeSigned: LongCommandHandler<"documents.takeSigned", TakenFile> = {
  prepare: async (context, { chainId, file }, task) => {
    const chain = openChain(context, chainId);
    if (!chain.ok) return chain;
    const path = context.grants.pathOf(file);
    if (path === undefined) return refuse(appError("GRANT_EXPIRED", {}));
    if (!(await isScan(path))) return refuse(appError("SCAN_NOT_PICTURE", { file: basename(path) }));
    return await takeFile(context, file, task);
  },

  publish: (context, { chainId }, taken) => {
    const chain = openChain(context, chainId);
    if (!chain.ok) return chain;
    const document = nextVersion(context, chain.value, taken, { stage: "SIGNED", differences: [] });
    return ok({
      value: { id: document.id },
      audit: { entityKind: "document", entityId: document.id, before: null, after: document },
      label: words.takeSignedLabel(document.title),
    });
  },
};

/** By its name and its first bytes; a file that cannot be read is told of when it is taken in. */
async function isScan(path: string): Promise<boolean> {
  const named = scans.find(({ ending }) => ending.test(path));
  if (named === undefined) return false;
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      return bytesRead === 0 || named.begins.every((byte, place) => buffer[place] === byte);
    } finally {
      await file.close();
    }
  } catch {
    return true;
  }
}
