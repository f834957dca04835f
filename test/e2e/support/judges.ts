import { execFileSync } from "node:child_process";
import { dirname } from "node:path";

/** The words of a paper as LibreOffice prints it, on one line. */
export function wordsOfPaper(paper: string, profile: string): string {
  const folder = dirname(paper);
  const run = (command: string, args: readonly string[]) =>
    execFileSync(command, [...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run("soffice", [
    ...[`-env:UserInstallation=file://${profile}`, "--headless"],
    ...["--convert-to", "pdf", "--outdir", folder, paper],
  ]);
  return run("pdftotext", ["-layout", paper.replace(/\.docx$/, ".pdf"), "-"])
    .normalize("NFC")
    .replace(/\s+/g, " ");
}

/** Rows of the book as the `sqlite3` program reads them, also while the window is open. */
export function askBook(file: string, sql: string): readonly string[] {
  return execFileSync("sqlite3", ["-readonly", "-separator", "|", file, sql], { encoding: "utf8" })
    .trim()
    .split("\n");
}
