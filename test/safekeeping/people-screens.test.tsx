// @vitest-environment happy-dom
import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { peopleWords as words } from "#core/strings/people-words";
import { recoveryWords } from "#core/strings/recovery-words";
import { frameStrings } from "#core/strings/frame-strings";
import { RightsOfSession } from "#renderer/api/rights-of-session.tsx";
import { App } from "#renderer/frame/app.tsx";
import { guardCoveredKeys } from "#renderer/safekeeping/users/covered-window.ts";
import { RecoveryCodeDialog } from "#renderer/safekeeping/users/recovery-code-dialog.tsx";
import { useRecoveryCode } from "#renderer/state/recovery-code.ts";
import { useUiState } from "#renderer/state/ui-state.ts";
import { Button } from "#renderer/ui/button.tsx";
import { fakeBridge } from "../ui/fake-bridge";
import { aroundBook } from "../ui/around-book";
import { show } from "../ui/show";

const ok = (value: unknown) => ({ ok: true, value });
const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, facts } });

const keeper = { id: "u1", name: "Trần Thị Mai", post: "Chuyên viên", role: "KEEPER", hasPin: true };
const teller = { id: "u2", name: "Tổ kiểm phiếu 2", post: "", role: "TELLER", hasPin: false };
const status = ok({
  phase: "OPEN",
  book: {
    ...{ id: "book", kind: "REAL", folder: "folder", clusterName: "Cụm Tây Nguyên", year: 2026 },
    ...{ asOf: null, lastSavedAt: null, lastBackupAt: null, lastBackupProof: null },
  },
  refusal: null,
  defaultPlace: { place: "", freeBytes: null },
  recent: [],
  programVersion: "0",
});
const sessionOf = (state: string, user: unknown = keeper) => ({
  people: "SEVERAL",
  state,
  user,
  lockAfterMinutes: 10,
});

guardCoveredKeys();
beforeEach(() => {
  window.location.hash = "";
  delete document.body.dataset["covered"];
  useUiState.setState({ dirtyForms: [], leaving: null });
});

describe("a book with people in it", () => {
  it("shows nothing of itself before somebody signed in, and sends who it is with the password", async () => {
    let session = sessionOf("NOBODY", null);
    const bridge = fakeBridge({
      "app.status": () => status,
      "safekeeping.session": () => ok(session),
      "safekeeping.signInChoices": () => ok({ users: [keeper, teller] }),
      "safekeeping.signIn": () => {
        session = sessionOf("SIGNED_IN", teller);
        return ok({});
      },
    });
    const { user } = show(<App />);
    await user.click(await screen.findByRole("radio", { name: /Tổ kiểm phiếu 2/ }));
    expect(screen.queryByRole("navigation")).toBeNull();
    await user.type(screen.getByLabelText(/^Mật khẩu/, { selector: "input" }), "bốn từ rời nhau{Enter}");
    expect((await screen.findByTestId("who-is-here")).textContent).toContain("Tổ kiểm phiếu 2");
    expect(bridge.calls("safekeeping.signIn")).toEqual([{ userId: "u2", password: "bốn từ rời nhau" }]);
  });

  it("says a wrong password without saying which part, and counts the seconds of a wait", async () => {
    let answer: unknown = refused("SIGN_IN_REFUSED");
    fakeBridge({
      "app.status": () => status,
      "safekeeping.session": () => ok(sessionOf("NOBODY", null)),
      "safekeeping.signInChoices": () => ok({ users: [keeper, teller] }),
      "safekeeping.signIn": () => answer,
    });
    const { user } = show(<App />);
    const password = await screen.findByLabelText(/^Mật khẩu/, { selector: "input" });
    await user.type(password, "sai{Enter}");
    await screen.findByTestId("refusal-SIGN_IN_REFUSED");
    expect((password as HTMLInputElement).value).toBe("");
    answer = refused("SIGN_IN_WAIT", { seconds: 30 });
    await user.type(password, "sai{Enter}");
    expect((await screen.findByTestId("sign-in-wait")).textContent).toContain(words.waits(30));
    expect(screen.getByTestId("sign-in").getAttribute("aria-disabled")).toBe("true");
  });

  it("gives a keeper who lost the password a way by the recovery code, and tells the new code", async () => {
    let session = sessionOf("NOBODY", null);
    const bridge = fakeBridge({
      "app.status": () => status,
      "safekeeping.session": () => ok(session),
      "safekeeping.signInChoices": () => ok({ users: [keeper] }),
      "safekeeping.recover": () => {
        session = sessionOf("SIGNED_IN");
        return ok({ recoveryCode: "AAAA-BBBB-CCCC" });
      },
    });
    const { user } = show(<App />);
    await user.click(await screen.findByTestId("forgotten"));
    await user.type(screen.getByLabelText(/^Mã khôi phục/), "k7m3 qx9a 2ptd");
    const [first, again] = screen.getAllByLabelText(/mật khẩu/i, { selector: "input" });
    await user.type(first as HTMLElement, "bốn từ rời nhau");
    await user.type(again as HTMLElement, "bốn từ khác");
    await user.click(screen.getByTestId("recover"));
    expect(screen.getByText(words.passwordsDiffer)).toBeTruthy();
    expect(bridge.calls("safekeeping.recover")).toEqual([]);
    await user.clear(again as HTMLElement);
    await user.type(again as HTMLElement, "bốn từ rời nhau");
    await user.click(screen.getByTestId("recover"));
    expect((await screen.findByTestId("recovery-code")).textContent).toBe("AAAA-BBBB-CCCC");
    expect(bridge.calls("safekeeping.recover")).toEqual([
      { code: "k7m3 qx9a 2ptd", newPassword: "bốn từ rời nhau" },
    ]);
  });
});

