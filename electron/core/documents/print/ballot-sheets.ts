import { z } from "zod";
import type { BookKind, ClusterWord } from "../../safekeeping/book";
import { ballotPrintWords as words } from "../../strings/ballot-print-words";
import { bookMarkWords } from "../../strings/documents-words";
import { type BallotFacts, ballotView } from "../papers/ballot-paper";
import { ballotLook, ballotPages } from "./ballot-look";
import { printFontCss } from "../../base/print-font";

/** How ballots lie on the paper: each on A4 pages of its own, or two on one A4, cut in the middle into A5. */
export const ballotPaperSize = z.enum(["A4", "TWO_ON_A4"]);
export type BallotPaperSize = z.infer<typeof ballotPaperSize>;

/** What a ballot shows: nothing of it tells one copy from another. */
export interface BallotSheetFacts {
  readonly bookKind: BookKind;
  readonly clusterName: string;
  readonly clusterWord: ClusterWord;
  readonly ballot: BallotFacts;
}

type Group = ReturnType<typeof ballotView>["groups"][number];

/** One ballot on pages of the size a voter holds, to learn how many it takes. */
export function oneBallot(facts: BallotSheetFacts, size: BallotPaperSize): string {
  const page = size === "A4" ? ballotPages.A4 : ballotPages.HALF;
  return pageOf(facts, page, behind(facts) + ballotOf(facts));
}

/** So many ballots as HTML, each beginning a sheet, or two on every sheet with the line to cut along. */
export function ballotSheets(facts: BallotSheetFacts, size: BallotPaperSize, copies: number): string {
  if (size === "A4") return pageOf(facts, ballotPages.A4, behind(facts) + ballotOf(facts).repeat(copies));
  const half = `<div class="half">${behind(facts)}${ballotOf(facts)}</div>`;
  const sheets = Array.from({ length: Math.ceil(copies / 2) }, (_, sheet) => {
    const here = Math.min(2, copies - sheet * 2);
    return `<div class="sheet">${half.repeat(here)}</div>`;
  });
  return pageOf(facts, ballotPages.SHEET, sheets.join(""));
}

/** Lines a half page surely holds; whether it holds more is seen when one is laid out. */
const linesOfHalf = 6;

/** Whether two such ballots on one A4 are worth offering first. */
export function fitsHalfPage({ groups }: BallotFacts): boolean {
  const lines = groups.reduce((sum, group) => sum + group.lines.length, 0);
  return lines + (groups.length - 1) * 2 <= linesOfHalf;
}

function pageOf({ ballot }: BallotSheetFacts, page: string, inner: string): string {
  return (
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${escaped(ballot.roundName)}</title>` +
    `<style>${printFontCss}${ballotLook}${page}</style><body>${inner}</body></html>`
  );
}

/** The book's kind large and pale behind the words; nothing in an office's own book. */
function behind({ bookKind }: BallotSheetFacts): string {
  const mark = words.watermark[bookKind];
  return mark === "" ? "" : `<div class="behind">${mark}</div>`;
}

/** From so many lines on the rows stand closer, so that most ballots stay on one page. */
const denseFrom = 14;

function ballotOf({ bookKind, clusterName, clusterWord, ballot }: BallotSheetFacts): string {
  const { roundName, meetingTitle, meetingDate, how, groups } = ballotView(ballot);
  const mark = bookMarkWords[bookKind];
  const lines = groups.reduce((sum, group) => sum + group.lines.length, 0);
  return (
    `<section class="ballot${lines >= denseFrom ? " dense" : ""}">` +
    (mark === null ? "" : `<p class="mark">${mark}</p>`) +
    `<header><div><p class="body">${escaped(clusterName.toUpperCase())}</p><div class="rule"></div>` +
    `<div class="stamp">${words.stamp[clusterWord]}</div></div>` +
    `<div><p class="country">${words.country}</p><p class="motto">${words.motto}</p><div class="rule"></div>` +
    `<h1>${words.title}</h1><p class="round">${escaped(roundName)}</p>` +
    `<p class="meeting">${escaped(words.meeting(meetingTitle, meetingDate))}</p></div></header>` +
    `${groups.map(tableOf).join("")}<p class="how">${how} ${words.secret}</p></section>`
  );
}

function tableOf(group: Group): string {
  const boxes = group.yesNo ? [words.agree, words.disagree] : group.pick ? [words.pick] : [];
  const head =
    `<th class="number">${words.number}</th><th>${words.name}</th><th class="award">${words.award}</th>` +
    boxes.map((box) => `<th class="box">${box}</th>`).join("");
  const rows = group.lines.map(
    ({ number, name, award }) =>
      `<tr><td class="number">${number}</td><td>${escaped(name)}</td><td class="award">${escaped(award)}</td>` +
      `${"<td></td>".repeat(boxes.length)}</tr>`,
  );
  return (
    `<table><thead><tr><th class="caption" colspan="${3 + boxes.length}">${escaped(group.caption)}</th></tr>` +
    `<tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`
  );
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML shows it, never as HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => marks[sign] ?? sign);
}
