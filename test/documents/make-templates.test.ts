import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import PizZip from "pizzip";
import { expect, test } from "vitest";
import { shippedTemplate } from "./support/paper";

const maker = fileURLToPath(new URL("../../electron/setup/make-templates.mjs", import.meta.url));

function partsOf(path: string): Record<string, string> {
  const zip = new PizZip(readFileSync(path));
  return Object.fromEntries(Object.keys(zip.files).map((name) => [name, zip.file(name)?.asText() ?? ""]));
}

test("the template in the repository is the one its source makes, part for part", () => {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  execFileSync(process.execPath, [maker, folder], { stdio: "pipe" });
  const made = partsOf(join(folder, "bien-ban-kiem-phieu.docx"));
  expect(Object.keys(made)).toContain("word/document.xml");
  expect(partsOf(shippedTemplate)).toEqual(made);
});
