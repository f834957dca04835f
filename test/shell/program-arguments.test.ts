import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { programArgumentsWords } from "#core/strings/program-arguments-words";
import { faultOfWriting } from "#main/shell/folder-argument";
import { readProgramArguments } from "#main/shell/program-arguments";

describe("a folder as it is written", () => {
  it.each([
    ["/kho", null],
    ["/kho/Sổ Thi Đua 2026/", null],
    ["/kho/con/nul", null],
    ["", "NO_FOLDER"],
    ["  ", "NO_FOLDER"],
    ["kho", "RELATIVE"],
    ["../kho", "RELATIVE"],
    ["~/kho", "RELATIVE"],
    ["\\\\may-chu\\kho", "RELATIVE"],
    ["/kho\0/so", "BAD_SIGN"],
    ["/kho\n", "BAD_SIGN"],
    [`/${"a".repeat(256)}`, "TOO_LONG"],
    [`/${"ă".repeat(128)}`, "TOO_LONG"],
    [`/${"a/".repeat(600)}`, "TOO_LONG"],
  ] as const)("on Linux %j → %s", (folder, fault) => {
    expect(faultOfWriting(folder, "LINUX")).toBe(fault);
  });

  it.each([
    ["D:\\So-thi-dua", null],
    ["d:/Sổ Thi Đua", null],
    ["D:\\", null],
    ["D:\\kho\\..\\so", null],
    ["D:\\console\\nullo\\com10", null],
    ["", "NO_FOLDER"],
    ["kho", "RELATIVE"],
    ["D:", "RELATIVE"],
    ["D:kho", "RELATIVE"],
    ["\\kho", "RELATIVE"],
    ["\\\\may-chu\\kho", "NETWORK"],
    ["//may-chu/kho", "NETWORK"],
    ["\\\\.\\COM1", "DEVICE"],
    ["\\\\?\\D:\\kho", "DEVICE"],
    ["D:\\kho\0", "BAD_SIGN"],
    ["D:\\kho?", "BAD_SIGN"],
    ["D:\\kho:luong", "BAD_SIGN"],
    ["D:\\con", "RESERVED_NAME"],
    ["D:\\kho\\NUL.txt", "RESERVED_NAME"],
    ["D:\\kho\\Aux\\so", "RESERVED_NAME"],
    ["D:\\lpt1", "RESERVED_NAME"],
    ["D:\\COM¹", "RESERVED_NAME"],
    ["D:\\kho.", "RESERVED_NAME"],
    ["D:\\kho \\so", "RESERVED_NAME"],
    [`D:\\${"a".repeat(118)}`, "TOO_LONG"],
  ] as const)("on Windows %j → %s", (folder, fault) => {
    expect(faultOfWriting(folder, "WINDOWS")).toBe(fault);
  });
});

describe("the command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "program-arguments-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const here = join(folder, "kho");
  mkdirSync(here);
  const file = join(folder, "tep.txt");
  writeFileSync(file, "x");

  it.each([
    [["."], null, null],
    [["--no-sandbox", ".", "--data", here, "--book", "/kho/Sổ 1"], here, "/kho/Sổ 1"],
    [[`--data=${here}/`, "--book=/kho/../so"], here, "/so"],
    [["--data", join(folder, "chua-co")], join(folder, "chua-co"), null],
    [["--database", "kho"], null, null],
  ])("%j", (words, data, book) => {
    expect(readProgramArguments(words, "LINUX")).toEqual({ ok: true, value: { data, book } });
  });

  it.each([
    [["--data"], "--data", "", "NO_FOLDER"],
    [["--data="], "--data", "", "NO_FOLDER"],
    [["--data", "--book", "/so"], "--data", "", "NO_FOLDER"],
    [["--data", "kho"], "--data", "kho", "RELATIVE"],
    [["--data", file], "--data", file, "IS_FILE"],
    [["--data", join(file, "so")], "--data", join(file, "so"), "NOT_THERE"],
    [["--data", join(folder, "o", "kho")], "--data", join(folder, "o", "kho"), "NOT_THERE"],
    [["--data", "/kho\0"], "--data", "/kho\0", "BAD_SIGN"],
    [["--book"], "--book", "", "NO_FOLDER"],
    [["--book=so"], "--book", "so", "RELATIVE"],
  ])("%j is refused", (words, name, written, fault) => {
    expect(readProgramArguments(words, "LINUX")).toEqual({
      ok: false,
      error: { name, folder: written, fault },
    });
  });

  it("lets a book on another PC come to its own screen, and no data", () => {
    const network = "\\\\may-chu\\so";
    expect(readProgramArguments(["--book", network], "WINDOWS").ok).toBe(true);
    expect(readProgramArguments(["--data", network], "WINDOWS")).toMatchObject({
      error: { fault: "NETWORK" },
    });
  });

  it("answers whatever it is given, with a sentence a person can read", () => {
    const anyFolder = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.constant("\\\\?\\"));
    fc.assert(
      fc.property(anyFolder, fc.constantFrom("LINUX" as const, "WINDOWS" as const), (written, system) => {
        const reading = readProgramArguments([`--data=${written}`], system);
        if (reading.ok) return;
        const { name, folder: refused, fault } = reading.error;
        const said = programArgumentsWords.text(name, refused, programArgumentsWords.why[fault]);
        expect([...said].some((sign) => sign < " " && sign !== "\n")).toBe(false);
        expect(said.length).toBeLessThan(900);
      }),
    );
  });
});
