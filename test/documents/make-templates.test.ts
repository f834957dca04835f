import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { type DocumentKind, documentKinds } from "#core/documents/document-kind";
import { makers } from "#main/book/documents/makers";
import { makeTemplates } from "../../electron/setup/make-templates.mjs";
import { shippedTemplate } from "./support/paper";

function partsOf(path: string): Record<string, string> {
  const zip = new PizZip(readFileSync(path));
  return Object.fromEntries(Object.keys(zip.files).map((name) => [name, zip.file(name)?.asText() ?? ""]));
}

test("the templates in the repository are those their sources make, part for part", async () => {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  await makeTemplates(folder);
  const names = readdirSync(folder).sort();
  expect(readdirSync(dirname(shippedTemplate)).sort()).toEqual(names);
  for (const name of names) {
    const made = partsOf(join(folder, name));
    expect(Object.keys(made), name).toContain("word/document.xml");
    expect(partsOf(join(dirname(shippedTemplate), name)), name).toEqual(made);
  }
});

test("every kind of the catalogue has its template", () => {
  const shipped = readdirSync(dirname(shippedTemplate));
  const missing = Object.keys(makers).filter(
    (kind) => !shipped.includes(documentKinds[kind as DocumentKind].template),
  );
  expect(missing).toEqual([]);
});
