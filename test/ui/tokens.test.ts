import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { theme } from "#renderer/ui/theme.ts";

const sheet = readFileSync(new URL("../../renderer/src/ui/tokens.css", import.meta.url), "utf8");

function token(name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1];
  if (found === undefined) throw new Error(`No token ${name}.`);
  return found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(left: string, right: string): number {
  const [light = 0, dark = 0] = [luminance(token(left)), luminance(token(right))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("tokens", () => {
  it.each([
    ["ink", "panel"],
    ["ink-2", "panel"],
    ["ink-2", "canvas"],
    ["ink-3", "panel"],
    ["ink-3", "canvas"],
    ["accent", "panel"],
    ["accent", "accent-tint"],
    ["panel", "accent"],
    ["panel", "danger"],
    ["danger-text", "danger-tint"],
    ["warn", "warn-tint"],
    ["ok", "ok-tint"],
    ["info", "info-tint"],
    ["won-text", "won-tint"],
    ["off", "off-ground"],
  ])("text %s reads on %s", (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5));

  it.each([
    ["line-3", "panel"],
    ["won", "panel"],
    ["won", "won-tint"],
    ["focus", "panel"],
    ["danger", "panel"],
  ])("mark %s is seen on %s", (mark, ground) => expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3));

  it("Mantine wears the same colours", () => {
    expect(theme.colors?.["accent"]?.[6]).toBe(token("accent"));
    expect(theme.colors?.["accent"]?.[8]).toBe(token("accent-dark"));
    expect(theme.black).toBe(token("ink"));
  });
});
