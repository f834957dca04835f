import { execFile } from "node:child_process";

/** What a helper program of the system printed; null where it is missing, fails or takes too long. */
export function outputOf(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      program,
      [...args],
      { encoding: "utf8", timeout: 20_000, maxBuffer: 4 << 20, windowsHide: true },
      (error, stdout) => resolve(error === null ? stdout : null),
    );
  });
}
