// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { frameStrings } from "#core/strings/frame-strings";
import { GuardedForm, type SaveAnswer } from "#renderer/frame/guarded-form.tsx";
import { LeaveDialog } from "#renderer/frame/leave-dialog.tsx";
import { useLeaveGuard } from "#renderer/frame/use-leave-guard.ts";
import { useUiState } from "#renderer/state/ui-state.ts";
import { useFormOf } from "#renderer/ui/form-of.ts";
import { TextField } from "#renderer/ui/text-field.tsx";
import { fakeBridge } from "./fake-bridge";
import { show } from "./show";

const schema = z.strictObject({ name: z.string().min(1) });
const noDraft = { "safekeeping.readDraft": () => ({ ok: true, value: { content: null, savedAt: null } }) };

type Save = (values: { name: string }) => Promise<SaveAnswer>;
const saved: Save = async () => ({ ok: true, value: null });
const refused: Save = async () => ({ ok: false });

/** A book that answers when it is told to. */
function answered() {
  let resolve: (answer: SaveAnswer) => void = () => undefined;
  const promise = new Promise<SaveAnswer>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function Form({ onSave }: { readonly onSave: Save }) {
  const form = useFormOf(schema, { name: "" });
  return (
    <GuardedForm does="registry.editUnit" form={form} id="unit-new" name="unit Huế" onSave={onSave}>
      <TextField control={form.control} name="name" label="Name" />
    </GuardedForm>
  );
}

function Screen({ onSave }: { readonly onSave: Save }) {
  const [open, setOpen] = useState(true);
  const leave = useLeaveGuard();
  return (
    <>
      {open ? <Form onSave={onSave} /> : <p>left</p>}
      <button type="button" onClick={() => leave(() => setOpen(false))}>
        leave
      </button>
      <LeaveDialog />
    </>
  );
}

beforeEach(() => useUiState.setState({ dirtyForms: [], leaving: null, saving: null, afterSaving: null }));

describe("a form with unsaved changes", () => {
  it("is left at once while it is clean", async () => {
    fakeBridge(noDraft);
    const { user } = show(<Screen onSave={saved} />);
    await user.click(screen.getByText("leave"));
    expect(screen.getByText("left")).toBeTruthy();
  });

  it("asks before it is left, names what would be lost, and keeps everything on Stay", async () => {
    const bridge = fakeBridge(noDraft);
    const { user } = show(<Screen onSave={saved} />);
    await user.type(screen.getByLabelText("Name"), "Huế");
    await user.click(screen.getByText("leave"));
    expect(await screen.findByText(frameStrings.leaveLose("unit Huế"))).toBeTruthy();
    await user.click(screen.getByText(frameStrings.leaveStay));
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "Huế");
    await user.click(screen.getByText("leave"));
    await user.click(await screen.findByText(frameStrings.leaveGo));
    expect(screen.getByText("left")).toBeTruthy();
    expect(useUiState.getState().dirtyForms).toEqual([]);
    expect(bridge.calls("safekeeping.discardDraft")).toEqual([{ form: "unit-new" }]);
    expect(bridge.calls("safekeeping.saveDraft")).toEqual([]);
  });

  it("writes what was typed last when it is taken away without a question", async () => {
    const bridge = fakeBridge(noDraft);
    const { user, unmount } = show(<Screen onSave={saved} />);
    await user.type(screen.getByLabelText("Name"), "Huế");
    unmount();
    expect(bridge.calls("safekeeping.saveDraft").at(-1)).toEqual({
      form: "unit-new",
      content: JSON.stringify({ name: "Huế" }),
    });
  });

  it("is saved by Ctrl+S and then left without a question", async () => {
    const bridge = fakeBridge(noDraft);
    const save = vi.fn<Save>(saved);
    const { user } = show(<Screen onSave={save} />);
    await user.type(screen.getByLabelText("Name"), "Huế");
    await user.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(save).toHaveBeenCalledWith({ name: "Huế" }));
    await waitFor(() => expect(useUiState.getState().dirtyForms).toEqual([]));
    expect(bridge.calls("safekeeping.discardDraft")).toEqual([{ form: "unit-new" }]);
    await user.click(screen.getByText("leave"));
    expect(screen.getByText("left")).toBeTruthy();
  });

  it("is left without a question once what is being saved is saved", async () => {
    fakeBridge(noDraft);
    const answer = answered();
    const { user } = show(<Screen onSave={() => answer.promise} />);
    await user.type(screen.getByLabelText("Name"), "Huế");
    await user.keyboard("{Control>}s{/Control}");
    await user.click(screen.getByText("leave"));
    expect(screen.queryByText(frameStrings.leaveTitle)).toBeNull();
    expect(screen.queryByText("left")).toBeNull();
    answer.resolve({ ok: true, value: null });
    await screen.findByText("left");
  });

  it("asks after all where what was being saved is refused", async () => {
    fakeBridge(noDraft);
    const answer = answered();
    const { user } = show(<Screen onSave={() => answer.promise} />);
    await user.type(screen.getByLabelText("Name"), "Huế");
    await user.keyboard("{Control>}s{/Control}");
    await user.click(screen.getByText("leave"));
    answer.resolve({ ok: false });
    await screen.findByText(frameStrings.leaveLose("unit Huế"));
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "Huế");
  });

  it("stays dirty when the book refused", async () => {
    fakeBridge(noDraft);
    const { user } = show(<Screen onSave={refused} />);
    await user.type(screen.getByLabelText("Name"), "Huế");
    await user.keyboard("{Control>}s{/Control}");
    expect(useUiState.getState().dirtyForms).toMatchObject([{ id: "unit-new", name: "unit Huế" }]);
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "Huế");
  });

  it("offers a kept draft and takes it up only when asked", async () => {
    fakeBridge({
      "safekeeping.readDraft": () => ({
        ok: true,
        value: { content: JSON.stringify({ name: "half", other: 1 }), savedAt: "2022-11-02T01:02:03.000Z" },
      }),
    });
    const { user } = show(<Screen onSave={refused} />);
    const take = await screen.findByText(frameStrings.draftTakeUp);
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "");
    await user.click(take);
    expect(screen.getByLabelText("Name")).toHaveProperty("value", "half");
    await waitFor(() => expect(useUiState.getState().dirtyForms).toHaveLength(1));
  });

  it("writes a draft after a pause", async () => {
    const bridge = fakeBridge(noDraft);
    const { user } = show(<Screen onSave={refused} />);
    await user.type(screen.getByLabelText("Name"), "Huế");
    await waitFor(() => expect(bridge.calls("safekeeping.saveDraft")).toHaveLength(1), { timeout: 5000 });
    expect(bridge.calls("safekeeping.saveDraft")[0]).toEqual({
      form: "unit-new",
      content: JSON.stringify({ name: "Huế" }),
    });
  });
});
