import { describe, expect, it } from "vitest";
import { regulationSettings, settingsOfSilence } from "#core/registry/regulation-settings";

describe("the settings of a regulation", () => {
  it("a book that wrote none reads what the program did before, none of it as law", () => {
    expect(regulationSettings.parse({})).toEqual(settingsOfSilence);
    expect(settingsOfSilence.modes).toEqual({ allowed: ["SECRET"], usual: "SECRET", clause: "" });
    expect(settingsOfSilence.tie.rule).toBe("MANUAL");
    const clauses = Object.values(settingsOfSilence).flatMap((setting) =>
      "clause" in setting ? [setting.clause] : Object.values(setting),
    );
    expect(new Set(clauses)).toEqual(new Set([""]));
  });

  it("what was written is read again, field by field", () => {
    const written = { ...settingsOfSilence, tie: { rule: "CHAIR", clause: "Khoản 3 Điều 9" } };
    expect(regulationSettings.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([
    ["a mode that is usual but not allowed", { modes: { allowed: ["OPEN"], usual: "SECRET" } }],
    ["no mode at all", { modes: { allowed: [], usual: "SECRET" } }],
    ["a mode named twice", { modes: { allowed: ["SECRET", "SECRET"], usual: "SECRET" } }],
    ["a deputy without a vote", { deputies: { mostVotes: 0 } }],
    ["no head", { heads: { heads: 0 } }],
    ["half a day to complain", { complaints: { days: 0.5 } }],
    ["a setting nobody knows", { quorum: { rule: "HALF" } }],
  ])("refuses %s", (_what, settings) => {
    expect(regulationSettings.safeParse(settings).success).toBe(false);
  });
});
