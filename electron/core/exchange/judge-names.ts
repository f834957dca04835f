import { collisionKey, escapesFolder, isRefusedByWindows } from "./file-names";
import type { JudgedFault } from "./judge-package";

/** Judges the paths found on the drive and those the manifests tell; each path is named once a fault. */
export function judgeNames(paths: {
  readonly found: readonly string[];
  readonly told: readonly string[];
}): readonly JudgedFault[] {
  const found = new Set(paths.found);
  const told = new Set(paths.told);
  return [
    ...[...new Set([...found, ...told])].flatMap(judgeName),
    ...judgeCollisions(found),
    ...judgeCollisions(told).filter(({ path }) => !found.has(path)),
  ];
}

function judgeName(path: string): readonly JudgedFault[] {
  if (escapesFolder(path)) return [{ breaks: "STANDARD", code: "NAME_ESCAPES", path, detail: "" }];
  const faults: JudgedFault[] = [];
  if (path.split("/").some(isRefusedByWindows))
    faults.push({ breaks: "IMPORT", code: "NAME_RESERVED", path, detail: "" });
  const nfc = path.normalize("NFC");
  if (nfc !== path) faults.push({ breaks: "IMPORT", code: "NAME_NOT_NFC", path, detail: nfc });
  return faults;
}

function judgeCollisions(paths: ReadonlySet<string>): readonly JudgedFault[] {
  const firstOf = new Map<string, string>();
  const faults: JudgedFault[] = [];
  for (const path of paths) {
    const key = collisionKey(path);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, path);
    else faults.push({ breaks: "IMPORT", code: "NAME_COLLIDES", path, detail: first });
  }
  return faults;
}
