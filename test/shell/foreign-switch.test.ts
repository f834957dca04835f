import { describe, expect, it } from "vitest";
import { foreignSwitch } from "#main/shell/foreign-switch";

const windows = { system: "win32", asRoot: false } as const;
const linux = { system: "linux", asRoot: false } as const;

describe("a switch nobody may give the program", () => {
  it.each([
    ["--inspect"],
    ["--inspect-brk=9229"],
    ["--remote-debugging-port=9222"],
    ["--remote-debugging-pipe"],
    ["--no-sandbox"],
    ["--load-extension=C:\\x"],
    ["--renderer-cmd-prefix=x"],
    ["--js-flags=--expose-gc"],
    ["-r"],
    ["-e"],
    ["--database"],
    ["--data-x=1"],
    ["---data"],
    ["--"],
    ["-"],
  ])("%s", (word) => {
    expect(foreignSwitch(["--data", "kho", word, "--book=so"], linux)).toBe(word);
    expect(foreignSwitch(["--data", "kho", word, "--book=so"], windows)).toBe(word);
  });

  it("on Windows also begins with a slash, which elsewhere begins a path", () => {
    expect(foreignSwitch(["/inspect"], windows)).toBe("/inspect");
    expect(foreignSwitch(["--book", "/home/so"], linux)).toBeNull();
  });

  it("is none of the program's own, nor of how things are drawn", () => {
    const words = ["--data", "kho", "--book=so", "--disable-gpu", "--force-device-scale-factor=1", "tệp.txt"];
    expect(foreignSwitch([], windows)).toBeNull();
    expect(foreignSwitch(words, windows)).toBeNull();
    expect(foreignSwitch(words, linux)).toBeNull();
  });

  it("leaves the sandbox out for root alone, whom Chromium refuses it", () => {
    expect(foreignSwitch(["--no-sandbox"], { system: "linux", asRoot: true })).toBeNull();
    expect(foreignSwitch(["--no-sandbox=1"], linux)).toBe("--no-sandbox=1");
  });
});
