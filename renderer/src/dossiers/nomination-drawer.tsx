import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { NominationId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { ReadingDrawer } from "../frame/reading-drawer";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Drawer } from "../ui/drawer";
import { EditNominationDrawer } from "./edit-nomination-drawer";
import { LifePanel } from "./life-panel";
import { NominationFacts } from "./nomination-facts";
import { PapersPanel } from "./papers-panel";
import { StateChip } from "./state-chip";

export type NominationDetails = OutputOf<"dossiers.details">;

interface NominationDrawerProps {
  readonly nominationId: NominationId;
  /** The nomination went to the bin. */
  readonly onGone: () => void;
  readonly onClose: () => void;
}

/** One dossier: what is asked for whom, its papers, its ballots and packages. */
export function NominationDrawer({ nominationId, onGone, onClose }: NominationDrawerProps) {
  const [tab, setTab] = useState<"life" | "facts" | "papers">("facts");
  const [editing, setEditing] = useState<"editing" | "looking">("looking");
  const { value: nomination, error } = useProcedureQuery("dossiers.details", { nominationId });
  const bin = useProcedureCommand("dossiers.binNomination", { refusals: "given" });
  if (nomination === undefined) {
    return <ReadingDrawer title={words.title} error={error} onClose={onClose} />;
  }
  const look = () => setEditing("looking");
  if (editing === "editing") {
    return <EditNominationDrawer nomination={nomination} onSaved={look} onClose={look} />;
  }
  const { row } = nomination;
  return (
    <Drawer
      title={row.nomineeName}
      facts={`${row.number} · ${row.awardName} · ${row.year}`}
      chips={<StateChip state={row.state} />}
      onClose={onClose}
      tabs={[
        { key: "facts", label: words.tabFacts },
        { key: "life", label: boardWords.tabLife },
        { key: "papers", label: words.tabPapers(nomination.papers.length) },
      ]}
      tab={tab}
      onTab={setTab}
      foot={
        <ButtonRow align="between">
          <Button
            does="dossiers.editNomination"
            icon={IconPencil}
            disabledReason={nomination.person?.state === "ERASED" ? words.erasedNoEdit : null}
            onClick={() => setEditing("editing")}
          >
            {words.edit}
          </Button>
          <Button
            does="dossiers.binNomination"
            icon={IconTrash}
            kind="quiet"
            working={bin.working}
            disabledReason={row.standing === "NOT_ON_BALLOT" ? null : words.onBallot}
            onClick={async () => {
              if ((await bin.run({ nominationId })).ok) onGone();
            }}
          >
            {words.bin}
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice error={bin.error} />
      {tab === "facts" ? (
        <NominationFacts nomination={nomination} />
      ) : tab === "life" ? (
        <LifePanel nomination={nomination} />
      ) : (
        <PapersPanel nomination={nomination} />
      )}
    </Drawer>
  );
}
