// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { secondPersonWords } from "#core/strings/second-person-words";
import { withoutCopyWords } from "#core/strings/without-copy-words";
import { useProcedureCommand } from "#renderer/api/use-procedure-command.ts";
import { WithoutCopyDialog } from "#renderer/safekeeping/copies/without-copy-dialog.tsx";
import { SecondPersonDialog } from "#renderer/safekeeping/users/second-person-dialog.tsx";
import { fakeBridge } from "../ui/fake-bridge";
import { aroundBook } from "../ui/around-book";
import { show } from "../ui/show";

const ok = (value: unknown) => ({ ok: true, value });
const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, facts } });

const keeper = { id: "u1", name: "Trần Thị Mai", post: "Chuyên viên", role: "KEEPER", hasPin: true };
const teller = { id: "u2", name: "Tổ kiểm phiếu 2", post: "", role: "TELLER", hasPin: false };
const signedIn = { people: "SEVERAL", state: "SIGNED_IN", user: keeper, lockAfterMinutes: 10 };

function Seal() {
  const seal = useProcedureCommand("conference.sealRound", { deed: () => ({ what: "Chốt kết quả vòng 1" }) });
  return (
    <>
      <button type="button" onClick={() => void seal.run({ roundId: "r1" as never, expectedRevision: 4 })}>
        seal
      </button>
      <p>{seal.working ? "working" : "still"}</p>
    </>
  );
}

describe("a step that two take together", () => {
  const bridgeOf = (sealed: unknown = { ...ok({}), savedAt: "2026-11-02T01:02:03.000Z" }) => {
    let vouched = false;
    return fakeBridge({
      "safekeeping.session": () => ok(signedIn),
      "safekeeping.signInChoices": () =>
        ok({ users: [keeper, teller, { ...keeper, id: "u3", name: "Lê Văn Bình", hasPin: false }] }),
      "safekeeping.vouch": () => {
        vouched = true;
        return ok({});
      },
      "conference.sealRound": () =>
        vouched ? sealed : refused("SECOND_PERSON_NEEDED", { procedure: "conference.sealRound" }),
    });
  };
  const showSeal = () =>
    show(
      <>
        <Seal />
        <SecondPersonDialog />
      </>,
      aroundBook(),
    );

  it("says what it is, asks another person than the first, and sends the very same call again", async () => {
    const bridge = bridgeOf();
    const { user } = showSeal();
    await user.click(screen.getByText("seal"));
    await screen.findByText("Chốt kết quả vòng 1");
    expect(screen.queryByRole("radio", { name: /Trần Thị Mai/ })).toBeNull();
    await user.click(await screen.findByRole("radio", { name: /Lê Văn Bình/ }));
    await user.type(
      screen.getByLabelText(new RegExp(secondPersonWords.password), { selector: "input" }),
      "mật khẩu hai{Enter}",
    );
    await waitFor(() => expect(bridge.calls("conference.sealRound")).toHaveLength(2));
    const input = { roundId: "r1", expectedRevision: 4 };
    expect(bridge.calls("conference.sealRound")).toEqual([input, input]);
    expect(bridge.calls("safekeeping.vouch")).toEqual([
      { procedure: "conference.sealRound", input, userId: "u3", password: "mật khẩu hai" },
    ]);
    await waitFor(() => expect(screen.queryByText("Chốt kết quả vòng 1")).toBeNull());
  });

  it("is not at work while the second reads, and is once they agreed", async () => {
    let answerSeal: (answer: unknown) => void = () => {};
    bridgeOf(new Promise((resolve) => (answerSeal = resolve)));
    const { user } = showSeal();
    await user.click(screen.getByText("seal"));
    await screen.findByText("Chốt kết quả vòng 1");
    expect(screen.getByText("still")).toBeTruthy();
    await user.click(await screen.findByRole("radio", { name: /Lê Văn Bình/ }));
    await user.type(
      screen.getByLabelText(new RegExp(secondPersonWords.password), { selector: "input" }),
      "mật khẩu hai{Enter}",
    );
    await screen.findByText("working");
    answerSeal({ ...ok({}), savedAt: "2026-11-02T01:02:03.000Z" });
    await screen.findByText("still");
  });

  it("is left by Esc as if it had not been begun", async () => {
    const bridge = bridgeOf();
    const { user } = showSeal();
    await user.click(screen.getByText("seal"));
    await screen.findByText("Chốt kết quả vòng 1");
    await user.keyboard("{Escape}");
    await screen.findByText("still");
    expect(bridge.calls("conference.sealRound")).toHaveLength(1);
    expect(bridge.calls("safekeeping.vouch")).toEqual([]);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

function Import() {
  const apply = useProcedureCommand("registry.applyMergers");
  const [outcome, setOutcome] = useState("not asked yet");
  const run = async () => setOutcome((await apply.run({ lines: [] })).ok ? "came in" : "stayed away");
  return (
    <>
      <button type="button" onClick={() => void run()}>
        import
      </button>
      <p>{outcome}</p>
    </>
  );
}

describe("many rows that no copy could be made before", () => {
  const bridgeOf = () =>
    fakeBridge({
      "registry.applyMergers": (input) =>
        "withoutCopy" in (input as object)
          ? { ...ok({ changeId: "c1", lines: 1 }), savedAt: "2026-11-02T01:02:03.000Z" }
          : refused("COPY_FIRST_FAILED", { reason: "Ổ đĩa đã đầy." }),
    });
  const showImport = () =>
    show(
      <>
        <Import />
        <WithoutCopyDialog />
      </>,
      aroundBook(),
    );

  it("come in only after somebody read why and agreed", async () => {
    const bridge = bridgeOf();
    const { user } = showImport();
    await user.click(screen.getByText("import"));
    await screen.findByText(/Ổ đĩa đã đầy\./);
    await user.click(screen.getByText(withoutCopyWords.goOn));
    await screen.findByText("came in");
    const sent = bridge.calls("registry.applyMergers");
    expect(sent).toEqual([{ lines: [] }, { lines: [], withoutCopy: "AGREED" }]);
  });

  it("stay away where nobody agrees", async () => {
    const bridge = bridgeOf();
    const { user } = showImport();
    await user.click(screen.getByText("import"));
    await user.click(await screen.findByText(withoutCopyWords.stay));
    await screen.findByText("stayed away");
    expect(bridge.calls("registry.applyMergers")).toHaveLength(1);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
