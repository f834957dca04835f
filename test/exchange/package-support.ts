import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Digest } from "#core/base/ids";
import type { PaperKind } from "#core/dossiers/paper-kind";
import { dossierText } from "#core/exchange/dossier-data";
import { packageName, payloadPaths } from "#core/exchange/package-names";
import { scratchDossier } from "#core/exchange/scratch-dossier";
import type { PackageOrder } from "#main/workshop/workshop";

export interface Paper {
  readonly kind: PaperKind;
  readonly fileName: string;
  readonly content: Uint8Array | string;
}

export const somePapers: readonly Paper[] = [
  { kind: "SUBMISSION_LETTER", fileName: "Tờ trình số 12.pdf", content: "tờ trình" },
  { kind: "ACHIEVEMENT_REPORT", fileName: "Báo cáo thành tích.docx", content: Buffer.alloc(70_000, "b") },
  { kind: "EVIDENCE", fileName: "Minh chứng.jpg", content: Buffer.alloc(3000, "m") },
  { kind: "EVIDENCE", fileName: "MINH CHỨNG.JPG", content: "another" },
  { kind: "BALLOT_MINUTES", fileName: "Biên bản kiểm phiếu.docx", content: "biên bản" },
];

export function sha256(content: Uint8Array | string): Digest {
  return createHash("sha256").update(content).digest("hex") as Digest;
}

/** Puts papers where a book would keep them and orders a package of them. */
export function orderOf(root: string, papers: readonly Paper[] = somePapers): PackageOrder {
  const name = packageName({ clusterCode: "CUM1", year: 2022, number: "HS-0001", revision: 1 });
  const [store, targetFolder] = [join(root, "papers"), join(root, "USB của Lan")];
  mkdirSync(store, { recursive: true });
  mkdirSync(targetFolder, { recursive: true });
  const paths = payloadPaths(papers);
  const payload = papers.map(({ content }, place) => {
    const digest = sha256(content);
    writeFileSync(join(store, digest), content);
    return {
      from: join(store, digest),
      path: paths[place] ?? "",
      bytes: Buffer.from(content).length,
      digest,
    };
  });
  const data = scratchDossier({
    name,
    papers: papers.map(({ kind, fileName }, place) => ({
      path: paths[place] ?? "",
      fileName,
      kind,
      bytes: payload[place]?.bytes ?? 0,
      sha256: sha256(papers[place]?.content ?? ""),
    })),
  });
  return {
    name,
    targetFolder,
    payload,
    hosoJson: dossierText(data),
    bagInfo: [
      ["External-Identifier", name],
      ["Bag-Group-Identifier", "CUM1-2022"],
      [
        "External-Description",
        "Hồ sơ đề nghị khen thưởng HS-0001: Thành viên 01, Cờ thi đua, Cụm thi đua số 1, năm 2022",
      ],
    ],
    largestFile: null,
  };
}
