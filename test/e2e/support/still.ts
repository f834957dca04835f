import type { Page } from "playwright-core";

interface Still {
  /** Waits until the words were seen. */
  readonly waitFor: () => Promise<void>;
  /** Shows the living screen again. */
  readonly letGo: () => Promise<void>;
}

/**
 * Keeps what the window shows at the moment it shows `words`: a screen that stands for a blink only can be looked
 * at. The window lives on behind the still.
 */
export async function keepStill(page: Page, words: string): Promise<Still> {
  await page.evaluate((awaited) => {
    const observer = new MutationObserver(() => {
      if (document.body.textContent.includes(awaited)) {
        observer.disconnect();
        const still = document.body.cloneNode(true) as HTMLElement;
        const frame = document.createElement("div");
        frame.id = "still";
        frame.style.cssText = "position: fixed; inset: 0; z-index: 9999; background: white;";
        for (const script of still.querySelectorAll("script")) script.remove();
        frame.append(...still.childNodes);
        document.body.append(frame);
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, words);
  const still = page.locator("#still");
  return {
    waitFor: () => still.waitFor(),
    letGo: () => still.evaluate((frame) => frame.remove()),
  };
}