describe("the locked screen", () => {
  it("keeps what is under it, out of sight and out of reach, and gives it back", async () => {
    let session = sessionOf("SIGNED_IN");
    const bridge = fakeBridge({
      "app.status": () => status,
      "safekeeping.session": () => ok(session),
      "safekeeping.lock": () => {
        session = sessionOf("LOCKED");
        return ok({});
      },
      "safekeeping.unlock": ({ secret }: { readonly secret: string }) => {
        if (secret !== "2468") return refused("SIGN_IN_REFUSED");
        session = sessionOf("SIGNED_IN");
        return ok({});
      },
    });
    const { user } = show(<App />);
    const before = await screen.findByRole("link", { name: frameStrings.roomOverview });
    await user.keyboard("{Control>}l{/Control}");
    const lock = await screen.findByTestId("lock-screen");
    expect(before.isConnected).toBe(true);
    expect(before.closest("[inert]")).not.toBeNull();
    const hash = window.location.hash;
    await user.keyboard("{Control>}3{/Control}{F1}");
    expect(window.location.hash).toBe(hash);
    const pin = within(lock).getByLabelText(/^Mã PIN/, { selector: "input" });
    await user.type(pin, "1111");
    await user.click(screen.getByTestId("unlock"));
    await screen.findByTestId("refusal-SIGN_IN_REFUSED");
    await user.type(pin, "2468");
    await user.click(screen.getByTestId("unlock"));
    await waitFor(() => expect(screen.queryByTestId("lock-screen")).toBeNull());
    expect(screen.getByRole("link", { name: frameStrings.roomOverview })).toBe(before);
    expect(before.closest("[inert]")).toBeNull();
    expect(bridge.calls("safekeeping.unlock")).toEqual([
      { kind: "PIN", secret: "1111" },
      { kind: "PIN", secret: "2468" },
    ]);
  });

  it("comes by itself when nobody touches anything for as long as the book says", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const bridge = fakeBridge({
        "app.status": () => status,
        "safekeeping.session": () => ok(sessionOf("SIGNED_IN")),
        "safekeeping.lock": () => ok({}),
      });
      show(<App />);
      await screen.findByTestId("who-is-here");
      await act(() => vi.advanceTimersByTimeAsync(9 * 60_000));
      expect(bridge.calls("safekeeping.lock")).toEqual([]);
      act(() => void window.dispatchEvent(new Event("pointermove")));
      await act(() => vi.advanceTimersByTimeAsync(9 * 60_000));
      expect(bridge.calls("safekeeping.lock")).toEqual([]);
      await act(() => vi.advanceTimersByTimeAsync(66_000));
      expect(bridge.calls("safekeeping.lock")).not.toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("what a role may not do", () => {
  it.each([
    ["VIEWER", false],
    ["TELLER", false],
    ["SECRETARY", true],
    ["KEEPER", true],
  ] as const)("%s is offered to add a unit: %s", async (role, offered) => {
    fakeBridge({ "safekeeping.session": () => ok(sessionOf("SIGNED_IN", { ...keeper, role })) });
    show(
      <RightsOfSession>
        <Button does="registry.addUnit">add</Button>
        <Button>look</Button>
      </RightsOfSession>,
      aroundBook(),
    );
    await waitFor(() => expect(screen.queryAllByText("add")).toHaveLength(offered ? 1 : 0));
    expect(screen.getByText("look")).toBeTruthy();
  });
});

describe("the recovery code", () => {
  it("stays until somebody says that it lies on paper", async () => {
    useRecoveryCode.getState().show({ code: "AAAA-BBBB", why: "NEW_KEEPER" });
    const { user } = show(<RecoveryCodeDialog />, aroundBook());
    await screen.findByText("AAAA-BBBB");
    await user.keyboard("{Escape}");
    await user.click(screen.getByTestId("recovery-put-away"));
    expect(screen.getByText("AAAA-BBBB")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: recoveryWords.confirm }));
    await user.click(screen.getByTestId("recovery-put-away"));
    await waitFor(() => expect(screen.queryByText("AAAA-BBBB")).toBeNull());
  });
});
