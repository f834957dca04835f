import { IconDeviceFloppy, IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import type { DocumentVersion } from "#core/documents/procedures";
import type { AppError } from "#core/errors";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { callProcedure } from "../api/client";
import { RefusalNotice } from "../api/refusal-notice";
import { showRefusal } from "../api/show-refusal";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { formatMoment, formatSize } from "../ui/format";
import { Notice } from "../ui/notice";
import { showToast } from "../ui/toast";
import { StageChip } from "./stage-chip";

/** One version of a paper: what it is, its file, the figures that differ. */
export function VersionLine({ version }: { readonly version: DocumentVersion }) {
  const { id: documentId, fileName, differences } = version;
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const saveCopy = useProcedureCommand("documents.saveCopy", { success: "silent" });
  const open = async () => {
    const answer = await callProcedure("documents.open", { documentId });
    setRefusal(answer.ok ? null : answer.error);
  };
  const copy = async () => {
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
    <li className="documents-version" data-stage={version.stage}>
      <div className="documents-version-head">
        <strong>{words.version(version.version)}</strong>
        <StageChip stage={version.stage} differences={0} />
      </div>
      <span className="documents-file">{fileName}</span>
      <span className="ui-secondary">
        {words.versionFacts(formatMoment(version.madeAt), formatSize(version.bytes))}
        {version.code === ""
          ? null
          : ` · ${version.codeIs === "REPLACED" ? words.codeReplaced(version.code) : words.code(version.code)}`}
      </span>
      {differences.length === 0 ? null : (
        <Notice tone="warn" title={words.differencesTitle(differences.length)} testId="differences">
          <ul className="documents-differences">
            {differences.map(({ line, expected, found }, place) => (
              <li key={`${place} ${line}`}>
                <span className="documents-quote">{line}</span>
                {words.differenceLine(expected, found)}
              </li>
            ))}
          </ul>
          {words.differencesText}
        </Notice>
      )}
      <ButtonRow>
        <Button size="small" icon={IconExternalLink} onClick={() => void open()} testId="open-version">
          {words.open}
        </Button>
        <Button size="small" icon={IconDeviceFloppy} onClick={() => void copy()} testId="copy-version">
          {words.saveCopy}
        </Button>
      </ButtonRow>
      <RefusalNotice error={refusal} />
    </li>
  );
}
