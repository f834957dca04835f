import { pdfOfPage } from "./pdf-of-page";

/** The PDF of a page in the program's own font. The font is read with the first page, not at the start. */
export async function printPage(html: string): Promise<Buffer> {
  const { printFonts } = await import("./print-fonts");
  return pdfOfPage({ html, files: printFonts });
}
