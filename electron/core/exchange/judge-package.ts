import type { Digest } from "../base/ids";
import {
  bagInfoValues,
  isManifestAlgorithm,
  type ManifestAlgorithm,
  manifestOf,
  oxumText,
  parseBagInfo,
  parseManifest,
  readDeclaration,
} from "./bagit";
import { dataFileName, type DossierData } from "./dossier-data";
import { isSystemName } from "./file-names";
import { judgeDataFile } from "./judge-data-file";
import { judgeNames } from "./judge-names";
import { unfinishedMark } from "./package-names";
import type { PackageFault, PackageVerdict } from "./procedures";

/** What was found on the drive; nothing of it is believed. */
export interface ObservedPackage {
  /** Name of the folder. */
  readonly name: string;
  readonly files: readonly ObservedFile[];
  /** Links, pipes, devices: whatever is neither a file nor a folder. Never followed. */
  readonly links: readonly string[];
  /** Folders that only an operating system makes; not looked into. */
  readonly systemFolders: readonly string[];
  /** Texts of the tag files at the top, by name; null where they are too large or not UTF-8. */
  readonly texts: ReadonlyMap<string, string | null>;
}

export interface ObservedFile {
  /** Relative to the package, with `/`, exactly as the drive spells it. */
  readonly path: string;
  readonly bytes: number;
  readonly digests: Readonly<Partial<Record<ManifestAlgorithm, string>>>;
}

/** STANDARD: BagIt itself is broken. IMPORT: a good bag, but not one this program takes in. */
export interface JudgedFault extends PackageFault {
  readonly breaks: "STANDARD" | "IMPORT";
}

interface Manifest {
  readonly fileName: string;
  readonly of: "PAYLOAD" | "TAGS";
  readonly algorithm: ManifestAlgorithm;
  /** As the manifest spells them. */
  readonly paths: readonly string[];
  /** Digest by NFC path. */
  readonly digests: ReadonlyMap<string, string>;
}

/** No list of faults is longer than this; the rest would tell nothing new. */
const mostFaults = 300;
/** No fault names more lines of a manifest than this. */
const mostLinesTold = 20;

/** Judges a package from what was found: size, hash, name and completeness of everything in it. */
export function judgePackage(observed: ObservedPackage): PackageVerdict {
  const manifests: Manifest[] = [];
  const inOrder: JudgedFault[] = [
    ...judgeFolderName(observed),
    ...judgeDeclaration(observed),
    ...readManifests(observed, manifests),
    ...judgeForeignEntries(observed),
    ...judgeNames({
      found: observed.files.map(({ path }) => path),
      told: manifests.flatMap(({ paths }) => paths),
    }),
    ...judgePayload(observed, manifests),
    ...judgeTagFiles(observed, manifests),
  ];
  const listed = manifests.find(({ fileName }) => fileName === "manifest-sha256.txt")?.digests ?? new Map();
  const data = judgeDataFile(observed, listed);
  const faults = [...inOrder, ...judgeBagInfo(observed, data.data), ...data.faults];
  const tagManifest = observed.files.find(({ path }) => path === "tagmanifest-sha256.txt");
  return {
    name: observed.name,
    validBagIt: faults.some(({ breaks }) => breaks === "STANDARD") ? "NO" : "YES",
    mayBeImported: faults.length > 0 ? "NO" : "YES",
    files: observed.files.length,
    bytes: observed.files.reduce((sum, { bytes }) => sum + bytes, 0),
    faults: faults.slice(0, mostFaults).map(({ code, path, detail }) => ({ code, path, detail })),
    digest: (tagManifest?.digests.sha256 ?? null) as Digest | null,
    contents: data.data === undefined ? null : contentsOf(data.data),
  };
}

