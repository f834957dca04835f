import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import { minutesTags } from "#core/documents/minutes-tags";
import { minutesView } from "#core/documents/minutes-view";
import { fillTemplate } from "#main/workshop/fill-template";
import { sealed2022 } from "./support/conference-2022";
import { idleTask, shippedTemplate } from "./support/paper";
import { frame } from "./support/sealed-round";

const folder = () => mkdtempSync(join(tmpdir(), "mau-"));

/** The shipped template with its words changed as a person would in Word. */
function changedTemplate(change: (xml: string) => string): string {
  const zip = new PizZip(readFileSync(shippedTemplate));
  zip.file("word/document.xml", change(zip.file("word/document.xml")?.asText() ?? ""));
  const path = join(folder(), "bien-ban-kiem-phieu.docx");
  writeFileSync(path, zip.generate({ type: "nodebuffer" }));
  return path;
}

const fill = (template: string, data: unknown = minutesView(sealed2022(), frame)) =>
  fillTemplate({ template, data, allowedTags: minutesTags }, idleTask);

async function textOf(template: string, data?: unknown): Promise<string> {
  const filled = await fill(template, data);
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  return (
    new PizZip(filled.value)
      .file("word/document.xml")
      ?.asText()
      .replace(/<[^>]+>/g, "\n") ?? ""
  );
}

describe("filling a template", () => {
  test("the shipped template uses every word of the view and leaves no tag behind", async () => {
    const text = await textOf(shippedTemplate);
    expect(text).not.toMatch(/[{}]|undefined|\[object/);
    expect(text).toContain("Sở Tư pháp TP Hồ Chí Minh");
    const source = new PizZip(readFileSync(shippedTemplate));
    const tags = new Set(
      Object.keys(source.files)
        .filter((name) => /^word\/(document|header\d+)\.xml$/.test(name))
        .flatMap((name) => [...(source.file(name)?.asText() ?? "").matchAll(/\{[#/]?([^}]+)\}/g)])
        .map((match) => match[1]),
    );
    // What templates of the first delivery say in their head; a keeper's own may still.
    const earlier = ["clusterName", "paperPlace", "paperYear"];
    expect(minutesTags.filter((tag) => !tags.has(tag))).toEqual(earlier);
  });

  test("a template a person reworded is filled as it stands", async () => {
    const template = changedTemplate((xml) => xml.replace("{title}", "BIÊN BẢN KẾT QUẢ KIỂM PHIẾU"));
    expect(await textOf(template)).toContain("BIÊN BẢN KẾT QUẢ KIỂM PHIẾU");
  });

  test("every unknown tag is named at once, also one deep in a table", async () => {
    const template = changedTemplate((xml) =>
      xml.replace("{subject}", "{trích yếu}").replace("{name}", "{name} {điểm}"),
    );
    expect(await fill(template)).toEqual({
      ok: false,
      error: {
        code: "TEMPLATE_UNKNOWN_TAGS",
        facts: { template: "bien-ban-kiem-phieu.docx", tags: ["trích yếu", "điểm"] },
      },
    });
  });

  test.each([
    ["outside the list it belongs to", "{percent}", ["percent"]],
    ["as raw XML", "{@clusterName}", ["@clusterName"]],
    [
      "as an expression",
      "{constructor.constructor('return 1')()}",
      ["constructor.constructor('return 1')()"],
    ],
    ["by the name of an object's own parts", "{constructor}", ["constructor"]],
  ])("a tag %s is refused, never printed", async (_, tag, tags) => {
    const template = changedTemplate((xml) => xml.replace("{subject}", tag));
    expect(await fill(template)).toMatchObject({ error: { code: "TEMPLATE_UNKNOWN_TAGS", facts: { tags } } });
  });

  test.each([
    ["an open brace", (xml: string) => xml.replace("{subject}", "{subject"), /ngoặc nhọn/],
    ["a list without its end", (xml: string) => xml.replace("{/openPoints}", ""), /thiếu ô mở hoặc ô đóng/],
    [
      "lists that cross",
      (xml: string) => xml.replace("{/openPoints}", "{/winners}"),
      /thiếu ô mở hoặc ô đóng/,
    ],
  ])("%s is refused in plain words", async (_, change, reason) => {
    expect(await fill(changedTemplate(change))).toMatchObject({
      error: { code: "TEMPLATE_UNREADABLE", facts: { reason: expect.stringMatching(reason) } },
    });
  });

  test.each([
    ["words that are no zip", () => "đây không phải tệp Word"],
    ["an empty file", () => ""],
    ["a zip that is no .docx", () => new PizZip().file("a.txt", "a").generate({ type: "nodebuffer" })],
    ["half a .docx", () => readFileSync(shippedTemplate).subarray(0, 5000)],
  ])("%s cannot be read", async (_, content) => {
    const path = join(folder(), "mau.docx");
    writeFileSync(path, content());
    expect(await fill(path)).toMatchObject({
      error: {
        code: "TEMPLATE_UNREADABLE",
        facts: { template: "mau.docx", reason: expect.stringMatching(/hỏng/) },
      },
    });
  });

  test("a template that is not there cannot be read", async () => {
    expect(await fill(join(folder(), "mau.docx"))).toMatchObject({
      error: { code: "TEMPLATE_UNREADABLE", facts: { reason: "Không tìm thấy tệp mẫu." } },
    });
  });

  test("text from the book is text in the paper, whatever signs it holds", async () => {
    const nasty = { ...minutesView(sealed2022(), frame), subject: "A & B <w:p/> {name} ]]> \u0007 “ngoặc”" };
    expect(await textOf(shippedTemplate, nasty)).toContain("A &amp; B &lt;w:p/&gt; {name} ]]&gt;");
  });
});
