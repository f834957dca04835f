import { posix, win32 } from "node:path";

export type System = "WINDOWS" | "LINUX";

/** Why a folder on the command line cannot be used; the sentences stand in program-arguments-words.ts. */
export type FolderFault =
  | "NO_FOLDER"
  | "RELATIVE"
  | "NETWORK"
  | "DEVICE"
  | "BAD_SIGN"
  | "RESERVED_NAME"
  | "TOO_LONG"
  | "IS_FILE"
  | "NOT_THERE";

/** Names Windows keeps for devices, in every folder and with any ending. */
const reservedName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i;
/** What lies below the folder needs the rest: Windows' programs stop at 260 signs, Linux at 4096 bytes. */
const longest: Readonly<Record<System, number>> = { WINDOWS: 120, LINUX: 1024 };
/** Bytes of one name on ext4 and one of NTFS, which counts more generously. */
const longestName = 255;

/** What is wrong with how a folder is written; null where nothing is. Reads no disk. */
export function faultOfWriting(folder: string, system: System): FolderFault | null {
  if (folder.trim() === "") return "NO_FOLDER";
  if ([...folder].some((sign) => sign < " " || sign === "\u007F")) return "BAD_SIGN";
  if (Buffer.byteLength(folder) > longest[system]) return "TOO_LONG";
  const names = folder.split(system === "WINDOWS" ? /[\\/]/ : "/");
  if (names.some((name) => Buffer.byteLength(name) > longestName)) return "TOO_LONG";
  return system === "WINDOWS" ? faultOnWindows(folder, names) : posix.isAbsolute(folder) ? null : "RELATIVE";
}

function faultOnWindows(folder: string, names: readonly string[]): FolderFault | null {
  if (/^[\\/]{2}[.?][\\/]/.test(folder)) return "DEVICE";
  if (/^[\\/]{2}/.test(folder)) return "NETWORK";
  // `\kho` and `C:kho` hang on the drive and the folder the program was started in.
  if (!win32.isAbsolute(folder) || !/^[a-z]:[\\/]/i.test(folder)) return "RELATIVE";
  const below = names.slice(1).filter((name) => name !== "" && name !== "." && name !== "..");
  if (below.some((name) => [...name].some((sign) => '<>:"|?*'.includes(sign)))) return "BAD_SIGN";
  if (below.some((name) => reservedName.test(name.trim()) || /[. ]$/.test(name))) return "RESERVED_NAME";
  return null;
}
