import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { uiStrings } from "#core/strings/ui-strings";
import { axeFindings } from "../support/axe";
import { type LaunchedApp, launchApp } from "../support/launch";
import { personAt } from "../tour/person";
import { layoutFaults } from "./layout-faults";
import type { Desk, Screen } from "./screen";

interface Walk {
  readonly screens: readonly Screen[];
  /** Opens the book and types what the pictures need. */
  readonly begin: (desk: Desk) => Promise<void>;
}

const usual = { width: 1366, height: 768 };

/** Walks through the screens in their order in one window; each is photographed and looked over. */
export function walk({ screens, begin }: Walk): void {
  const dataDir = mkdtempSync(join(tmpdir(), "every-screen-"));
  const errors: string[] = [];
  let desk: Desk;
  beforeAll(async () => {
    const app = await launchApp({ dataDir });
    app.page.on("pageerror", (error) => errors.push(error.message));
    app.page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    app.page.setDefaultTimeout(10_000);
    desk = deskOf(app, dataDir);
    await begin(desk);
  }, 120_000);
  afterAll(async () => {
    await desk.app.app.close().catch(() => {});
    rmSync(dataDir, { recursive: true, force: true });
  });
  afterEach(() => {
    errors.length = 0;
  });

  it.each(screens)("$picture", async (screen) => {
    const { page } = desk.app;
    const [width, height] = screen.size ?? [usual.width, usual.height];
    await page.setViewportSize({ width, height });
    if (screen.at !== undefined) {
      await goTo(desk, screen.at);
    }
    try {
      await screen.reach?.(desk);
      const top = placeOf(desk, screen);
      await top.getByText(screen.sees).filter({ visible: true }).first().waitFor();
    } catch (error) {
      await desk.app.photograph(join("screens", `${screen.picture}-not-reached`));
      throw error;
    }
    await settled(desk);
    await desk.app.photograph(join("screens", screen.picture));
    expect(await layoutFaults(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
}

/** Where the words of a picture must stand: in the dialog or drawer it names, else anywhere. */
function placeOf(desk: Desk, { shows = [] }: Screen) {
  if (shows.some((file) => file.endsWith("-dialog"))) return desk.dialog().last();
  if (shows.some((file) => file.endsWith("-drawer"))) return desk.drawer();
  return desk.app.page.locator("body");
}

/** Leaves whatever is open, as a person who does not care for it, and comes to an address anew. */
async function goTo({ app: { page }, part }: Desk, address: string): Promise<void> {
  const layers = page.locator(".mantine-Modal-content, .mantine-Menu-dropdown");
  for (let layer = 0; layer < 3 && (await layers.count()) > 0; layer += 1)
    await page.keyboard.press("Escape");
  await page.evaluate(() => {
    window.location.hash = "/help";
  });
  const asked = part("confirm-act");
  await page.locator("[aria-current=page][href$='/help']").or(asked).first().waitFor();
  if ((await asked.count()) > 0) await asked.click();
  await page.evaluate((to) => {
    window.location.hash = to;
  }, address);
  await page.locator(`[aria-current=page][href$='/${address.split("/")[1]}']`).waitFor();
}

/** Nothing is being read, and no good word, gone in a moment, lies over the screen. */
async function settled({ app: { page } }: Desk): Promise<void> {
  await page.mouse.move(3, 400);
  await page.evaluate((still) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.ui-toast[data-tone="ok"] { display: none }');
    document.adoptedStyleSheets = [sheet];
    const twoFrames = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));
    return new Promise<void>((resolve) => {
      const look = () =>
        document.querySelector("main [role=status]")?.textContent === still
          ? setTimeout(look, 20)
          : twoFrames(resolve);
      look();
    });
  }, uiStrings.loading);
}

function deskOf(app: LaunchedApp, folder: string): Desk {
  const { page } = app;
  return {
    app,
    person: personAt(page, join(folder, "pictures")),
    call: async (name, input) => {
      const answer = await page.evaluate(
        ([procedure, asked]) =>
          (
            window as unknown as { soThiDua: { call: (name: string, input: unknown) => Promise<unknown> } }
          ).soThiDua.call(procedure, asked),
        [name, input] as const,
      );
      const { ok, value } = answer as { readonly ok: boolean; readonly value: never };
      if (!ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
      return value;
    },
    part: (testId) => page.getByTestId(testId),
    button: (words) => page.getByRole("button", { name: words }),
    row: (words) => page.locator("tr[data-row]").filter({ hasText: words }),
    tab: (words) => page.getByRole("tab", { name: words }),
    dialog: () => page.locator(".mantine-Modal-content"),
    drawer: () => page.locator("[data-drawer]"),
  };
}
