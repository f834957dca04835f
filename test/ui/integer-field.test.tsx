// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { uiStrings } from "#core/strings/ui-strings";
import { useFormOf } from "#renderer/ui/form-of.ts";
import { IntegerField } from "#renderer/ui/integer-field.tsx";
import { IntegerInput } from "#renderer/ui/integer-input.tsx";
import { setUpZod } from "#renderer/ui/zod-sentences.ts";
import { show } from "./show";

setUpZod();

function Returned({
  heard,
  start,
}: {
  readonly heard: (value: number | null) => void;
  readonly start: number | null;
}) {
  const [value, setValue] = useState(start);
  return (
    <IntegerInput
      label="Returned"
      value={value}
      onChange={(next) => {
        setValue(next);
        heard(next);
      }}
    />
  );
}

describe("integer field", () => {
  it("tells not entered from 0", async () => {
    const heard = vi.fn<(value: number | null) => void>();
    const { user } = show(<Returned heard={heard} start={0} />);
    const box = screen.getByLabelText("Returned");
    expect(box).toHaveProperty("value", "0");
    await user.clear(box);
    expect(heard).toHaveBeenLastCalledWith(null);
    await user.type(box, "0");
    expect(heard).toHaveBeenLastCalledWith(0);
  });

  it.each(["9,5", "9.5", "1e3", "12a", "0x1F", "1 0"])(
    "refuses %s visibly and keeps it on the screen",
    async (text) => {
      const heard = vi.fn<(value: number | null) => void>();
      const { user } = show(<Returned heard={heard} start={null} />);
      const box = screen.getByLabelText("Returned");
      await user.type(box, text);
      expect(heard).toHaveBeenLastCalledWith(Number.NaN);
      expect(box).toHaveProperty("value", text);
      expect(screen.getByText(uiStrings.integerUnreadable)).toBeTruthy();
      expect(box.getAttribute("aria-invalid")).toBe("true");
    },
  );

  it("says of a negative number that it is negative", async () => {
    const { user } = show(<Returned heard={vi.fn<(value: number | null) => void>()} start={null} />);
    await user.type(screen.getByLabelText("Returned"), "-3");
    expect(screen.getByText(uiStrings.integerNegative)).toBeTruthy();
  });

  it("takes a value set from outside", () => {
    const { rerender } = show(<IntegerInput label="Returned" value={9} onChange={() => undefined} />);
    rerender(<IntegerInput label="Returned" value={10} onChange={() => undefined} />);
    expect(screen.getByLabelText("Returned")).toHaveProperty("value", "10");
  });

  it("does not let unreadable text through a form's schema", async () => {
    const saved = vi.fn<(values: { votes: number | null }) => void>();
    function Form() {
      const form = useFormOf(z.strictObject({ votes: z.int().nullable() }), { votes: null });
      return (
        <form onSubmit={(event) => void form.handleSubmit(saved)(event)}>
          <IntegerField control={form.control} name="votes" label="Votes" />
          <button type="submit">Save</button>
        </form>
      );
    }
    const { user } = show(<Form />);
    await user.type(screen.getByLabelText("Votes"), "8x");
    await user.click(screen.getByText("Save"));
    expect(saved).not.toHaveBeenCalled();
    await user.clear(screen.getByLabelText("Votes"));
    await user.click(screen.getByText("Save"));
    expect(saved.mock.calls[0]?.[0]).toEqual({ votes: null });
  });
});
