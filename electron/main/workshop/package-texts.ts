import { createHash } from "node:crypto";
import type { Digest } from "#core/base/ids";
import { bagInfoText, bagitDeclaration, manifestText, oxumText } from "#core/exchange/bagit";
import { dataFileName } from "#core/exchange/dossier-data";
import type { PackageOrder } from "./workshop";

export interface TagFile {
  readonly path: string;
  readonly content: Buffer;
}

/** The tag files of a package in the order they are written; tagmanifest-sha256.txt, which lists all, is last. */
export function tagFilesOf(order: PackageOrder): readonly TagFile[] {
  const texts = [
    ["bagit.txt", bagitDeclaration],
    ["bag-info.txt", bagInfoText([...order.bagInfo, ["Payload-Oxum", oxumText(order.payload)]])],
    [dataFileName, order.hosoJson],
    ["manifest-sha256.txt", manifestText(order.payload)],
  ] as const;
  const listed = texts.map(([path, text]) => ({ path, content: Buffer.from(text, "utf8") }));
  const tagManifest = manifestText(listed.map(({ path, content }) => ({ path, digest: digestOf(content) })));
  return [...listed, { path: "tagmanifest-sha256.txt", content: Buffer.from(tagManifest, "utf8") }];
}

/** SHA-256 of bytes at hand. */
export function digestOf(content: Uint8Array): Digest {
  return createHash("sha256").update(content).digest("hex") as Digest;
}
