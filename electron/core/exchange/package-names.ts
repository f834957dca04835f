import { assert } from "../base/assert";
import { foldText } from "../base/vietnamese-text";
import type { PaperKind } from "../dossiers/paper-kind";
import { collisionKey, numberedFileName, safeFileName } from "./file-names";

/** Folder of each kind of paper, in the order a reader opens them (product.md §4). */
const paperFolders: Readonly<Record<PaperKind, string>> = {
  SUBMISSION_LETTER: "01-to-trinh",
  ACHIEVEMENT_REPORT: "02-bao-cao-thanh-tich",
  CONFIRMATION: "03-xac-nhan",
  DELIBERATION_MINUTES: "04-bien-ban-binh-xet",
  EVIDENCE: "05-minh-chung",
  BALLOT_MINUTES: "90-bien-ban-kiem-phieu",
};

/** What a half-written package is called until everything in it has been read back. */
export const unfinishedMark = "_CHUA-XONG";

/** `CUM-TPTW_2022_HS-0012_r03`: ASCII, at most 60 signs. */
export function packageName(of: {
  readonly clusterCode: string;
  readonly year: number;
  readonly number: string;
  readonly revision: number;
}): string {
  const code =
    foldText(of.clusterCode)
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, "-")
      .slice(0, 20) || "CUM";
  const name = `CUM-${code}_${of.year}_${of.number}_r${String(of.revision).padStart(2, "0")}`;
  assert(/^[A-Z0-9_r-]{1,60}$/.test(name), "a package name is short ASCII");
  return name;
}

/** Paths of the papers inside a package, in the order given: their own names, made safe and told apart. */
export function payloadPaths(
  papers: readonly { readonly kind: PaperKind; readonly fileName: string }[],
): readonly string[] {
  const taken = new Set<string>();
  return papers.map(({ kind, fileName }) => {
    const folder = `data/${paperFolders[kind]}`;
    const safe = safeFileName(fileName);
    let path = `${folder}/${safe}`;
    for (let count = 2; taken.has(collisionKey(path)); count += 1)
      path = `${folder}/${numberedFileName(safe, count)}`;
    taken.add(collisionKey(path));
    return path;
  });
}
