// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { isLocalDate } from "#core/base/local-date";
import { uiStrings } from "#core/strings/ui-strings";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { show } from "./show";

function Day({ heard }: { readonly heard: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <DateInput
      label="Day"
      value={value}
      onChange={(next) => {
        setValue(next);
        heard(next);
      }}
    />
  );
}

describe("date field", () => {
  it.each([
    ["02/11/2022", "2022-11-02"],
    ["2/11/2022", "2022-11-02"],
    ["2-11-2022", "2022-11-02"],
    ["02112022", "2022-11-02"],
  ])("reads %s as %s", async (typed, day) => {
    const heard = vi.fn<(value: string | null) => void>();
    const { user } = show(<Day heard={heard} />);
    const box = screen.getByLabelText("Day");
    await user.type(box, typed);
    expect(heard).toHaveBeenLastCalledWith(day);
    await user.tab();
    expect(box).toHaveProperty("value", "02/11/2022");
  });

  it.each([
    ["05/02/90", uiStrings.dateTwoDigitYear],
    ["31/02/2022", uiStrings.dateImpossible],
    ["ngày mai", uiStrings.dateUnreadable],
  ])("refuses %s with its sentence once the field is left, and never guesses", async (typed, sentence) => {
    const heard = vi.fn<(value: string | null) => void>();
    const { user } = show(<Day heard={heard} />);
    const box = screen.getByLabelText("Day");
    await user.type(box, typed);
    expect(screen.queryByText(sentence)).toBeNull();
    await user.tab();
    expect(screen.getByText(sentence)).toBeTruthy();
    const last = heard.mock.lastCall?.[0] as string;
    expect(isLocalDate(last)).toBe(false);
    expect(box).toHaveProperty("value", typed);
  });

  it("is not entered when empty", async () => {
    const heard = vi.fn<(value: string | null) => void>();
    const { user } = show(<Day heard={heard} />);
    await user.type(screen.getByLabelText("Day"), "1");
    await user.clear(screen.getByLabelText("Day"));
    expect(heard).toHaveBeenLastCalledWith(null);
  });
});
