import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SealDocument } from "#core/conference/seal-document";
import { minutesTags } from "#core/documents/minutes-tags";
import { minutesView } from "#core/documents/minutes-view";
import type { Task } from "#main/book/router/handler";
import { fillTemplate } from "#main/workshop/fill-template";
import { frame } from "./sealed-round";

export const shippedTemplate = fileURLToPath(
  new URL("../../../resources/templates/bien-ban-kiem-phieu.docx", import.meta.url),
);
export const idleTask: Task = { signal: new AbortController().signal, progress: () => undefined };

/** Minutes of a sealed round from the shipped template, as bytes of a .docx. */
export async function minutesOf(sealed: SealDocument, given = frame): Promise<Uint8Array> {
  const filled = await fillTemplate(
    { template: shippedTemplate, data: minutesView(sealed, given), allowedTags: minutesTags },
    idleTask,
  );
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  return filled.value;
}

/** A .docx as LibreOffice prints it: the judge for what is on the paper. */
export class PrintedPaper {
  readonly #pdf: string;

  constructor(docx: Uint8Array) {
    const folder = mkdtempSync(join(tmpdir(), "van-ban-"));
    const source = join(folder, "van-ban.docx");
    writeFileSync(source, docx);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        source,
      ],
      { stdio: "pipe", timeout: 120_000 },
    );
    this.#pdf = join(folder, "van-ban.pdf");
    readFileSync(this.#pdf);
  }

  /** Lines as they stand on the paper. */
  layout(): string {
    return this.#ask("pdftotext", ["-layout", this.#pdf, "-"]).replaceAll("\u00A0", " ");
  }

  pdf(): Uint8Array {
    return readFileSync(this.#pdf);
  }

  pages(): number {
    return Number(/^Pages:\s+(\d+)$/m.exec(this.#ask("pdfinfo", [this.#pdf]))?.[1]);
  }

  /** Names of the fonts without their cut: `LiberationSerif`. */
  fontFamilies(): readonly string[] {
    const names = this.#ask("pdffonts", [this.#pdf])
      .split("\n")
      .slice(2)
      .flatMap((line) => line.split(/\s+/)[0] || [])
      .map((name) => name.replace(/^[A-Z]{6}\+/, "").replace(/-.*$/, ""));
    return [...new Set(names)];
  }

  #ask(program: string, words: readonly string[]): string {
    return execFileSync(program, words, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  }
}
