/**
 * Debian packages by name, newest-preferred spelling first where releases differ: the first one that the
 * machine's release offers is taken.
 * @typedef {readonly [string, ...string[]]} DebianPackage
 */

/** @type {readonly DebianPackage[]} */
export const electronPackages = [
  ["libgtk-3-0", "libgtk-3-0t64"],
  ["libnss3"],
  ["libasound2", "libasound2t64"],
  ["libgbm1"],
];

/**
 * Bookworm's fonts-liberation 1.07 lacks the Vietnamese letters U+1EA0–1EF9; fonts-liberation2 has them, and
 * newer releases have it under the old name.
 * @type {readonly DebianPackage[]}
 */
export const fontPackages = [["fontconfig"], ["fonts-liberation2", "fonts-liberation"]];

/** @type {DebianPackage} */
export const virtualDisplayPackage = ["xvfb"];

/** @type {DebianPackage} */
export const unzipPackage = ["unzip"];

/** @type {DebianPackage} */
export const compilerPackage = ["g++"];

/**
 * The tests' independent judges: the command that must exist in the end, and who brings it.
 * @type {readonly { readonly command: string, readonly package: DebianPackage }[]}
 */
export const judges = [
  { command: "soffice", package: ["libreoffice-writer-nogui"] },
  { command: "soffice", package: ["libreoffice-calc-nogui"] },
  { command: "pdftotext", package: ["poppler-utils"] },
  { command: "pdffonts", package: ["poppler-utils"] },
  { command: "sqlite3", package: ["sqlite3"] },
  { command: "strace", package: ["strace"] },
  { command: "unshare", package: ["util-linux"] },
  { command: "ip", package: ["iproute2"] },
  { command: "sha256sum", package: ["coreutils"] },
];
