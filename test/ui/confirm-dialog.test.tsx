// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { uiStrings } from "#core/strings/ui-strings";
import { ConfirmDialog } from "#renderer/ui/confirm-dialog.tsx";
import { Dialog } from "#renderer/ui/dialog.tsx";
import { show } from "./show";

function dialog(reason: "none" | "asked") {
  const keep = vi.fn<() => void>();
  const act = vi.fn<(reason: string) => void>();
  const shown = show(
    <ConfirmDialog
      opened
      title="Restore?"
      lose={["Round 1"]}
      keep={["The package"]}
      keepWord="Keep"
      actWord="Restore"
      weight="destroys"
      reason={reason}
      onKeep={keep}
      onAct={act}
    />,
  );
  return { keep, act, ...shown };
}

describe("confirm dialog", () => {
  it("starts on the button that changes nothing", async () => {
    const { user, keep, act } = dialog("asked");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Keep"));
    await user.keyboard("{Enter}");
    expect(keep).toHaveBeenCalledTimes(1);
    expect(act).not.toHaveBeenCalled();
  });

  it("says what is lost and what stays", () => {
    dialog("none");
    expect(screen.getByText("Round 1").closest("section")?.textContent).toContain(uiStrings.willLose);
    expect(screen.getByText("The package").closest("section")?.textContent).toContain(uiStrings.willKeep);
  });

  it("does not act without the reason it asks for", async () => {
    const { user, act } = dialog("asked");
    await user.click(screen.getByText("Restore"));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText(uiStrings.reasonNeeded)).toBeTruthy();
    await user.type(screen.getByLabelText(uiStrings.reasonLabel), " wrong list ");
    await user.click(screen.getByText("Restore"));
    expect(act).toHaveBeenCalledWith("wrong list");
  });
});

it("stands over a dialog whose unsaved work it asks about", () => {
  show(
    <>
      <ConfirmDialog
        opened
        title="Leave?"
        keepWord="Stay"
        actWord="Leave"
        onKeep={() => undefined}
        onAct={() => undefined}
      />
      <Dialog opened title="A step" onClose={() => undefined}>
        <p>A form</p>
      </Dialog>
    </>,
  );
  const heightOf = (text: string) =>
    Number(
      screen
        .getByText(text)
        .closest<HTMLElement>(".mantine-Modal-root")
        ?.style.getPropertyValue("--mb-z-index") || "0",
    );
  expect(heightOf("A form")).toBeGreaterThan(0);
  expect(heightOf("Stay")).toBeGreaterThan(heightOf("A form"));
});
