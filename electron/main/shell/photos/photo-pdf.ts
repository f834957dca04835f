import { pdfOfPage } from "../print/pdf-of-page";

/** One PDF of A4 pages, a JPEG on each as large as the page allows. */
export function photoPdf(jpegs: readonly Buffer[]): Promise<Buffer> {
  const files = jpegs.map((bytes, place) => [`${place}.jpg`, { type: "image/jpeg", bytes }] as const);
  return pdfOfPage({ html: pagesOf(jpegs.length), files: new Map(files) });
}

function pagesOf(count: number): string {
  const pages = Array.from({ length: count }, (_, place) => `<div><img src="${place}.jpg" alt=""></div>`);
  return `<!doctype html><meta charset="utf-8"><style>
    @page { size: A4 portrait; margin: 0 }
    body { margin: 0 }
    div { width: 210mm; height: 296.9mm; padding: 8mm; box-sizing: border-box; break-inside: avoid; overflow: hidden }
    div + div { break-before: page }
    img { display: block; width: 100%; height: 100%; object-fit: contain }
  </style>${pages.join("")}`;
}
