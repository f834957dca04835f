import { IconDeviceFloppy, IconFileText } from "@tabler/icons-react";
import type { DocumentId } from "#core/base/ids";
import type { Round } from "#core/conference/meeting";
import { outcomeWords as words } from "#core/strings/outcome-words";
import { reopeningWords } from "#core/strings/reopening-words";
import { callProcedure } from "../api/client";
import { showRefusal } from "../api/show-refusal";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { formatMoment, formatSize } from "../ui/format";
import { showToast } from "../ui/toast";

/** The minutes of a sealed round: make, look at, copy out. */
export function MinutesCard({ round }: { readonly round: Round }) {
  const make = useProcedureCommand("documents.makeMinutes", { success: "silent" });
  const saveCopy = useProcedureCommand("documents.saveCopy", { success: "silent" });
  const { value } = useProcedureQuery("documents.list", { roundId: round.id });
  const documents = value?.documents ?? [];

  const open = async (documentId: DocumentId) => {
    const answer = await callProcedure("documents.open", { documentId });
    if (!answer.ok) showRefusal(answer.error);
  };
  const copy = async (documentId: DocumentId, fileName: string) => {
    const chosen = await callProcedure("app.choose", { purpose: "DOCUMENT_COPY", suggestedName: fileName });
    if (!chosen.ok) {
      showRefusal(chosen.error);
      return;
    }
    const [target] = chosen.value.grants;
    if (target === undefined) return;
    const answer = await saveCopy.run({ documentId, target: target.token });
    if (answer.ok) showToast({ tone: "ok", title: words.copied(answer.value.place) });
  };
  return (
    <Card
      title={words.minutesTitle}
      icon={IconFileText}
      padding="none"
      foot={
        <>
          <Button
            does="documents.makeMinutes"
            kind={documents.length === 0 ? "primary" : "default"}
            icon={IconFileText}
            working={make.working}
            disabledReason={round.replacedBy === null ? null : reopeningWords.minutesWhyNot}
            onClick={() => void make.run({ roundId: round.id })}
            testId="make-minutes"
          >
            {documents.length === 0 ? words.makeMinutes : words.makeMinutesAgain}
          </Button>
          {round.replacedBy === null ? (
            <span className="conference-secondary">{words.minutesText}</span>
          ) : null}
        </>
      }
    >
      {documents.length === 0 ? (
        <p className="conference-card-note">{words.minutesNone}</p>
      ) : (
        <ul className="conference-documents" data-testid="minutes">
          {documents.map(({ id, fileName, madeAt, bytes, codeIs }) => (
            <li key={id}>
              <span className="conference-two-lines">
                <strong>{fileName}</strong>
                <span className="conference-secondary">
                  {words.madeAt(formatMoment(madeAt))} · {formatSize(bytes)}
                  {codeIs === "CURRENT" ? null : ` · ${reopeningWords.minutesReplaced}`}
                </span>
              </span>
              <ButtonRow>
                <Button size="small" onClick={() => void open(id)} testId="open-minutes">
                  {words.openMinutes}
                </Button>
                <Button
                  size="small"
                  icon={IconDeviceFloppy}
                  onClick={() => void copy(id, fileName)}
                  testId="copy-minutes"
                >
                  {words.copyMinutes}
                </Button>
              </ButtonRow>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
