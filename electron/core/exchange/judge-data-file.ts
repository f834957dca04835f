import { dataFileName, type DossierData, readDossierText } from "./dossier-data";
import type { JudgedFault, ObservedPackage } from "./judge-package";

/**
 * Judges hoso.json: readable, in its one spelling, telling exactly the papers the manifest lists, with their
 * hashes and the sizes found. `listed` is manifest-sha256.txt, digest by path.
 */
export function judgeDataFile(
  observed: ObservedPackage,
  listed: ReadonlyMap<string, string>,
): { readonly data: DossierData | undefined; readonly faults: readonly JudgedFault[] } {
  const text = observed.texts.get(dataFileName);
  if (text === undefined) return { data: undefined, faults: [fault("NO_DATA_FILE", dataFileName, "")] };
  const read = text === null ? undefined : readDossierText(text);
  if (read === undefined || !read.ok) return { data: undefined, faults: [unreadable(read?.error)] };
  const data = read.value;
  const faults: JudgedFault[] = [];
  const told = new Map(data.papers.map((paper) => [paper.path, paper]));
  if (told.size !== data.papers.length) faults.push(fault("DATA_NOT_VALID", dataFileName, "papers"));
  for (const path of new Set([...told.keys(), ...listed.keys()]))
    if (told.get(path)?.sha256 !== listed.get(path)) faults.push(fault("DATA_NOT_VALID", path, "papers"));
  for (const file of observed.files) {
    const bytes = told.get(file.path.normalize("NFC"))?.bytes ?? file.bytes;
    if (bytes !== file.bytes) faults.push(fault("SIZE_DIFFERS", file.path, `${file.bytes}/${bytes}`));
  }
  return { data, faults };
}

type TextFault = Extract<ReturnType<typeof readDossierText>, { readonly ok: false }>["error"];

function unreadable(why: TextFault | undefined): JudgedFault {
  const detail = why === undefined ? "NOT_JSON" : why.fault === "FIELD" ? why.field : why.fault;
  return fault("DATA_NOT_VALID", dataFileName, detail);
}

function fault(code: JudgedFault["code"], path: string, detail: string): JudgedFault {
  return { breaks: "IMPORT", code, path, detail };
}