/** Packages of another kind of book are read and checked, but never taken in. */
export function judgeForBook(verdict: PackageVerdict, bookKind: DossierData["book"]["kind"]): PackageVerdict {
  const { contents } = verdict;
  if (contents === null || contents.kind === bookKind) return verdict;
  const fault: PackageFault = { code: "KIND_DIFFERS", path: dataFileName, detail: contents.kind };
  return { ...verdict, mayBeImported: "NO", faults: [...verdict.faults, fault] };
}

function judgeFolderName({ name }: ObservedPackage): readonly JudgedFault[] {
  if (!name.toUpperCase().endsWith(unfinishedMark)) return [];
  return [{ breaks: "IMPORT", code: "NOT_FINISHED", path: "", detail: "" }];
}

function judgeDeclaration({ texts }: ObservedPackage): readonly JudgedFault[] {
  const path = "bagit.txt";
  const text = texts.get(path);
  if (text === undefined || text === null)
    return [{ breaks: "STANDARD", code: "NO_BAGIT_TXT", path, detail: "" }];
  const reading = readDeclaration(text);
  return reading === "RIGHT" ? [] : [{ breaks: "STANDARD", code: "BAGIT_VERSION", path, detail: "" }];
}

function readManifests(observed: ObservedPackage, manifests: Manifest[]): readonly JudgedFault[] {
  const faults: JudgedFault[] = [];
  for (const [fileName, text] of observed.texts) {
    const kind = manifestOf(fileName);
    if (kind === undefined || !isManifestAlgorithm(kind.algorithm)) continue;
    const { entries, brokenLines } = parseManifest(text ?? "?", kind.algorithm);
    const misplaced = entries.filter(({ path }) => path.startsWith("data/") !== (kind.of === "PAYLOAD"));
    const broken = [...brokenLines, ...misplaced.map(({ path }) => path)];
    if (broken.length > 0)
      faults.push({ breaks: "STANDARD", code: "MANIFEST_LINE", path: fileName, detail: someOf(broken) });
    const digests = new Map(entries.map(({ path, digest }) => [path.normalize("NFC"), digest]));
    const paths = entries.map(({ path }) => path);
    manifests.push({ fileName, of: kind.of, algorithm: kind.algorithm, paths, digests });
  }
  const payload = manifests.filter(({ of }) => of === "PAYLOAD");
  if (!payload.some(({ algorithm }) => algorithm === "sha256"))
    faults.push({
      breaks: payload.length === 0 ? "STANDARD" : "IMPORT",
      code: "NO_MANIFEST",
      path: "manifest-sha256.txt",
      detail: "",
    });
  if (!manifests.some(({ fileName }) => fileName === "tagmanifest-sha256.txt"))
    faults.push({ breaks: "IMPORT", code: "NO_MANIFEST", path: "tagmanifest-sha256.txt", detail: "" });
  return faults;
}

function judgeForeignEntries({ links, systemFolders }: ObservedPackage): readonly JudgedFault[] {
  return [
    ...links.map((path) => ({ breaks: "STANDARD", code: "IS_LINK", path, detail: "" }) as const),
    ...systemFolders.map((path) => systemFault(path)),
  ];
}

function judgePayload(observed: ObservedPackage, manifests: readonly Manifest[]): readonly JudgedFault[] {
  const lists = manifests.filter(({ of }) => of === "PAYLOAD");
  const found = new Set(observed.files.map(({ path }) => path.normalize("NFC")));
  const faults: JudgedFault[] = [];
  for (const path of new Set(lists.flatMap(({ digests }) => [...digests.keys()])))
    if (!found.has(path)) faults.push({ breaks: "STANDARD", code: "FILE_MISSING", path, detail: "" });
  if (lists.length === 0) return faults;
  for (const file of observed.files.filter(({ path }) => path.startsWith("data/"))) {
    const listed = lists.map((list) => ({ list, digest: list.digests.get(file.path.normalize("NFC")) }));
    if (listed.some(({ digest }) => digest === undefined))
      faults.push(
        isSystemPath(file.path)
          ? systemFault(file.path)
          : { breaks: "STANDARD", code: "FILE_EXTRA", path: file.path, detail: "" },
      );
    else if (listed.some(({ list, digest }) => digest !== file.digests[list.algorithm]))
      faults.push({ breaks: "STANDARD", code: "HASH_DIFFERS", path: file.path, detail: "" });
  }
  return faults;
}

