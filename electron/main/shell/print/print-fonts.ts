import latinExtended from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?inline";
import latin from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline";
import vietnamese from "@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2?inline";
import { printFontFiles } from "#core/base/print-font";
import type { PrintFile } from "./pdf-of-page";

const inlined = { vietnamese, latinExtended, latin };

/** The program's own font, as files beside a page to print. */
export const printFonts: ReadonlyMap<string, PrintFile> = new Map(
  Object.entries(printFontFiles).map(([part, name]) => [
    name,
    { type: "font/woff2", bytes: bytesOf(inlined[part as keyof typeof inlined]) },
  ]),
);

function bytesOf(address: string): Uint8Array {
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}
