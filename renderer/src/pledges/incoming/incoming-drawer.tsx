import { IconFileSearch, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { IncomingPaperId } from "#core/base/ids";
import type { AppError } from "#core/errors";
import type { IncomingRow } from "#core/pledges/incoming/procedures";
import { incomingScreen as words } from "#core/strings/pledges-incoming-screen-words";
import { channelWords } from "#core/strings/pledges-incoming-words";
import { pledgesScreen } from "#core/strings/pledges-screen-words";
import { callProcedure } from "../../api/client";
import { RefusalNotice } from "../../api/refusal-notice";
import { newTaskId } from "../../api/task";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { ReadingDrawer } from "../../frame/reading-drawer";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Drawer } from "../../ui/drawer";
import { FactList } from "../../ui/fact-list";
import { formatDate } from "../../ui/format";
import { SectionTitle } from "../../ui/section-title";
import { EditIncomingDrawer } from "./edit-incoming-drawer";
import "./incoming.css";
import { LateWord } from "./incoming-list";

interface IncomingDrawerProps {
  readonly incomingPaperId: IncomingPaperId;
  /** The paper went to the bin. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One incoming paper with its scan. */
export function IncomingDrawer({ incomingPaperId, onGone, onClose }: IncomingDrawerProps) {
  const [doing, setDoing] = useState<"looking" | "editing">("looking");
  const { value: paper, error } = useProcedureQuery("incoming.paper", { incomingPaperId });
  const bin = useProcedureCommand("incoming.bin", { refusals: "given" });
  if (paper === undefined) {
    return <ReadingDrawer title={words.list} error={error} onClose={onClose} />;
  }
  if (doing === "editing") return <EditIncomingDrawer paper={paper} onClose={() => setDoing("looking")} />;
  const { planItem } = paper;
  return (
    <Drawer
      title={words.title(paper.arrivalNumber)}
      facts={paper.senderName}
      onClose={onClose}
      foot={
        <ButtonRow align="between">
          <Button does="incoming.edit" icon={IconPencil} onClick={() => setDoing("editing")}>
            {pledgesScreen.edit}
          </Button>
          <Button
            does="incoming.bin"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            onClick={async () => {
              if ((await bin.run({ incomingPaperId })).ok) onGone();
            }}
          >
            {pledgesScreen.bin}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={bin.error} />
      <FactList
        facts={[
          { label: words.subject, value: paper.subject },
          { label: words.number, value: paper.number },
          { label: words.datedOn, value: paper.datedOn === null ? null : formatDate(paper.datedOn) },
          { label: words.receivedOn, value: formatDate(paper.receivedOn) },
          { label: words.channel, value: channelWords[paper.channel] },
          {
            label: words.planItem,
            value:
              planItem === null
                ? null
                : planItem.due === null
                  ? planItem.title
                  : words.planItemWithDue(planItem.title, formatDate(planItem.due)),
          },
          { label: words.columnLate, value: <LateWord row={paper} /> },
          ...(paper.note === "" ? [] : [{ label: words.note, value: paper.note }]),
        ]}
      />
      <SectionTitle>{words.scan}</SectionTitle>
      <ScanLine paper={paper} />
    </Drawer>
  );
}

/** The scan: opened as a copy, attached, replaced, taken away. */
function ScanLine({ paper }: { readonly paper: IncomingRow }) {
  const take = useProcedureCommand("incoming.takeScan", { refusals: "given" });
  const set = useProcedureCommand("incoming.setScan", { refusals: "given" });
  const [opening, setOpening] = useState<AppError | null>(null);
  const { id: incomingPaperId, revision: expectedRevision, fileName } = paper;
  const open = async () => {
    const answer = await callProcedure("incoming.openScan", { incomingPaperId });
    setOpening(answer.ok ? null : answer.error);
  };
  const attach = async () => {
    const answer = await callProcedure("app.choose", { purpose: "PAPERS", suggestedName: "" });
    const [grant] = answer.ok ? answer.value.grants : [];
    if (grant === undefined) return;
    await take.run({ incomingPaperId, expectedRevision, file: grant.token, taskId: newTaskId() });
  };
  return (
    <>
      <RefusalNotice error={opening ?? take.error ?? set.error} />
      <div className="incoming-scan">
        {fileName === null ? (
          <span className="ui-secondary">{words.noScan}</span>
        ) : (
          <>
            <span className="incoming-scan-name">{fileName}</span>
            <Button size="small" icon={IconFileSearch} onClick={() => void open()}>
              {words.scanOpen}
            </Button>
          </>
        )}
        <Button does="incoming.takeScan" size="small" working={take.working} onClick={() => void attach()}>
          {fileName === null ? words.scanAttach : words.scanOther}
        </Button>
        {fileName === null ? null : (
          <Button
            does="incoming.setScan"
            size="small"
            kind="quiet"
            onClick={() => void set.run({ incomingPaperId, expectedRevision, scan: null })}
          >
            {words.scanRemove}
          </Button>
        )}
      </div>
    </>
  );
}
