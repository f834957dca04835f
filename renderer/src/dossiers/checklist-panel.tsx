import { useState } from "react";
import type { OutputOf } from "#core/contract";
import { type ItemStanding, isAskedOfUnit } from "#core/dossiers/checklist";
import { reliabilityWords } from "#core/strings/awards-words";
import { boardWords as words } from "#core/strings/dossier-board-words";
import { itemStandingWords, providerWords } from "#core/strings/dossier-life-words";
import { callProcedure } from "../api/client";
import { newTaskId } from "../api/task";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { PaperMenu } from "../frame/paper-menu";
import { Button } from "../ui/button";
import { Chip, type ChipTone } from "../ui/chip";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { SectionTitle } from "../ui/section-title";

import type { NominationDetails } from "./nomination-drawer";
import { useClusterWord } from "../frame/use-cluster-word";

type Line = OutputOf<"dossiers.life">["checklist"][number];

const tones: Readonly<Record<ItemStanding, ChipTone>> = {
  FILE: "ok",
  ON_PAPER: "ok",
  NOT_NEEDED: "neutral",
  MISSING: "danger",
  LATER: "info",
  WHERE_ASKED: "unknown",
};

/** Papers the award asks for: which are there, which are missing, from whom and by what article. */
export function ChecklistPanel({ nomination }: { readonly nomination: NominationDetails }) {
  const { value: life } = useProcedureQuery("dossiers.life", { nominationId: nomination.id });
  if (life === undefined) return null;
  return (
    <section data-testid="checklist">
      <SectionTitle>{words.checklistTitle}</SectionTitle>
      {life.checklist.length === 0 ? (
        <p className="ui-secondary">{words.checklistEmpty}</p>
      ) : (
        life.checklist.map((line) => (
          <ChecklistLine key={line.item.code} nomination={nomination} line={line} />
        ))
      )}
      {life.checklist.some(({ standing, item }) => standing === "MISSING" && isAskedOfUnit(item)) ? (
        <PaperMenu papers={[["SUPPLEMENT_LETTER", { of: "UNIT", id: nomination.memberId }]]} />
      ) : null}
      <p className="ui-secondary">{life.checklistNote}</p>
    </section>
  );
}

function ChecklistLine({
  nomination,
  line,
}: {
  readonly nomination: NominationDetails;
  readonly line: Line;
}) {
  const { item, standing, note, papers } = line;
  const [asking, setAsking] = useState<"asking" | "not">("not");
  const mark = useProcedureCommand("dossiers.markItem");
  const add = useProcedureCommand("dossiers.addPapers");
  const word = useClusterWord();
  const { id: nominationId } = nomination;
  const set = (next: "ON_PAPER" | "NOT_NEEDED" | null, reason: string) =>
    mark.run({ nominationId, itemCode: item.code, mark: next, note: reason });
  const choose = async () => {
    const chosen = await callProcedure("app.choose", { purpose: "PAPERS", suggestedName: "" });
    if (!chosen.ok || chosen.value.grants.length === 0) return;
    const files = chosen.value.grants.map(({ token }) => token);
    const kind = item.paperKind;
    await add.run({ nominationId, kind, itemCode: item.code, files, taskId: newTaskId() });
  };
  const marked = standing === "ON_PAPER" || standing === "NOT_NEEDED";
  const facts = [
    ...(item.form === "" ? [] : [item.form]),
    providerWords[item.provider],
    words.sureness(item.basis, reliabilityWords[item.reliability], word),
  ];
  return (
    <div className="life-item" data-item={item.code}>
      <div className="life-item-line">
        <strong>{item.name}</strong>
        <Chip tone={tones[standing]} size="small">
          {itemStandingWords[standing]}
        </Chip>
      </div>
      <div className="ui-secondary">{facts.join(" · ")}</div>
      {papers.map(({ id, fileName }) => (
        <div key={id} className="ui-secondary">
          {fileName}
        </div>
      ))}
      {note === "" ? null : <div className="ui-secondary">{words.reason(note)}</div>}
      {standing === "FILE" ? null : (
        <div className="life-item-actions">
          {marked ? (
            <Button does="dossiers.markItem" size="small" onClick={() => void set(null, "")}>
              {words.unmark}
            </Button>
          ) : (
            <>
              <Button
                does="dossiers.addPapers"
                size="small"
                working={add.working}
                onClick={() => void choose()}
              >
                {words.addForItem}
              </Button>
              <Button does="dossiers.markItem" size="small" onClick={() => void set("ON_PAPER", "")}>
                {words.markOnPaper}
              </Button>
              <Button does="dossiers.markItem" size="small" kind="quiet" onClick={() => setAsking("asking")}>
                {words.markNotNeeded}
              </Button>
            </>
          )}
        </div>
      )}
      <ConfirmDialog
        opened={asking === "asking"}
        title={words.notNeededTitle(item.name)}
        keepWord={words.cancel}
        actWord={words.notNeededAct}
        reason="asked"
        working={mark.working}
        onKeep={() => setAsking("not")}
        onAct={(reason) => void set("NOT_NEEDED", reason).then(() => setAsking("not"))}
      />
    </div>
  );
}
