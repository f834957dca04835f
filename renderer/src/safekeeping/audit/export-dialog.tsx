import { useState } from "react";
import type { InputOf, OutputOf } from "#core/contract";
import { auditExportWords as words } from "#core/strings/audit-export-words";
import { auditListWords } from "#core/strings/audit-list-words";
import { callProcedure } from "../../api/client";
import { RefusalNotice } from "../../api/refusal-notice";
import { newTaskId } from "../../api/task";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Notice } from "../../ui/notice";
import { RadioInput } from "../../ui/radio-group";
import { Stack } from "../../ui/stack";
import { type AuditFilter, askedBy, halfTypedDays } from "./audit-filter";

type Extent = InputOf<"audit.export">["extent"];

interface ExportDialogProps {
  readonly filter: AuditFilter;
  readonly onClose: () => void;
}

/** What is filtered now, written to a folder a person chooses. */
export function ExportDialog({ filter, onClose }: ExportDialogProps) {
  const command = useProcedureCommand("audit.export", { refusals: "given", success: "silent" });
  const [extent, setExtent] = useState<Extent>("WITHOUT_CONTENTS");
  const halfTyped = halfTypedDays(filter);
  const [done, setDone] = useState<OutputOf<"audit.export"> | null>(null);

  const write = async () => {
    const chosen = await callProcedure("app.choose", { purpose: "BACKUP_TARGET", suggestedName: "" });
    const grant = chosen.ok ? chosen.value.grants[0] : undefined;
    if (grant === undefined) return;
    const answer = await command.run({
      ...askedBy(filter),
      folder: grant.token,
      extent,
      taskId: newTaskId(),
    });
    if (answer.ok) setDone(answer.value);
  };

  return (
    <Dialog
      opened
      title={words.title}
      onClose={onClose}
      foot={
        done === null ? (
          <>
            <Button onClick={onClose}>{words.later}</Button>
            <Button
              kind="primary"
              working={command.working}
              onClick={() => void write()}
              testId="audit-export-write"
            >
              {words.choose}
            </Button>
          </>
        ) : (
          <Button kind="primary" autoFocus onClick={onClose}>
            {auditListWords.close}
          </Button>
        )
      }
    >
      {done === null ? (
        <Stack gap={12}>
          <p className="safekeeping-text">{words.text}</p>
          {halfTyped.length === 0 ? null : <Notice tone="warn">{auditListWords.halfTyped(halfTyped)}</Notice>}
          <RefusalNotice error={command.error} />
          <RadioInput<Extent>
            label={words.contents}
            value={extent}
            onChange={(chosen) => setExtent(chosen ?? "WITHOUT_CONTENTS")}
            choices={[
              { value: "WITHOUT_CONTENTS", label: words.withoutContents, facts: words.withoutContentsNote },
              { value: "WITHOUT_NAMES", label: words.withoutNames, facts: words.withoutNamesNote },
              { value: "WITH_CONTENTS", label: words.withContents, facts: words.withContentsNote },
            ]}
          />
        </Stack>
      ) : (
        <Notice tone="ok" title={words.done(done.events)} testId="audit-exported">
          {words.doneText(done.place)}
        </Notice>
      )}
    </Dialog>
  );
}
