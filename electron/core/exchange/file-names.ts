import { utf8Length } from "../base/utf8-length";

/** What Windows, FAT32 and exFAT take as a file name, and when two names are one there. */

/** Device names of Windows, with or without an extension (`con`, `aux.pdf`). */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
// oxlint-disable-next-line no-control-regex -- Windows forbids exactly these
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]/;
/** Signs that are not seen, some of which turn the order of the text around: `fdp.exe` read as `exe.pdf`. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const endsBadly = /[. ]$/;

/** Files and folders that Windows and macOS add by themselves. */
const systemNames = new Set([
  "thumbs.db",
  "ehthumbs.db",
  "ehthumbs_vista.db",
  "desktop.ini",
  ".ds_store",
  ".localized",
  "icon\r",
  "system volume information",
  "$recycle.bin",
  "recycler",
  ".trashes",
  ".fseventsd",
  ".spotlight-v100",
  ".temporaryitems",
  ".apdisk",
  "indexervolumeguid",
]);

/** Whether a name is one the system adds by itself; `._x` are the shadows macOS leaves on FAT. */
export function isSystemName(name: string): boolean {
  return systemNames.has(name.toLowerCase()) || name.startsWith("._") || /^found\.\d{3}$/i.test(name);
}

/** Whether Windows cannot hold this one name. */
export function isRefusedByWindows(name: string): boolean {
  return (
    forbidden.test(name) || invisible.test(name) || endsBadly.test(name) || reserved.test(name) || name === ""
  );
}

/** Two names with the same key are one file on a drive that ignores case or keeps another Unicode form. */
export function collisionKey(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

/** Whether a path leads, or on Windows would lead, out of the folder it is relative to. */
export function escapesFolder(path: string): boolean {
  if (/^([/\\~]|[A-Za-z]:)/.test(path)) return true;
  return path.split(/[/\\]/).some((segment) => segment === ".." || segment === "." || segment === "");
}

/** Longest name inside a package: 255 bytes for Linux, and few enough signs for Windows' path of 259. */
const longestBytes = 255;
const longestUnits = 139;

/**
 * A name every office PC takes: NFC, nothing forbidden or invisible, not reserved, short enough, the extension
 * kept. The percent sign goes too: manifests write it encoded, and `sha256sum` would not find the file.
 */
export function safeFileName(name: string): string {
  const cleaned = name
    .normalize("NFC")
    .replace(new RegExp(invisible, "g"), "")
    .replace(new RegExp(forbidden, "g"), "_")
    .replace(/[%\p{Cs}\u2028\u2029]/gu, "_")
    .trim();
  return fit(guarded(cleaned), "");
}

/** The same name told apart: `tờ trình (2).pdf`. */
export function numberedFileName(name: string, count: number): string {
  return fit(name, ` (${count})`);
}

function guarded(name: string): string {
  const trimmed = name.replace(/[. ]+$/, "");
  if (trimmed === "") return "giay-to";
  return reserved.test(trimmed) || isSystemName(trimmed) || trimmed.startsWith(".") ? `_${trimmed}` : trimmed;
}

function fit(name: string, mark: string): string {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : "";
  // By whole signs: a cut must not halve one that takes two UTF-16 units.
  const stem = Array.from(name.slice(0, name.length - extension.length));
  const whole = () => `${stem.join("").trimEnd()}${mark}${extension}`;
  while (stem.length > 1 && (whole().length > longestUnits || utf8Length(whole()) > longestBytes)) stem.pop();
  // A cut may leave the stem of `bao cao. .pdf` ending in a dot; harmless before an extension, not at the end.
  return extension === "" ? whole().replace(/[. ]+$/, "") : whole();
}
