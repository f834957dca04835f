import { IconDeviceUsb } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { OutputOf } from "#core/contract";
import type { ListedCopy } from "#core/safekeeping/copies/copy";
import { auditListWords } from "#core/strings/audit-list-words";
import { personalDataWords } from "#core/strings/personal-data-words";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { usersWords } from "#core/strings/users-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useAsked } from "../frame/use-asked";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { formatMoment } from "../ui/format";
import { Loading } from "../ui/loading";
import { useMayDo } from "../ui/may-do";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { type Tab, TabList } from "../ui/tabs";
import { useAudit } from "./audit/use-audit";
import { BackupDialog } from "./backup-dialog";
import { BinList } from "./bin-list";
import { CodeCard } from "./code-card";
import { CopiesColumn } from "./copies/copies-column";
import { CopyList } from "./copies/copy-list";
import { type CopyTask, CopyTaskDialog } from "./copies/copy-task-dialog";
import { KeepingDrawer } from "./copies/keeping-drawer";
import { FindingsCard } from "./findings-card";
import { PersonalDataList } from "./personal-data-list";
import "./safekeeping.css";
import { StepList } from "./step-list";
import { RestoreNotice } from "./restore/restore-notice";
import { useWantedCopy } from "./restore/use-wanted-copy";
import { LockCard } from "./users/lock-card";
import { UsersTab } from "./users/users-tab";

type Part = "STEPS" | "AUDIT" | "BIN" | "PERSONAL" | "BACKUPS" | "USERS";
const everyTab: readonly Tab<Part>[] = [
  { key: "STEPS", label: words.tabSteps },
  { key: "AUDIT", label: auditListWords.tab },
  { key: "BIN", label: words.tabBin },
  { key: "PERSONAL", label: personalDataWords.tab },
  { key: "BACKUPS", label: words.tabBackups },
  { key: "USERS", label: usersWords.tab },
];

/** Sao lưu – Bảo mật: what was done and can be taken back, the audit, what lies in the bin, copies, proofs. */
export function SafekeepingRoom() {
  const [part, setPart] = useState<Part>("STEPS");
  const [backingUp, setBackingUp] = useState<"OPEN" | "CLOSED">("CLOSED");
  const panelId = useId();
  const [copyTask, setCopyTask] = useState<CopyTask | null>(null);
  const readsAudit = useMayDo("audit.events");
  const [keeping, setKeeping] = useState<"OPEN" | "CLOSED">("CLOSED");
  const tabs = everyTab.filter(({ key }) => key !== "AUDIT" || readsAudit);
  const copies = useProcedureQuery("safekeeping.copies", {}).value;
  const restore = useWantedCopy(copies?.copies, () => setPart("BACKUPS"));
  const leave = useLeaveGuard();
  useScreenKeys([]);
  useAsked("/safekeeping", (asked) => {
    const tab = tabs.find(({ key }) => key === asked);
    if (tab !== undefined) setPart(tab.key);
  });
  const choosePart = (chosen: Part) =>
    leave(() => {
      setKeeping("CLOSED");
      setPart(chosen);
    });
  const audit = useAudit();
  const last = copies?.copies[0];
  const list = (
    <Card padding="none" height="fills">
      <div className="safekeeping-tabs">
        <TabList label={words.parts} tabs={tabs} value={part} onChange={choosePart} panelId={panelId} />
      </div>
      <div id={panelId} role="tabpanel" aria-label={tabs.find(({ key }) => key === part)?.label}>
        {part === "AUDIT" ? (
          audit.list
        ) : (
          <PartList part={part} copies={copies} onTask={setCopyTask} onRestore={restore.want} />
        )}
      </div>
    </Card>
  );
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={
            last === undefined ? words.noBackup : words.lastBackup(formatMoment(last.madeAt), last.placeName)
          }
          actions={
            <Button
              does="safekeeping.backupNow"
              kind="primary"
              icon={IconDeviceUsb}
              onClick={() => setBackingUp("OPEN")}
              testId="backup-now"
            >
              {words.backupNow}
            </Button>
          }
        />
      }
      drawer={
        keeping === "OPEN" && copies !== undefined ? (
          <KeepingDrawer keeping={copies.keeping} onClose={() => setKeeping("CLOSED")} />
        ) : part === "AUDIT" ? (
          audit.drawer
        ) : null
      }
    >
      {/* One tree for every part: the strip of tabs stays the same one, and the focus in it. */}
      <Columns
        left={list}
        right={
          part === "AUDIT" || keeping === "OPEN" ? null : (
            <>
              <RestoreNotice onTakeBack={restore.wantById} />
              {part === "BACKUPS" && copies !== undefined ? (
                <CopiesColumn
                  copies={copies}
                  onTask={setCopyTask}
                  onRestoreFolder={restore.wantFolder}
                  onKeeping={() => setKeeping("OPEN")}
                />
              ) : (
                <>
                  {part === "USERS" ? <LockCard /> : null}
                  <FindingsCard />
                  <CodeCard />
                </>
              )}
            </>
          )
        }
      />
      {backingUp === "OPEN" ? <BackupDialog onClose={() => setBackingUp("CLOSED")} /> : null}
      {part === "AUDIT" ? audit.dialog : null}
      {restore.dialog}
      {copyTask === null ? null : <CopyTaskDialog task={copyTask} onClose={() => setCopyTask(null)} />}
    </Page>
  );
}

interface PartListProps {
  readonly part: Exclude<Part, "AUDIT">;
  readonly copies: OutputOf<"safekeeping.copies"> | undefined;
  readonly onTask: (task: CopyTask) => void;
  readonly onRestore: (copy: ListedCopy) => void;
}

function PartList({ part, copies, onTask, onRestore }: PartListProps) {
  switch (part) {
    case "STEPS":
      return <StepList />;
    case "BIN":
      return <BinList />;
    case "PERSONAL":
      return <PersonalDataList />;
    case "BACKUPS":
      return copies === undefined ? (
        <Loading />
      ) : (
        <CopyList
          copies={copies.copies}
          onProve={(copy) => onTask({ kind: "PROVE", copy })}
          onRestore={onRestore}
        />
      );
    case "USERS":
      return <UsersTab />;
  }
}
