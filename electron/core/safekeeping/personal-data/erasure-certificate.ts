import { type LocalDate, formatDateInProse } from "../../base/local-date";
import { printFontCss } from "../../base/print-font";
import type { Role } from "../../base/procedure";
import { erasureCertificateWords as words } from "../../strings/erasure-certificate-words";
import type { BookKind, ClusterWord } from "../book";
import { type ErasureFacts, formatErasureNumber } from "./erasure";

/** What a certificate says; no name of anybody among it. */
export interface CertificateFacts {
  readonly bookKind: BookKind;
  /** The body above the cluster, one line each; empty where none was typed. */
  readonly superior: string;
  readonly clusterName: string;
  /** What the cluster calls itself. */
  readonly word: ClusterWord;
  readonly placeName: string;
  readonly number: number;
  readonly erasedOn: LocalDate;
  /** Roles of those who did it; ONLY_PERSON in a book without users, null for a user who is gone. */
  readonly by: readonly (Role | "ONLY_PERSON" | null)[];
  readonly facts: ErasureFacts;
  /** The audit event of the erasure. */
  readonly event: { readonly seq: number; readonly hash: string };
}

/** Layout of official papers (NĐ 30/2020/NĐ-CP, Phụ lục I): body left, country right, margins 20-30 mm. */
const look = `@page{size:A4;margin:20mm 18mm 20mm 30mm}
body{font-family:Print,serif;font-size:12.5pt;line-height:1.35;margin:0}
header{display:grid;grid-template-columns:1fr 88mm;column-gap:6mm;text-align:center}
header p{margin:0;text-align:center;text-wrap:balance}.strong{font-weight:700}.country{font-weight:700;font-size:12pt;white-space:nowrap}
.rule{height:.3mm;background:#000;margin:1mm auto 2mm;width:40mm}.left .rule{width:22mm}
.day{font-style:italic}p.mark{text-align:center;border:.3mm solid #000;padding:1mm;margin:0 0 4mm;font-weight:700}
h1{font-size:15pt;text-align:center;margin:7mm 0 0}p.about{text-align:center;font-weight:700;margin:0 0 4mm}
h2{font-size:12.5pt;margin:3mm 0 .5mm}p{margin:0 0 1mm;text-align:justify}
table{width:100%;border-collapse:collapse;margin:1mm 0 2mm}th,td{border:.3mm solid #000;padding:.9mm 2mm;text-align:left}
th:last-child,td:last-child{width:30mm;text-align:right}li{margin-bottom:1mm}ul{margin:0 0 2mm;padding-left:7mm}
p.code{font-size:10pt;text-align:left;overflow-wrap:anywhere}.own{font-size:10.5pt;font-style:italic}
.signers{display:grid;grid-template-columns:1fr 1fr;text-align:center;margin-top:5mm;break-inside:avoid}
.signers p{text-align:center;margin:0}.signers{padding-bottom:20mm}`;

/** The certificate of an erasure as a page to print: number, day, who, what went, what stays and why; no name. */
export function erasureCertificate(facts: CertificateFacts): string {
  const number = formatErasureNumber(facts.number, Number(facts.erasedOn.slice(0, 4)));
  const day = formatDateInProse(facts.erasedOn);
  const mark = words.mark[facts.bookKind];
  return (
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${words.title} ${number}</title>` +
    `<style>${printFontCss}${look}</style><body>` +
    (mark === "" ? "" : `<p class="mark">${mark}</p>`) +
    headOf(facts, number, day) +
    `<h1>${words.title}</h1><p class="about">${words.about}</p>` +
    `<p>${escaped(words.opening(facts.clusterName, day))}</p>` +
    section(words.subjectHead, `<p>${sentence(words.subject(facts.facts.subject))}</p>`) +
    section(words.reasonHead, `<p>${escaped(facts.facts.reason)}</p>`) +
    section(words.byHead, `<p>${escaped(sentence(actorsOf(facts.by)))}.</p>`) +
    section(words.takenHead, takenTable(facts.facts)) +
    section(words.staysHead, staysList(facts.facts.stays)) +
    `<p class="code">${words.proof(facts.event.seq, facts.event.hash)}</p><p class="own">${words.own(facts.word)}</p>` +
    `<div class="signers"><div>${signer(words.maker)}</div><div>${signer(words.confirmer)}</div></div></body></html>`
  );
}

function headOf({ superior, clusterName, placeName }: CertificateFacts, number: string, day: string): string {
  const above = superior.split("\n").filter((line) => line !== "");
  const place = placeName === "" ? words.blankPlace : placeName;
  return (
    `<header><div class="left">${above.map((line) => `<p>${escaped(line.toUpperCase())}</p>`).join("")}` +
    `<p class="strong">${escaped(clusterName.toUpperCase())}</p><div class="rule"></div><p>${words.number(number)}</p></div>` +
    `<div><p class="country">${words.country}</p><p class="strong">${words.motto}</p><div class="rule"></div>` +
    `<p class="day">${escaped(words.placeAndDay(place, day))}</p></div></header>`
  );
}

const section = (head: string, content: string) => `<h2>${head}</h2>${content}`;
const signer = (who: string) => `<p class="strong">${who}</p><p class="day">${words.sign}</p>`;

function actorsOf(by: CertificateFacts["by"]): string {
  const [first, second] = by.map((role) =>
    role === null ? words.formerUser : role === "ONLY_PERSON" ? words.onlyPerson : words.role[role],
  );
  return second === undefined ? (first ?? words.formerUser) : words.byTwo(first ?? "", second);
}

function takenTable({ rows, payloads, papersRemoved, papersRenamed }: ErasureFacts): string {
  const counted: readonly (readonly [string, number])[] = [
    [words.rows, rows],
    [words.payloads, payloads],
    [words.papersRemoved, papersRemoved],
    [words.papersRenamed, papersRenamed],
  ];
  const line = (what: string, count: string) => `<tr><td>${what}</td><td>${count}</td></tr>`;
  const erased = counted
    .filter(([, count]) => count > 0)
    .map(([what, count]) => line(what, words.count(count)));
  const body = [...erased, line(words.traces, words.whole)].join("");
  return `<table><tr><th>${words.takenWhat}</th><th>${words.takenCount}</th></tr>${body}</table>`;
}

function staysList(stays: readonly string[]): string {
  if (stays.length === 0) return `<p>${words.staysNothing}</p>`;
  return `<ul>${stays.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;
}

const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
