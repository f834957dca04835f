import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { makeTemplates } from "../../electron/setup/make-templates.mjs";
import { shippedTemplate } from "./support/paper";

function partsOf(path: string): Record<string, string> {
  const zip = new PizZip(readFileSync(path));
  return Object.fromEntries(Object.keys(zip.files).map((name) => [name, zip.file(name)?.asText() ?? ""]));
}

test("the template in the repository is the one its source makes, part for part", async () => {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  await makeTemplates(folder);
  const made = partsOf(join(folder, "bien-ban-kiem-phieu.docx"));
  expect(Object.keys(made)).toContain("word/document.xml");
  expect(partsOf(shippedTemplate)).toEqual(made);
});
