// @vitest-environment happy-dom
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";

describe("the gallery of all parts", () => {
  it("draws every part, and axe finds nothing in their names, roles and states", async () => {
    document.documentElement.lang = "vi";
    document.title = "gallery";
    document.body.innerHTML = '<div id="root"></div>';
    await act(async () => {
      await import("#renderer/ui/gallery.tsx");
    });
    const main = await screen.findByRole("main");
    expect(within(main).getAllByRole("grid")).toHaveLength(2);
    // Colours are held by tokens.test.ts: this page has no sheets.
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
