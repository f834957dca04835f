import { IconExternalLink, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { AppError } from "#core/errors";
import type { OutputOf } from "#core/contract";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { Button } from "../ui/button";
import { Chip } from "../ui/chip";
import { formatMoment } from "../ui/format";
import { IconButton } from "../ui/icon-button";
import { useLockReason } from "../ui/lock-reason";
import { SelectInput } from "../ui/select-input";
import type { NominationDetails } from "./nomination-drawer";
import { paperKindChoices } from "./paper-kinds";

interface PaperLineProps {
  readonly paper: NominationDetails["papers"][number];
  /** The checklist, whose line the paper answers. */
  readonly items: OutputOf<"dossiers.life">["checklist"];
}

/** One paper: its name, kind, size; opened as a read-only copy. */
export function PaperLine({ paper, items }: PaperLineProps) {
  const remove = useProcedureCommand("dossiers.removePapers");
  const change = useProcedureCommand("dossiers.changePaperKind");
  const tick = useProcedureCommand("dossiers.tickPaper");
  const noKind = useLockReason("dossiers.changePaperKind");
  const noTick = useLockReason("dossiers.tickPaper");
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const open = async () => {
    const answer = await callProcedure("dossiers.openPaper", { paperId: paper.id });
    setRefusal(answer.ok ? null : answer.error);
  };
  return (
    <div className="dossiers-paper">
      <span className="dossiers-paper-name">{paper.fileName}</span>
      {paper.opening === "ALLOWED" ? (
        <Button size="small" icon={IconExternalLink} onClick={() => void open()}>
          {words.openPaper}
        </Button>
      ) : (
        <Chip tone="warn">{words.notOpened}</Chip>
      )}
      <div className="dossiers-paper-kind">
        <SelectInput
          label={words.paperKind}
          value={paper.kind}
          lockedReason={noKind}
          choices={paperKindChoices}
          onChange={(kind) => {
            if (kind !== null) void change.run({ paperId: paper.id, kind });
          }}
        />
        {items.length === 0 ? null : (
          <SelectInput
            label={boardWords.paperItem}
            placeholder={boardWords.noItem}
            clearing="allowed"
            value={paper.itemCode}
            lockedReason={noTick === null ? null : ""}
            choices={items.map(({ item }) => ({ value: item.code, label: item.name }))}
            onChange={(itemCode) => void tick.run({ paperId: paper.id, itemCode })}
          />
        )}
        <span className="ui-secondary">{words.paperFacts(paper.bytes, formatMoment(paper.addedAt))}</span>
        <IconButton
          does="dossiers.removePapers"
          icon={IconTrash}
          label={words.removePaper}
          onClick={() => void remove.run({ paperIds: [paper.id] })}
        />
      </div>
      {refusal === null ? null : (
        <div className="dossiers-paper-refusal">
          <RefusalNotice error={refusal} />
        </div>
      )}
    </div>
  );
}