function judgeTagFiles(observed: ObservedPackage, manifests: readonly Manifest[]): readonly JudgedFault[] {
  const lists = manifests.filter(({ of }) => of === "TAGS");
  const tagFiles = observed.files.filter(({ path }) => !path.startsWith("data/"));
  const byPath = new Map(tagFiles.map((file) => [file.path.normalize("NFC"), file]));
  const faults: JudgedFault[] = [];
  for (const list of lists)
    for (const [path, digest] of list.digests) {
      const file = byPath.get(path);
      if (file === undefined)
        faults.push({ breaks: "STANDARD", code: "FILE_MISSING", path, detail: list.fileName });
      else if (file.digests[list.algorithm] !== digest)
        faults.push({ breaks: "STANDARD", code: "TAG_FILE_DIFFERS", path, detail: list.fileName });
    }
  const ours = lists.find(({ fileName }) => fileName === "tagmanifest-sha256.txt");
  for (const { path } of tagFiles) {
    if (isSystemPath(path)) faults.push(systemFault(path));
    else if (
      ours !== undefined &&
      manifestOf(path)?.of !== "TAGS" &&
      !ours.digests.has(path.normalize("NFC"))
    )
      faults.push({ breaks: "IMPORT", code: "TAG_FILE_UNLISTED", path, detail: "" });
  }
  return faults;
}

/** Compares the sizes told with the sizes found: right hashes do not excuse a wrong size (product.md §3). */
function judgeBagInfo(observed: ObservedPackage, data: DossierData | undefined): readonly JudgedFault[] {
  const path = "bag-info.txt";
  const text = observed.texts.get(path);
  if (text === undefined || text === null)
    return [{ breaks: "IMPORT", code: "OXUM_DIFFERS", path, detail: "" }];
  const { lines, brokenLines } = parseBagInfo(text);
  const faults: JudgedFault[] = [];
  if (brokenLines.length > 0)
    faults.push({ breaks: "STANDARD", code: "MANIFEST_LINE", path, detail: someOf(brokenLines) });
  const found = oxumText(observed.files.filter((file) => file.path.startsWith("data/")));
  const told = bagInfoValues(lines, "Payload-Oxum");
  if (told.length !== 1 || told[0] !== found)
    faults.push({
      breaks: told.length === 0 ? "IMPORT" : "STANDARD",
      code: "OXUM_DIFFERS",
      path,
      detail: `${found}/${told.join(" ")}`,
    });
  if (data !== undefined && !bagInfoValues(lines, "External-Identifier").includes(data.package.name))
    faults.push({ breaks: "IMPORT", code: "DATA_NOT_VALID", path, detail: "External-Identifier" });
  return faults;
}

function someOf(told: readonly (string | number)[]): string {
  return told.slice(0, mostLinesTold).join(", ") + (told.length > mostLinesTold ? ", …" : "");
}

function isSystemPath(path: string): boolean {
  return path.split("/").some(isSystemName);
}

function systemFault(path: string): JudgedFault {
  const breaks = path.startsWith("data/") ? "STANDARD" : "IMPORT";
  return { breaks, code: "FILE_ADDED_BY_SYSTEM", path, detail: "" };
}

function contentsOf(data: DossierData): NonNullable<PackageVerdict["contents"]> {
  return {
    number: data.nomination.number,
    nominee: data.nominee.name,
    award: data.nomination.awardName,
    year: data.nomination.year,
    cluster: data.cluster.name,
    kind: data.book.kind,
    revision: data.package.revision,
    sealCode: data.results.at(-1)?.seal.code ?? null,
  };
}
