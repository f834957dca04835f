import { existsSync, readFileSync } from "node:fs";

/** What a write-ahead log holds. https://sqlite.org/fileformat2.html#the_write_ahead_log */
export interface LogContent {
  readonly pages: number;
  readonly commits: number;
  /** Changes when the log is begun anew. */
  readonly salts: string;
}

const headerBytes = 32;
const frameHeaderBytes = 24;

/** Counts the pages in the log beside a database, and the commits: a frame that ends one says how large the file is. */
export function readLog(database: string): LogContent {
  const file = `${database}-wal`;
  const log = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (log.length < headerBytes) return { pages: 0, commits: 0, salts: "" };
  const frameBytes = frameHeaderBytes + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let pages = 0;
  let commits = 0;
  for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
    // Frames of an earlier round through the log stand behind those of this one.
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    pages += 1;
    if (log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return { pages, commits, salts: salts.toString("hex") };
}
