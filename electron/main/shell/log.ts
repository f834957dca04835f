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

/** One file of at most 1 MB in the user-data folder, and the one before it. */
export function openLog(userData: string): Log {
  const folder = join(userData, "logs");
  log.transports.console.level = false;
  log.transports.file.level = "info";
  log.transports.file.maxSize = 1 << 20;
  log.transports.file.resolvePathFn = () => join(folder, "so-thi-dua.log");
  let count = 0;
  const numbered = (incident: string, text: string) => log.error(`[${incident}] ${text}`);
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
