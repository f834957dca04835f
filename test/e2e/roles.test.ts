import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MeetingId, RoundId } from "#core/base/ids";
import { outcomeWords as outcome } from "#core/strings/outcome-words";
import { peopleWords as people } from "#core/strings/people-words";
import { uiStrings } from "#core/strings/ui-strings";
import { axeFindings } from "./support/axe";
import { type LaunchedApp, launchApp } from "./support/launch";
import { type Team, openSampleWithTeam, openedRound, passwords, signInByHand } from "./support/team";

const dataDir = mkdtempSync(join(tmpdir(), "roles-"));
let app: LaunchedApp;
let team: Team;
let round: { readonly meetingId: MeetingId; readonly roundId: RoundId };

/** Fields that only search, filter or turn a list: they save nothing. */
const looking = [
  /^text: (Tìm|Lọc|Người làm|Phần của sổ|Từ ngày|Đến ngày|Chỉ xem)/,
  /^text: Mã/,
  /^radio: (Tất cả|Thành viên|Ngoài cụm|Năm |6 tháng|Cả năm|Sở Tư pháp|Cục THADS)/,
  /^radio: (Kế hoạch|Nhiệm vụ|Danh sách|Tổng hợp|Bảng|Tờ trình|Có quyền|Khách mời|Đến, về)/,
  /^radio: (Các năm|Cá nhân|Người đứng đầu|Địa bàn|Nội dung theo dõi)/,
];

const rooms = [
  "/overview",
  "/registry",
  "/registry/cluster",
  "/pledges",
  "/dossiers",
  "/conference",
  "/awards",
  "/documents",
  "/exchange",
  "/safekeeping",
  "/help",
] as const;

