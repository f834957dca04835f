// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { guardOtherWaysOut } from "#renderer/frame/guarded-location.ts";
import { useUiState } from "#renderer/state/ui-state.ts";

beforeAll(() => {
  window.location.hash = "#/registry";
  guardOtherWaysOut();
});
beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null }));

/** What the shell does before it closes the book. */
const askToLeave = () => window.dispatchEvent(new Event("app:leave", { cancelable: true }));

describe("ways out that are no click", () => {
  it("lets the window close when nothing is unsaved", () => {
    expect(askToLeave()).toBe(true);
    expect(useUiState.getState().leaving).toBeNull();
  });

  it("keeps the window and asks when something is unsaved; leaving anyway closes it", () => {
    const close = vi.spyOn(window, "close").mockImplementation(() => undefined);
    useUiState.getState().markDirty({ id: "form", name: "unit" });
    expect(askToLeave()).toBe(false);
    expect(close).not.toHaveBeenCalled();
    useUiState.getState().leaveAnyway();
    expect(close).toHaveBeenCalledTimes(1);
    expect(askToLeave()).toBe(true);
  });

  it("puts back an address that was left by the back key, and goes there when leaving is confirmed", () => {
    useUiState.getState().markDirty({ id: "form", name: "unit" });
    window.history.replaceState(null, "", "#/dossiers");
    window.dispatchEvent(new Event("hashchange"));
    expect(window.location.hash).toBe("#/registry");
    useUiState.getState().leaveAnyway();
    expect(window.location.hash).toBe("#/dossiers");
  });
});
