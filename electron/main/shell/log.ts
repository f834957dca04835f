import { join } from "node:path";
import log from "electron-log/node";

/** Where surprises are written down. Never a name, a figure or a path of the user's papers. */
export interface Log {
  readonly folder: string;
  readonly note: (text: string) => void;
  /** Writes a surprise down and answers the number the person is shown. */
  readonly incident: (thrown: unknown) => string;
  /** Writes down a surprise that already has its number. */
  readonly numbered: (incident: string, text: string) => void;
}

/** Bytes after which the file is put aside for a new one; the one put aside before goes. */
export const logFileBytes = 1 << 20;
/** Letters of one surprise: enough for any stack, too few to fill a disk. */
const longest = 16_000;

/** One file of about 1 MB in the user-data folder, and the one before it. */
export function openLog(userData: string): Log {
  const folder = join(userData, "logs");
  log.transports.console.level = false;
  log.transports.file.level = "info";
  log.transports.file.maxSize = logFileBytes;
  log.transports.file.resolvePathFn = () => join(folder, "so-thi-dua.log");
  let count = 0;
  const numbered = (incident: string, text: string) => log.error(`[${incident}] ${text.slice(0, longest)}`);
  return {
    folder,
    note: (text) => log.info(text),
    numbered,
    incident: (thrown) => {
      count += 1;
      const incident = `C${Date.now().toString(36).toUpperCase()}-${count}`;
      numbered(incident, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
      return incident;
    },
  };
}
