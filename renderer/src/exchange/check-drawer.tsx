import { IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import type { TaskId } from "#core/base/ids";
import type { AppError } from "#core/errors";
import type { PackageVerdict } from "#core/exchange/procedures";
import { exchangeScreen as words } from "#core/strings/exchange-screen-words";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { newTaskId } from "../api/task";
import { Button } from "../ui/button";
import { Drawer } from "../ui/drawer";
import { Stack } from "../ui/stack";
import { TaskLine } from "./task-line";
import { VerdictPanel } from "./verdict-panel";

type Check =
  | { readonly state: "NONE" }
  | { readonly state: "RUNNING"; readonly taskId: TaskId }
  | { readonly state: "JUDGED"; readonly verdict: PackageVerdict }
  | { readonly state: "REFUSED"; readonly error: AppError };

/** Reads any package a person points to and says in plain words what it is worth. */
export function CheckDrawer({ onClose }: { readonly onClose: () => void }) {
  const [check, setCheck] = useState<Check>({ state: "NONE" });
  const choose = async () => {
    const chosen = await callProcedure("app.choose", { purpose: "PACKAGE_FOLDER", suggestedName: "" });
    if (!chosen.ok) return setCheck({ state: "REFUSED", error: chosen.error });
    const [grant] = chosen.value.grants;
    if (grant === undefined) return;
    const taskId = newTaskId();
    setCheck({ state: "RUNNING", taskId });
    const answer = await callProcedure("exchange.verifyPackage", { folder: grant.token, taskId });
    setCheck(
      answer.ok
        ? { state: "JUDGED", verdict: answer.value }
        : answer.error.code === "TASK_CANCELLED"
          ? { state: "NONE" }
          : { state: "REFUSED", error: answer.error },
    );
  };
  return (
    <Drawer
      title={words.checkTitle}
      content="reading"
      facts={check.state === "JUDGED" ? check.verdict.name : undefined}
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          icon={IconFolderOpen}
          working={check.state === "RUNNING"}
          onClick={() => void choose()}
          testId="choose-package"
        >
          {check.state === "NONE" ? words.chooseFolder : words.chooseAnother}
        </Button>
      }
    >
      <Stack gap={12}>
        {check.state === "NONE" ? <p>{words.checkText}</p> : null}
        {check.state === "RUNNING" ? <TaskLine taskId={check.taskId} label={words.checking} /> : null}
        {check.state === "REFUSED" ? <RefusalNotice error={check.error} /> : null}
        {check.state === "JUDGED" ? <VerdictPanel verdict={check.verdict} /> : null}
      </Stack>
    </Drawer>
  );
}
