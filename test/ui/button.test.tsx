// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "#renderer/ui/button.tsx";
import { show } from "./show";

describe("a button that cannot be used", () => {
  it("says why beside itself, stays reachable, and does nothing", async () => {
    const pressed = vi.fn<() => void>();
    const submitted = vi.fn<(event: { preventDefault: () => void }) => void>((event) =>
      event.preventDefault(),
    );
    const { user } = show(
      <form onSubmit={submitted}>
        <Button type="submit" onClick={pressed} disabledReason="One identity is wrong.">
          Seal
        </Button>
      </form>,
    );
    const button = screen.getByRole("button", { name: "Seal" });
    const reason = screen.getByText("One identity is wrong.");
    expect(button.getAttribute("aria-describedby")).toBe(reason.id);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await user.tab();
    expect(document.activeElement).toBe(button);
    await user.keyboard("{Enter}");
    await user.click(button);
    expect(pressed).not.toHaveBeenCalled();
    expect(submitted).not.toHaveBeenCalled();
  });

  it("works again when the reason is gone", async () => {
    const pressed = vi.fn<() => void>();
    const { user } = show(
      <Button onClick={pressed} disabledReason={null}>
        Seal
      </Button>,
    );
    await user.click(screen.getByRole("button", { name: "Seal" }));
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it("cannot be pressed twice while its work runs", async () => {
    const pressed = vi.fn<() => void>();
    const { user } = show(
      <Button onClick={pressed} working>
        Save
      </Button>,
    );
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(pressed).not.toHaveBeenCalled();
  });
});
