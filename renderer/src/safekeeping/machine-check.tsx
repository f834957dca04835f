import { IconDeviceDesktop, IconFolder } from "@tabler/icons-react";
import { useState } from "react";
import type { TaskId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import type { Grant } from "#core/safekeeping/app-procedures";
import { machineCheckStrings } from "#core/strings/machine-check-strings";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { cancelTask, newTaskId } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { type Column, DataTable } from "../ui/data-table";
import { FactList } from "../ui/fact-list";
import { LockLine } from "../ui/fields-of";
import { useLockReason } from "../ui/lock-reason";
import { Notice } from "../ui/notice";
import { Stack } from "../ui/stack";
import { TaskBar } from "./task-bar";

type Report = OutputOf<"safekeeping.checkMachine">;
type Item = Report["items"][number];

const columns: readonly Column<Item>[] = [
  {
    key: "name",
    head: words.checkName,
    cell: (item) => machineCheckStrings.names[item.name],
    weight: "strong",
    width: 270,
  },
  {
    key: "state",
    head: words.checkState,
    cell: (item) =>
      item.state === "PASSED" ? (
        <Chip tone="ok" size="small">
          {words.checkPassed}
        </Chip>
      ) : (
        <Chip tone="danger" size="small">
          {words.checkFailed}
        </Chip>
      ),
    width: 120,
  },
  { key: "detail", head: words.checkDetail, cell: (item) => <span title={item.detail}>{item.detail}</span> },
];

/** Kiểm tra máy: tries on a chosen folder everything a book does with the disk. */
export function MachineCheck() {
  const check = useProcedureCommand("safekeeping.checkMachine", { refusals: "given", success: "silent" });
  const notMine = useLockReason("safekeeping.checkMachine");
  const [folder, setFolder] = useState<Grant | null>(null);
  const [taskId, setTaskId] = useState<TaskId | null>(null);
  const [report, setReport] = useState<Report | null>(null);

  const choose = async () => {
    const answer = await callProcedure("app.choose", { purpose: "CHECK_FOLDER", suggestedName: "" });
    const grant = answer.ok ? answer.value.grants[0] : undefined;
    if (grant === undefined) return;
    setFolder(grant);
    setReport(null);
  };
  const begin = async () => {
    if (folder === null) return;
    const id = newTaskId();
    setTaskId(id);
    setReport(null);
    const answer = await check.run({ folder: folder.token, taskId: id });
    setTaskId(null);
    if (answer.ok) setReport(answer.value);
  };

  return (
    <>
      <Card title={words.checkTitle} icon={IconDeviceDesktop}>
        <Stack gap={12}>
          <p className="safekeeping-text">{words.checkText}</p>
          {notMine === null ? null : <LockLine reason={notMine} />}
          <FactList facts={[{ label: words.checkFolder, value: folder?.place ?? words.checkNoFolder }]} />
          <RefusalNotice error={check.error} />
          {taskId === null ? (
            <ButtonRow>
              <Button
                does="safekeeping.checkMachine"
                icon={IconFolder}
                onClick={() => void choose()}
                testId="check-folder"
              >
                {words.checkChoose}
              </Button>
              <Button
                does="safekeeping.checkMachine"
                kind="primary"
                onClick={() => void begin()}
                disabledReason={folder === null ? words.checkNoFolder : null}
                testId="check-start"
              >
                {report === null ? words.checkStart : words.checkAgain}
              </Button>
            </ButtonRow>
          ) : (
            <>
              <TaskBar taskId={taskId} label={words.checkWorking} counts={{ word: words.checkSteps }} />
              <div>
                <Button size="small" onClick={() => cancelTask(taskId)}>
                  {words.stop}
                </Button>
              </div>
            </>
          )}
        </Stack>
      </Card>
      {report === null ? null : <CheckReport report={report} />}
    </>
  );
}

function CheckReport({ report }: { readonly report: Report }) {
  const failed = report.items.filter(({ state }) => state === "FAILED").length;
  return (
    <>
      <Notice
        tone={failed === 0 ? "ok" : "danger"}
        title={failed === 0 ? words.checkAllPassed : words.checkSomeFailed(failed)}
        testId={failed === 0 ? "check-passed" : "check-failed"}
      >
        {words.checkReport(report.reportName)}
      </Notice>
      <Card padding="none">
        <DataTable
          label={words.checkTitle}
          columns={columns}
          rows={report.items}
          rowKey={(item) => item.name}
          toneOf={(item) => (item.state === "FAILED" ? "danger" : "normal")}
        />
      </Card>
    </>
  );
}
