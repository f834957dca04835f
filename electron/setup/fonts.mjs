import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unpackedFonts } from "./debian-unpack.mjs";
import { out } from "./paths.mjs";

const machineFonts = "/usr/share/fonts/truetype";

/**
 * Writes a fontconfig file that hides Liberation 1.07 where 2.x stands beside it, so that a document in
 * "Times New Roman" comes out in one font with all Vietnamese letters.
 * @returns {{ readonly FONTCONFIG_FILE?: string }}
 */
export function fontEnvironment() {
  if (process.platform !== "linux") return {};
  const unpacked = unpackedFonts();
  const hidden = existsSync(join(machineFonts, "liberation2"))
    ? join(machineFonts, "liberation", "*")
    : undefined;
  if (unpacked === undefined && hidden === undefined) return {};
  const file = join(out, "setup", "fonts.conf");
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
      "<fontconfig>",
      '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
      unpacked === undefined ? "" : `  <dir>${unpacked}</dir>`,
      hidden === undefined
        ? ""
        : `  <selectfont><rejectfont><glob>${hidden}</glob></rejectfont></selectfont>`,
      "</fontconfig>",
      "",
    ].join("\n"),
  );
  return { FONTCONFIG_FILE: file };
}
