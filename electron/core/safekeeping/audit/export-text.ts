import { z } from "zod";
import { printFontCss } from "../../base/print-font";
import { auditExportWords as words } from "../../strings/audit-export-words";
import { auditListWords } from "../../strings/audit-list-words";
import type { ChangedField } from "./describe-value";
import type { AuditKind } from "./kinds";

/** An event as an inspector gets it: in the user's words, and as the chain spells it. */
export interface ExportedEvent {
  readonly seq: number;
  readonly when: string;
  readonly people: readonly string[];
  readonly kind: AuditKind;
  readonly label: string;
  readonly reason: string;
  readonly undoneBySeq: number | null;
  readonly fields: readonly ChangedField[];
  readonly momentAt: string;
  readonly user: string;
  readonly procedure: string;
  readonly entityKind: string;
  readonly entityId: string;
  readonly salt: string;
  readonly payload: string;
  readonly commitment: string;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * WITH_CONTENTS: what was before and after too, personal data among it. WITHOUT_NAMES: no text anybody typed, and
 * people by steady codes; every hash is still there to be computed again.
 */
export const exportExtent = z.enum(["WITH_CONTENTS", "WITHOUT_CONTENTS", "WITHOUT_NAMES"]);
export type ExportExtent = z.infer<typeof exportExtent>;

/** The columns of the table; those of the chain keep the spelling the hash is taken over. */
const columns: readonly { readonly head: string; readonly cell: (event: ExportedEvent) => string }[] = [
  { head: words.seq, cell: ({ seq }) => String(seq) },
  { head: auditListWords.when, cell: ({ when }) => when },
  { head: auditListWords.who, cell: ({ people }) => auditListWords.both(people) },
  { head: auditListWords.where, cell: ({ kind }) => auditListWords.kinds[kind] },
  { head: auditListWords.what, cell: ({ label }) => label },
  { head: auditListWords.reason, cell: ({ reason }) => reason },
  { head: words.undoneBy, cell: ({ undoneBySeq }) => (undoneBySeq === null ? "" : String(undoneBySeq)) },
  { head: words.changes, cell: ({ fields }) => fields.map(changeOf).join("; ") },
  { head: "moment", cell: ({ momentAt }) => momentAt },
  { head: "user", cell: ({ user }) => user },
  { head: "procedure", cell: ({ procedure }) => procedure },
  { head: "entityKind", cell: ({ entityKind }) => entityKind },
  { head: "entityId", cell: ({ entityId }) => entityId },
  { head: "salt", cell: ({ salt }) => salt },
  { head: "payload", cell: ({ payload }) => payload },
  { head: "commitment", cell: ({ commitment }) => commitment },
  { head: "previousHash", cell: ({ previousHash }) => previousHash },
  { head: "hash", cell: ({ hash }) => hash },
];

const contentHeads = [words.changes, "salt", "payload"];

/** Columns an extent goes without. The names of steps and reasons are typed: they may name anybody. */
const absentHeads: Readonly<Record<ExportExtent, ReadonlySet<string>>> = {
  WITH_CONTENTS: new Set(),
  WITHOUT_CONTENTS: new Set(contentHeads),
  WITHOUT_NAMES: new Set([...contentHeads, auditListWords.what, auditListWords.reason]),
};

function columnsOf(extent: ExportExtent) {
  return columns.filter(({ head }) => !absentHeads[extent].has(head));
}

const changeOf = ({ label, before, after }: ChangedField) =>
  `${label}: ${before ?? auditListWords.nothing} → ${after ?? auditListWords.nothing}`;

/** The table as UTF-8 with a mark Excel knows it by; no cell of it is a formula. */
export function csvOf(events: readonly ExportedEvent[], extent: ExportExtent): string {
  const shown = columnsOf(extent);
  const lines = [
    shown.map(({ head }) => head),
    ...events.map((event) => shown.map(({ cell }) => cell(event))),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** A text a spreadsheet would run is kept from it by an apostrophe before it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A page to read and print: the columns in the user's words, and the hash of each event. */
export function pageOf(
  events: readonly ExportedEvent[],
  { root, extent }: { readonly root: string; readonly extent: ExportExtent },
): string {
  const readable = columnsOf(extent).filter(({ head }) => !/^[a-z]/.test(head));
  const row = (event: ExportedEvent) =>
    `<tr>${readable.map(({ cell }) => `<td>${escaped(cell(event))}</td>`).join("")}<td class="code">${event.hash.slice(0, 16)}</td></tr>`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${words.pageTitle}</title>
<style>
${printFontCss}
body { font: 10.5pt Print, "Times New Roman", serif; margin: 0; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #777; padding: 3px 5px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.code { font-family: monospace; font-size: 9pt; }
@page { size: A4 landscape; margin: 10mm; }
</style></head><body>
<h1>${words.pageTitle}</h1>
<p>${words.pageText(events.length)}</p>
<p class="code">${words.root}: ${root}</p>
<table><thead><tr>${readable.map(({ head }) => `<th>${escaped(head)}</th>`).join("")}<th>${words.hashHead}</th></tr></thead>
<tbody>
${events.map(row).join("\n")}
</tbody></table>
</body></html>
`;
}
