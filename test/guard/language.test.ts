import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorSentence } from "#core/strings/error-sentences";
import type { AppError } from "#core/errors";
import { filesUnder, root } from "../support/source-files";

const withMarks = /[à-ỹđ]/i;
const sources = ["electron", "renderer", "test"].flatMap((folder) => filesUnder(folder, /\.tsx?$/));

/** Source text without strings, templates, JSX text and comments: what is left are names and keywords. */
function namesOnly(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:])\/\/.*$/gm, "$1")
    .replace(/`(?:\\.|[^`\\])*`/g, "``")
    .replace(/"(?:\\.|[^"\\\n])*"/g, '""')
    .replace(/'(?:\\.|[^'\\\n])*'/g, "''")
    .replace(/\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/[a-z]*/g, "//")
    .replace(/>[^<>{}]*</g, "><")
    .replace(/\}[^<>{}]*</g, "}<");
}

describe("languages keep to their places", () => {
  it("identifiers carry no Vietnamese letter", () => {
    const astray = sources
      .filter((file) => file.endsWith(".ts"))
      .filter((file) =>
        /[\p{L}_$]*[à-ỹđĐ][\p{L}_$]*\s*[(=:,.]/u.test(namesOnly(readFileSync(join(root, file), "utf8"))),
      );
    expect(astray).toEqual([]);
  });

  it("visible words of the renderer and the main process stand in core/strings", () => {
    const astray = ["electron/main", "electron/preload", "renderer/src"]
      .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
      .filter((file) => !/\/ui\/gallery[a-z-]*\.tsx$/.test(file))
      .filter((file) =>
        withMarks.test(
          readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(^|[^:"])\/\/.*$/gm, "$1"),
        ),
      );
    expect(astray).toEqual([]);
  });

  it("a source is named in words: no plan, agenda or rule set, and no sentence, cites an article by a number", () => {
    const shown = [
      ...filesUnder("resources", /\.json$/).filter((file) => !file.includes("/samples/")),
      ...filesUnder("electron/core/strings", /\.ts$/),
    ];
    expect(shown.length).toBeGreaterThan(60);
    const astray = shown.filter((file) =>
      /bài (báo )?\d{3}|(?<!\.)\b00[0-4]\b/i.test(readFileSync(join(root, file), "utf8")),
    );
    expect(astray).toEqual([]);
  });

  it("no sentence shows a code word, an exclamation mark or a pronoun for the user", () => {
    const facts = new Proxy(
      {},
      {
        get: (_target, key) =>
          key === "findings" ||
          key === "names" ||
          key === "children" ||
          key === "tags" ||
          key === "fields" ||
          key === "units" ||
          key === "who" ||
          key === "dependents" ||
          key === "regulations"
            ? []
            : key === "since"
              ? "2022-11-02T01:02:03.000Z"
              : key.toString().toLowerCase().includes("bytes")
                ? 1
                : "…",
      },
    );
    const codes = [...readFileSync(join(root, "electron/core/errors.ts"), "utf8").matchAll(/(\w+)Errors/g)];
    expect(codes.length).toBeGreaterThan(0);
    const all = [
      "safekeeping",
      "registry",
      "pledges",
      "pledges/pledge",
      "pledges/targets",
      "awards/registrations",
      "dossiers",
      "conference",
      "documents",
      "exchange",
    ].flatMap((room) =>
      [
        ...readFileSync(join(root, `electron/core/${room}/errors.ts`), "utf8").matchAll(/^ {2}([A-Z_]+):/gm),
      ].map((match) => match[1]),
    );
    expect(all.length).toBeGreaterThan(60);
    for (const code of all) {
      const { title, detail, cure } = errorSentence({ code, facts } as unknown as AppError);
      expect(title, code).not.toBe("");
      expect(`${title} ${detail} ${cure}`, code).not.toMatch(/!|undefined|\bbạn\b|[A-Z]{3,}_[A-Z]/);
    }
  });
});
