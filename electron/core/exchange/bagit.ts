/** The texts of a BagIt 1.0 package (RFC 8493): written to the letter, read with every fault named. */

export const bagitDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** SHA-256 is ours; the others are met in packages of other programs. */
const manifestAlgorithms = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"] as const;
export type ManifestAlgorithm = (typeof manifestAlgorithms)[number];

/** Length of a digest in hexadecimal. */
const digestLengths: Readonly<Record<ManifestAlgorithm, number>> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

export interface ManifestEntry {
  /** Lower-case hexadecimal. */
  readonly digest: string;
  /** Relative to the package, decoded, with `/` between folders. */
  readonly path: string;
}

/** Whether the text of bagit.txt is what BagIt 1.0 asks for. */
export function readDeclaration(text: string): "RIGHT" | "OTHER_VERSION" | "NOT_A_DECLARATION" {
  const [version, encoding, ...rest] = linesOf(text);
  const match = /^BagIt-Version: (\d+\.\d+)$/.exec(version ?? "");
  if (match === null || rest.length > 0) return "NOT_A_DECLARATION";
  if (match[1] !== "1.0") return "OTHER_VERSION";
  return /^Tag-File-Character-Encoding: UTF-8$/i.test(encoding ?? "") ? "RIGHT" : "NOT_A_DECLARATION";
}

/** `manifest-sha256.txt` → payload manifest of sha256; undefined for any other name. */
export function manifestOf(
  fileName: string,
): { readonly of: "PAYLOAD" | "TAGS"; readonly algorithm: string } | undefined {
  const match = /^(tag)?manifest-([a-z0-9-]+)\.txt$/.exec(fileName);
  return match === null
    ? undefined
    : { of: match[1] === undefined ? "PAYLOAD" : "TAGS", algorithm: match[2] ?? "" };
}

export function isManifestAlgorithm(name: string): name is ManifestAlgorithm {
  return (manifestAlgorithms as readonly string[]).includes(name);
}

/** Lines `digest␠␠path`, sorted by path; `sha256sum -c` reads them. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return [...entries]
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .map(({ digest, path }) => `${digest}  ${encodePath(path)}\n`)
    .join("");
}

/** Reads a manifest. Lines that say nothing readable, or name a path again, are told by number (from 1). */
export function parseManifest(
  text: string,
  algorithm: ManifestAlgorithm,
): { readonly entries: readonly ManifestEntry[]; readonly brokenLines: readonly number[] } {
  const entries = new Map<string, ManifestEntry>();
  const brokenLines: number[] = [];
  linesOf(text).forEach((line, place) => {
    const match = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/.exec(line);
    const path = match === null ? undefined : decodePath(match[2] ?? "");
    if (match?.[1]?.length !== digestLengths[algorithm] || path === undefined || entries.has(path))
      brokenLines.push(place + 1);
    else entries.set(path, { digest: match[1].toLowerCase(), path });
  });
  return { entries: [...entries.values()], brokenLines };
}

/** Only CR, LF and the percent sign are encoded (RFC 8493 §2.1.3). */
export function encodePath(path: string): string {
  return path.replace(/[\r\n%]/g, (sign) => (sign === "\r" ? "%0D" : sign === "\n" ? "%0A" : "%25"));
}

function decodePath(text: string): string | undefined {
  if (/%(?!0[aAdD]|25)/.test(text)) return undefined;
  return text.replace(/%(0[aAdD]|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Lines of bag-info.txt are kept to this many signs where words allow (RFC 8493 §2.2.2). */
const longestLine = 79;

/** `Label: value` lines; a long value goes on in lines that begin with a space. */
export function bagInfoText(lines: readonly (readonly [string, string])[]): string {
  return lines
    .map(([label, value]) => `${fold(`${label}: ${value.trim().replace(/\s+/g, " ")}`)}\n`)
    .join("");
}

function fold(line: string): string {
  const [first = "", ...words] = line.split(" ");
  const folded: string[] = [];
  let current = first;
  for (const [place, word] of words.entries()) {
    // The label and the first word of the value stay together: a label alone would be an empty value.
    if (place > 0 && [...current].length + 1 + [...word].length > longestLine) {
      folded.push(current);
      current = ` ${word}`;
    } else current += ` ${word}`;
  }
  return [...folded, current].join("\n");
}

/** Reads bag-info.txt; labels may repeat and come back in order, broken lines by number (from 1). */
export function parseBagInfo(text: string): {
  readonly lines: readonly (readonly [string, string])[];
  readonly brokenLines: readonly number[];
} {
  const lines: [string, string][] = [];
  const brokenLines: number[] = [];
  linesOf(text).forEach((line, place) => {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last[1] = `${last[1]} ${line.trim()}`.trim();
      return;
    }
    const match = /^([^:\s][^:]*?)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (match === null) brokenLines.push(place + 1);
    else lines.push([match[1] ?? "", (match[2] ?? "").trimEnd()]);
  });
  return { lines, brokenLines };
}

/** Values under a label; case does not matter. */
export function bagInfoValues(
  lines: readonly (readonly [string, string])[],
  label: string,
): readonly string[] {
  return lines.filter(([name]) => name.toLowerCase() === label.toLowerCase()).map(([, value]) => value);
}

/** `Payload-Oxum`: bytes and number of payload files. */
export function oxumText(payload: readonly { readonly bytes: number }[]): string {
  return `${payload.reduce((sum, { bytes }) => sum + bytes, 0)}.${payload.length}`;
}

/** Ends of lines are LF, CR or both; the last one may be missing. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