/** Keeps the names of all calls that were refused for want of a right, from now on. */
async function listenForDenied(): Promise<void> {
  await app.app.evaluate(({ ipcMain }) => {
    type Handler = (...words: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>;
    const handlers = (ipcMain as unknown as Record<string, Map<string, Handler>>)["_invokeHandlers"];
    const real = handlers?.get("app:call");
    const denied: string[] = [];
    (globalThis as unknown as { denied: string[] }).denied = denied;
    handlers?.set("app:call", async (...words) => {
      const answer = await (real as Handler)(...words);
      const { name } = words[1] as { name: string };
      if (!answer.ok && answer.error?.code === "NOT_ALLOWED") denied.push(name);
      return answer;
    });
  });
}

const denied = () => app.app.evaluate(() => [...(globalThis as unknown as { denied: string[] }).denied]);

async function goTo(address: string): Promise<void> {
  const { page } = app;
  for (let layer = 0; layer < 3; layer += 1) await page.keyboard.press("Escape");
  await page.evaluate((to) => {
    window.location.hash = to === window.location.hash ? "" : to;
  }, address);
  await settled();
}

/** Nothing is being read any more. */
async function settled(): Promise<void> {
  await app.page.waitForFunction(
    (loading) => document.querySelector("main [role=status]")?.textContent !== loading,
    uiStrings.loading,
  );
  await app.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Names of the fields one could type or choose in, where the window stands. */
async function openFields(role: "VIEWER" | "TELLER"): Promise<readonly string[]> {
  const fields = app.page.locator(
    "main :is(input, textarea), [data-drawer] :is(input, textarea), .mantine-Modal-content :is(input, textarea)",
  );
  return fields.evaluateAll(
    (found, counts) =>
      found.flatMap((field) => {
        const input = field as HTMLInputElement;
        const shown = input.getClientRects().length > 0;
        if (!shown || input.matches(":disabled") || input.readOnly) return [];
        if (counts && input.closest(".conference-count") !== null) return [];
        const name =
          input.getAttribute("aria-label") ??
          input.labels?.[0]?.textContent ??
          document.getElementById(input.getAttribute("aria-labelledby") ?? "")?.textContent ??
          input.name;
        return [`${input.type}: ${name}`];
      }),
    // A teller keys counts.
    role === "TELLER",
  );
}

/** Everything one comes to from an address: each tab, each view, the first line of each list. */
async function lookAround(address: string, see: (where: string) => Promise<void>): Promise<void> {
  const { page } = app;
  await goTo(address);
  await see(address);
  const tabs = page.locator("main [role=tab]:visible");
  const names = await tabs.allTextContents();
  for (const [place, name] of names.entries()) {
    const tab = tabs.nth(place);
    if ((await tabs.count()) <= place) continue;
    await tab.click();
    await settled();
    await see(`${address} ${name}`);
    const line = page.locator("main tr[data-row]:visible").first();
    if ((await line.count()) === 0) continue;
    await line.click();
    await settled();
    await see(`${address} ${name}, một dòng`);
    await goTo(address);
    if ((await tabs.count()) > place) await tabs.nth(place).click();
  }
  if (names.length > 0) return;
  const line = page.locator("main tr[data-row]:visible").first();
  if ((await line.count()) === 0) return;
  await line.click();
  await settled();
  await see(`${address}, một dòng`);
}

beforeAll(async () => {
  app = await launchApp({ dataDir, stubs: { open: [[]], save: [""] } });
  team = await openSampleWithTeam(app, dataDir);
  round = await openedRound(app);
  await listenForDenied();
}, 180_000);
afterAll(async () => {
  await app.close().catch(() => {});
  rmSync(dataDir, { recursive: true, force: true });
});

const sitDown = async (role: "VIEWER" | "TELLER") => {
  await goTo("/help");
  await app.page.getByTestId("who-is-here").click();
  await app.page.getByText(people.signOut).click();
  await signInByHand(app, team[role].name, passwords[role]);
};

describe.each(["VIEWER", "TELLER"] as const)("the session of a %s", (role) => {
  it(
    "meets no call it is refused and no field it could type in and then is refused",
    { timeout: 400_000 },
    async () => {
      await sitDown(role);
      const fields = new Map<string, string>();
      const where: string[] = [];
      const steps = ["prepare", "roll", "log", "ballot", "count", "outcome", "seal", "conclude", "handover"];
      const meeting = steps.map((step) => `/conference/${round.meetingId}/${step}/${round.roundId}`);
      for (const address of [...rooms, ...meeting])
        await lookAround(address, async (place) => {
          where.push(place);
          for (const field of await openFields(role)) if (!fields.has(field)) fields.set(field, place);
        });
      const writing = [...fields].filter(([field]) => !looking.some((kind) => kind.test(field)));
      expect(writing).toEqual([]);
      expect(where.length).toBeGreaterThan(50);
      expect(await denied()).toEqual([]);
    },
  );

  it("is told who takes back a step that is not its own", async () => {
    await goTo("/overview");
    await app.page.keyboard.press("Control+z");
    await app.page.getByText("Bước này do quản trị sổ", { exact: false }).waitFor();
    await app.photograph(`people/undo-of-${role.toLowerCase()}`);
  });

  it("sees the count locked or open as its role says", async () => {
    await goTo(`/conference/${round.meetingId}/count/${round.roundId}`);
    await app.page.getByTestId("total-printed").waitFor();
    const isOpen = await app.page.getByTestId("total-printed").isEditable();
    expect(isOpen).toBe(role === "TELLER");
    await app.photograph(`people/count-of-${role.toLowerCase()}`);
    await goTo(`/conference/${round.meetingId}/outcome/${round.roundId}`);
    await app.page
      .getByTestId("go-facts")
      .or(app.page.getByRole("tab", { name: outcome.tabFacts }))
      .first()
      .click();
    await app.page.getByTestId("locked-fields").waitFor();
    await app.photograph(`people/facts-of-${role.toLowerCase()}`);
    // What scrolls between locked fields takes the keyboard itself; axe takes all in a disabled fieldset for unreachable.
    const scrolled = app.page.locator(".ui-card-body[data-scrolls][tabindex='0']").last();
    await scrolled.focus();
    expect(await scrolled.evaluate((card) => card === document.activeElement)).toBe(true);
    const findings = await axeFindings(app.page);
    expect(findings.filter((finding) => !finding.startsWith("scrollable-region-focusable"))).toEqual([]);
  });
});
