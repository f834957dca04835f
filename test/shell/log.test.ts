import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { logFileBytes, openLog } from "#main/shell/log";
import { scratchFolder } from "../support/book-parts";

it("keeps two files of about a megabyte, however much goes wrong, and the newest surprise is in them", () => {
  const log = openLog(scratchFolder());
  let last = "";
  for (let count = 0; count < 300; count += 1)
    last = log.incident(new Error(`${count} ${"x".repeat(20_000)}`));
  log.incident("y".repeat(50_000_000));
  const files = readdirSync(log.folder);
  expect(files.sort()).toEqual(["so-thi-dua.log", "so-thi-dua.old.log"]);
  const sizes = files.map((name) => statSync(join(log.folder, name)).size);
  expect(Math.max(...sizes)).toBeLessThan(logFileBytes + 40_000);
  expect(files.map((name) => readFileSync(join(log.folder, name), "utf8")).join("")).toContain(`[${last}] `);
});
