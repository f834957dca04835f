import { readFile, stat } from "node:fs/promises";
import PizZip from "pizzip";
import { type Result, ok, refuse } from "#core/base/result";
import { templateFaultWords as words } from "#core/strings/documents-words";
import { errorCode } from "./file-system";

/** A text of the desk is some pages; far larger is not one. Bytes. */
const mostBytes = 50 * 1024 * 1024;

/**
 * The text of a .docx line by line: each paragraph, and each row of a table as one line with ` | ` between its
 * cells. Text struck out by "track changes" is left out. Refused in plain words where it is no such file.
 */
export async function readDocxLines(source: string | Uint8Array): Promise<Result<readonly string[], string>> {
  const bytes = typeof source === "string" ? await readBytes(source) : ok(source);
  if (!bytes.ok) return bytes;
  let zip: PizZip;
  try {
    zip = new PizZip(bytes.value);
  } catch {
    return refuse(words.notDocx);
  }
  const document = zip.file("word/document.xml");
  return document === null ? refuse(words.notDocx) : ok(linesOf(document.asText()));
}

async function readBytes(path: string): Promise<Result<Uint8Array, string>> {
  try {
    if ((await stat(path)).size > mostBytes) return refuse(words.tooLarge);
    return ok(await readFile(path));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return refuse(words.notAllowedToRead);
  }
}

function linesOf(xml: string): readonly string[] {
  const kept = xml.replace(/<w:del [^>]*>[\s\S]*?<\/w:del>/g, "");
  return kept
    .split(/(<w:tr[ >][\s\S]*?<\/w:tr>)/)
    .flatMap((part) =>
      part.startsWith("<w:tr")
        ? [
            part
              .split("</w:tc>")
              .map((cell) => paragraphs(cell).join(" "))
              .join(" | "),
          ]
        : paragraphs(part),
    )
    .map((line) => line.replace(/[ |]+$/, "").trim())
    .filter((line) => line !== "");
}

function paragraphs(xml: string): readonly string[] {
  return xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
        .map(([, written]) => (written === undefined ? " " : plain(written)))
        .join(""),
    )
    .filter((text) => text.trim() !== "");
}

function plain(escaped: string): string {
  return escaped
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
