/** Longest name of a paper, in UTF-8 bytes: what every file system of a stick or a PC can hold. */
export const longestFileName = 255;

/** Names Windows keeps for devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * The paper's own name as any file system takes it: signs that Windows refuses become `_`, as do trailing dots and
 * blanks. Shortened before its ending to `longest` UTF-16 units (Windows opens no path above 259).
 */
export function safeFileName(fileName: string, longest: number): string {
  const plain = fileName
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, "_")
    .replace(/[. ]+$/u, (tail) => "_".repeat(tail.length));
  const safe = plain === "" ? "_" : reserved.test(plain) ? `_${plain}` : plain;
  if (safe.length <= longest) return safe;
  const dot = safe.lastIndexOf(".");
  const ending = dot > 0 && safe.length - dot <= 12 ? safe.slice(dot) : "";
  return wholeSigns(safe.slice(0, longest - ending.length)) + ending;
}

/** Does not leave half of a pair, nor a letter without the marks that belong to it. */
function wholeSigns(cut: string): string {
  return cut.replace(/[\uD800-\uDBFF]$/, "").replace(/[. ]+$/u, "");
}
