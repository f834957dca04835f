import type { LocalDate } from "../../base/local-date";
import { printFontCss } from "../../base/print-font";
import { usersPaperWords as words } from "../../strings/users-paper-words";

/** What the sheet says; the code stands nowhere else. */
export interface RecoverySheetFacts {
  readonly clusterName: string;
  readonly year: number;
  readonly code: string;
  readonly madeOn: LocalDate;
}

const look = `@page{size:A4;margin:25mm}body{font-family:Print,sans-serif;font-size:12pt;line-height:1.5}
h1{font-size:16pt;text-align:center;margin:0 0 4mm}.book{text-align:center;margin:0 0 12mm}
.code{border:1.5pt solid #000;padding:8mm;text-align:center;margin:0 0 10mm}
.code p{margin:0 0 2mm}.code strong{font-size:24pt;letter-spacing:.08em;white-space:nowrap}
p{margin:0 0 4mm}.sign{margin-top:16mm;text-align:right}`;

/** The recovery sheet as a page to print: one A4, the code in signs that are not mistaken for others. */
export function recoverySheet({ clusterName, year, code, madeOn }: RecoverySheetFacts): string {
  const [madeYear, month, day] = madeOn.split("-");
  return (
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${words.title}</title>` +
    `<style>${printFontCss}${look}</style><body><h1>${words.title}</h1>` +
    `<p class="book">${escaped(words.book(clusterName, year))}<br>${words.madeOn(`${day}/${month}/${madeYear}`)}</p>` +
    `<div class="code"><p>${words.codeHead}</p><strong>${escaped(code)}</strong></div>` +
    `<p>${words.purpose}</p><p>${words.keeping}</p><p>${words.once}</p>` +
    `<p class="sign">${words.signature}</p></body></html>`
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
