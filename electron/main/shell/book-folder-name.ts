import { normalizeText } from "#core/base/vietnamese-text";

const longestName = 60;

/** Name of a new book's folder: the cluster's name and year, without what Windows forbids in names. */
export function bookFolderName(clusterName: string, year: number): string {
  const allowed = normalizeText([...clusterName].map((sign) => (isForbidden(sign) ? " " : sign)).join(""));
  const cut = [...allowed]
    .slice(0, longestName)
    .join("")
    .replace(/[. ]+$/, "");
  return normalizeText(`${cut} ${year}`);
}

function isForbidden(sign: string): boolean {
  return sign < " " || '<>:"/\\|?*'.includes(sign);
}
