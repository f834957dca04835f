import { auditFieldWords, hiddenFields } from "../../strings/audit-field-words";
import { auditValueWords } from "../../strings/audit-value-words";
import { auditWords } from "../../strings/audit-words";
import { formatDate, isLocalDate } from "../../base/local-date";
import { formatWhole } from "../../strings/quantities";

/** What only the book knows of a value. */
export interface Naming {
  /** The name of what an id stands for, in the user's words; null where nothing has this id any more. */
  readonly nameOf: (id: string) => string | null;
  /** A moment on the wall of this PC. */
  readonly spellMoment: (moment: string) => string;
}

export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);

/** What a field is called, `camelCase` or `snake_case`; a field without a word is named as it is, never left out. */
export function fieldLabel(field: string): string {
  const name = camelCase(field);
  return auditFieldWords[name] ?? auditWords.otherField;
}

/** Whether a field serves the program only and is shown nowhere. */
export function isHiddenField(field: string): boolean {
  return hiddenFields.has(camelCase(field)) || camelCase(field).endsWith("Folded");
}

function camelCase(field: string): string {
  return field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Years and numbers of papers stand without a full stop among their digits. */
const plainNumbers = /year|number|seq|version/i;

/** One value as a clerk reads it; text that is itself JSON (settings of a regulation) is read, not shown in braces. */
export function describeValue(field: string, value: unknown, naming: Naming): string {
  if (value === null || value === undefined || value === "") return auditWords.nothing;
  if (typeof value === "boolean") return value ? auditWords.yes : auditWords.no;
  if (typeof value === "number") return plainNumbers.test(field) ? String(value) : formatWhole(value);
  if (typeof value === "string") return describeText(field, value, naming);
  if (Array.isArray(value)) return value.map((item) => describeValue(field, item, naming)).join("; ");
  return linesOf(value as Readonly<Record<string, unknown>>, naming)
    .map(({ label, text }) => `${label}: ${text}`)
    .join(", ");
}

function describeText(field: string, text: string, naming: Naming): string {
  if (isId(text)) return naming.nameOf(text) ?? auditWords.goneThing;
  if (isLocalDate(text)) return formatDate(text);
  if (isMoment(text)) return naming.spellMoment(text);
  if (/^[[{]/.test(text)) {
    const parsed = parsedOrNull(text);
    if (parsed !== null) return describeValue(field, parsed, naming);
  }
  if (/^[0-9a-f]{64}$/.test(text)) return `${text.slice(0, 12)}…`;
  return auditValueWords[text] ?? text;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface FieldLine {
  /** Where the value stands, `nominee.unitId`: the same place before and after is the same path. */
  readonly path: string;
  /** Its name in the user's words, with those it stands in. */
  readonly label: string;
  readonly text: string;
}

/** Every shown value of a payload, one line each; what stands inside something is named with it. */
export function linesOf(payload: unknown, naming: Naming): readonly FieldLine[] {
  return linesUnder(payload, { path: "", label: "", field: "" }, naming);
}

interface Standing {
  readonly path: string;
  readonly label: string;
  readonly field: string;
}

function linesUnder(value: unknown, at: Standing, naming: Naming): readonly FieldLine[] {
  if (Array.isArray(value) && value.some((item) => typeof item === "object" && item !== null)) {
    return value.flatMap((item, place) => {
      const number = auditWords.numbered(at.label, place + 1);
      return linesUnder(item, { path: `${at.path}.${place}`, label: number, field: at.field }, naming);
    });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([field, inner]) => {
      if (isHiddenField(field)) return [];
      const label = at.label === "" ? fieldLabel(field) : `${at.label} › ${fieldLabel(field)}`;
      return linesUnder(inner, { path: `${at.path}.${field}`, label, field }, naming);
    });
  }
  if (value === null && at.path === "") return [];
  const label = at.label === "" ? auditWords.wholeValue : at.label;
  return [{ path: at.path, label, text: describeValue(at.field, value, naming) }];
}

export interface ChangedField {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isChanged: boolean;
}

/** Before beside after, place by place, in the order of what came after; null where a side has no such place. */
export function beforeBesideAfter(before: unknown, after: unknown, naming: Naming): readonly ChangedField[] {
  const [old, now] = [linesOf(before, naming), linesOf(after, naming)];
  const oldTexts = new Map(old.map((line) => [line.path, line]));
  const nowPaths = new Set(now.map(({ path }) => path));
  const shown = now.map(({ path, label, text }): ChangedField => {
    const was = oldTexts.get(path)?.text ?? null;
    return { label, before: was, after: text, isChanged: was !== text };
  });
  const gone = old
    .filter(({ path }) => !nowPaths.has(path))
    .map(({ label, text }): ChangedField => ({ label, before: text, after: null, isChanged: true }));
  return [...shown, ...gone];
}
