import type { Locator, Page } from "playwright-core";

/** More stops than any screen has. */
const mostStops = 90;

interface Stop {
  readonly name: string;
  readonly shown: "YES" | "NO" | "NOTHING";
}

/**
 * Goes with Tab to a part of the window, as somebody without a mouse would. Every stop on the way must show that it has
 * the focus and stand inside the window; throws the name of one that does not, or of a part no Tab comes to.
 */
export async function tabTo(page: Page, part: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await part.waitFor();
  const seen: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    const { name, shown } = await stopOf(page);
    if (shown === "NO") throw new Error(`The focus cannot be seen: ${name}`);
    if (await hasFocus(part)) return;
    seen.push(name);
  }
  throw new Error(`No ${key} comes to it; stops: ${[...new Set(seen)].join(" · ")}`);
}

/** Whether the focus stands on a part of the window. */
export function hasFocus(part: Locator): Promise<boolean> {
  return part.evaluate((element) => element === document.activeElement);
}

/** What has the focus: its role in the page and words; "nothing" where no part of the page has it. */
export async function focusedName(page: Page): Promise<string> {
  const { name, shown } = await stopOf(page);
  return shown === "NOTHING" ? "nothing" : name;
}

function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: "", shown: "NOTHING" as const };
    const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
    const name = `${element.tagName.toLowerCase()} “${words.trim().slice(0, 60)}”`;
    // `--focus` of the look, on the part itself, on what draws it (a radio's circle) or on what frames it.
    const frames = [element, ...Array.from(element.parentElement?.children ?? [])];
    for (let frame = element.parentElement, level = 0; frame !== null && level < 3; level += 1) {
      frames.push(frame);
      frame = frame.parentElement;
    }
    const drawn = frames.some((frame) => {
      const style = getComputedStyle(frame);
      const outline = style.outlineStyle === "none" ? "" : style.outlineColor;
      return [outline, style.boxShadow, style.borderColor].some((part) => part.includes("31, 95, 168"));
    });
    const { top, bottom } = element.getBoundingClientRect();
    const inside = bottom > 0 && top < window.innerHeight;
    return { name, shown: drawn && inside ? ("YES" as const) : ("NO" as const) };
  });
}
