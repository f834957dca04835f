// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchDoublePress } from "#renderer/ui/double-press.ts";

/** A form whose save gives way to a button that throws away what was saved, at the same place. */
function SaveThenBin({ onBin }: { readonly onBin: () => void }) {
  const [saved, setSaved] = useState<"NO" | "YES">("NO");
  return saved === "YES" ? (
    <button key="bin" type="button" onClick={onBin}>
      bin
    </button>
  ) : (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSaved("YES");
      }}
    >
      <button key="save" type="submit">
        save
      </button>
    </form>
  );
}

function press(name: string, place: { readonly clientX: number; readonly clientY: number }): void {
  const button = screen.getByText(name);
  fireEvent.pointerDown(button, place);
  fireEvent.click(button, place);
}

let stop = () => {};
beforeEach(() => {
  stop = watchDoublePress();
});
afterEach(() => {
  stop();
  cleanup();
});

describe("a double click on what saves", () => {
  const here = { clientX: 100, clientY: 700 };

  it("saves once and does not reach the button that takes its place", () => {
    let binned = 0;
    render(<SaveThenBin onBin={() => (binned += 1)} />);
    press("save", here);
    press("bin", here);
    press("bin", here);
    expect(binned).toBe(0);
    press("bin", { clientX: 180, clientY: 700 });
    expect(binned).toBe(1);
  });

  it("is no double click where the second press is elsewhere, or a key came between", () => {
    let binned = 0;
    const { unmount } = render(<SaveThenBin onBin={() => (binned += 1)} />);
    press("save", here);
    press("bin", { clientX: 180, clientY: 700 });
    expect(binned).toBe(1);
    unmount();
    render(<SaveThenBin onBin={() => (binned += 1)} />);
    press("save", here);
    fireEvent.keyDown(document.body, { key: "Tab" });
    press("bin", here);
    expect(binned).toBe(2);
  });
});
