/** Pages of a PDF as Chromium writes it: one uncompressed object each. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
      .toString("latin1")
      .split(/\/Type\s*\/Page(?![a-zA-Z])/).length - 1
  );
}
