// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { uiStrings } from "#core/strings/ui-strings";
import { ScoreInput } from "#renderer/ui/score-input.tsx";
import { show } from "./show";

function Score({ heard }: { readonly heard: (value: number | null) => void }) {
  const [value, setValue] = useState<number | null>(null);
  return (
    <ScoreInput
      label="Score"
      value={value}
      onChange={(next) => {
        setValue(next);
        heard(next);
      }}
    />
  );
}

describe("score field", () => {
  it.each([
    ["98,25", 9825, "98,25"],
    ["98.25", 9825, "98,25"],
    ["9,2", 920, "9,20"],
    ["100", 10_000, "100,00"],
    ["0,07", 7, "0,07"],
    ["1,15", 115, "1,15"],
  ])("reads %s as %i hundredths and writes %s", async (typed, hundredths, written) => {
    const heard = vi.fn<(value: number | null) => void>();
    const { user } = show(<Score heard={heard} />);
    const box = screen.getByLabelText("Score");
    await user.type(box, typed);
    expect(heard).toHaveBeenLastCalledWith(hundredths);
    await user.tab();
    expect(box).toHaveProperty("value", written);
  });

  it.each([
    ["9,255", uiStrings.scoreTooManyDecimals],
    ["9,2,5", uiStrings.scoreUnreadable],
    ["abc", uiStrings.scoreUnreadable],
    ["-1", uiStrings.scoreNegative],
  ])("refuses %s with its sentence", async (typed, sentence) => {
    const heard = vi.fn<(value: number | null) => void>();
    const { user } = show(<Score heard={heard} />);
    await user.type(screen.getByLabelText("Score"), typed);
    expect(heard).toHaveBeenLastCalledWith(Number.NaN);
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});
