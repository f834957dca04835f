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

/** Prints several .docx in one run of LibreOffice; answers them by their keys. */
export function printAll(papers: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, PrintedPaper> {
  const folder = mkdtempSync(join(tmpdir(), "van-ban-"));
  const sources = [...papers].map(([key, bytes]) => {
    const source = join(folder, `${key}.docx`);
    writeFileSync(source, bytes);
    return source;
  });
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      ...sources,
    ],
    { stdio: "pipe", timeout: 300_000 },
  );
  return new Map([...papers.keys()].map((key) => [key, new PrintedPaper(join(folder, `${key}.pdf`))]));
}

/** A .docx as LibreOffice prints it: the judge for what is on the paper. */
export class PrintedPaper {
  readonly #pdf: string;

  /** Bytes of a .docx, or the path of the PDF it was printed to. */
  constructor(source: Uint8Array | string) {
    this.#pdf =
      typeof source === "string"
        ? source
        : (printAll(new Map([["van-ban", source]])).get("van-ban")?.path ?? "");
    readFileSync(this.#pdf);
  }

  get path(): string {
    return this.#pdf;
  }

  /** Lines as they stand on the paper. */
  layout(): string {
    return this.#ask("pdftotext", ["-layout", this.#pdf, "-"]).replaceAll("\u00A0", " ");
  }

  /** The words cell by cell, blanks and line ends as one blank each. */
  words(): string {
    return this.#ask("pdftotext", ["-raw", this.#pdf, "-"]).replace(/\s+/g, " ");
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
