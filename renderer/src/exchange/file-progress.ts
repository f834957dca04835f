import type { TaskProgress } from "../api/task";

/** Where one file of the package is on its way. */
export type FileState = "NOT_WRITTEN" | "WAITING" | "COPYING" | "COPIED" | "READING" | "MATCHED";

/** What the table shows of the work: before it, during it (its last word), after it. */
export type Work =
  | { readonly kind: "BEFORE" }
  | { readonly kind: "RUNNING"; readonly progress: Pick<TaskProgress, "stage" | "file"> | null }
  | { readonly kind: "DONE" };

/** Tag files are written after the papers, hoso.json after these two. */
const beforeDataFile = new Set(["bagit.txt", "bag-info.txt"]);

/** State of a file while the package is written (papers by path, then tag files) and read back (all by path). */
export function fileStateOf(path: string, work: Work): FileState {
  if (work.kind === "BEFORE") return "NOT_WRITTEN";
  if (work.kind === "DONE") return "MATCHED";
  const { stage, file } = work.progress ?? { stage: "CHECK", file: "" };
  switch (stage) {
    case "COPY": {
      const order = copyOrder(path, file);
      return order < 0 ? "COPIED" : order === 0 ? "COPYING" : "WAITING";
    }
    case "READ_BACK": {
      const order = walkOrder(path, file);
      return order < 0 ? "MATCHED" : order === 0 ? "READING" : "WAITING";
    }
    case "NAME":
      return "MATCHED";
    default:
      return "WAITING";
  }
}

function copyOrder(path: string, file: string): number {
  const [paper, other] = [path.startsWith("data/"), file.startsWith("data/")];
  if (paper !== other) return paper ? -1 : 1;
  if (paper) return walkOrder(path, file);
  return path === file ? 0 : beforeDataFile.has(file) ? 1 : -1;
}

/** Order in which folders are walked: names by code unit, a folder's files where its name stands. */
function walkOrder(left: string, right: string): number {
  const [lefts, rights] = [left.split("/"), right.split("/")];
  for (let place = 0; place < Math.min(lefts.length, rights.length); place += 1) {
    const [a = "", b = ""] = [lefts[place], rights[place]];
    if (a !== b) return a < b ? -1 : 1;
  }
  return lefts.length - rights.length;
}
