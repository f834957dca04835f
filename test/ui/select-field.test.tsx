// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { uiStrings } from "#core/strings/ui-strings";
import { SelectInput } from "#renderer/ui/select-input.tsx";
import { show } from "./show";

const choices = [
  { value: "a", label: "Sở Tư pháp TP Hà Nội", group: "Sở Tư pháp" },
  { value: "b", label: "Cục THADS Hà Nội", group: "Cục THADS" },
  { value: "c", label: "Cục THADS TP Đà Nẵng", group: "Cục THADS" },
] as const;

function Unit({ heard }: { readonly heard: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>("a");
  return (
    <SelectInput
      label="Unit"
      choices={choices}
      value={value}
      onChange={(next) => {
        setValue(next);
        heard(next);
      }}
    />
  );
}

const box = () => screen.getByRole("combobox", { name: "Unit" });

describe("select field", () => {
  it.each([
    ["thads ha noi", "b"],
    ["da nang", "c"],
    ["đà", "c"],
  ])("typing %s over the present choice finds %s and Enter takes it", async (typed, value) => {
    const heard = vi.fn<(value: string | null) => void>();
    const { user } = show(<Unit heard={heard} />);
    await user.click(box());
    await user.keyboard(`${typed}{Enter}`);
    expect(heard).toHaveBeenLastCalledWith(value);
  });

  it("says that nothing fits, and takes nothing", async () => {
    const heard = vi.fn<(value: string | null) => void>();
    const { user } = show(<Unit heard={heard} />);
    await user.click(box());
    await user.keyboard("xyz{Enter}");
    expect(screen.getByText(uiStrings.selectNothing).closest("[role=option]")).not.toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });
});
