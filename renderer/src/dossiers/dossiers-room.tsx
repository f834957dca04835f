import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { NominationId, SubmissionId } from "#core/base/ids";
import type { DossierState } from "#core/dossiers/life/state";
import { boardWords } from "#core/strings/dossier-board-words";
import { dossiersScreen as words } from "#core/strings/dossiers-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useAsked } from "../frame/use-asked";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Button } from "../ui/button";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Segmented } from "../ui/segmented";
import "./board.css";
import { BoardView } from "./board-view";
import "./dossiers.css";
import { NewNominationDrawer } from "./new-nomination-drawer";
import { NominationDrawer } from "./nomination-drawer";
import { NominationList } from "./nomination-list";
import { SubmissionDrawer } from "./submission-drawer";
import { SubmissionList } from "./submission-list";

type View = "board" | "list" | "submissions";
type Opened =
  | { readonly kind: "nothing" }
  | { readonly kind: "new" }
  | { readonly kind: "nomination"; readonly id: NominationId }
  | { readonly kind: "submission"; readonly id: SubmissionId | null };

const nothing: Opened = { kind: "nothing" };

/** Dossiers as a board of states, as a list, or by submission; one of them at the right. */
export function DossiersRoom() {
  const [view, setView] = useState<View>("board");
  const [state, setState] = useState<DossierState | null>(null);
  const [opened, setOpened] = useState<Opened>(nothing);
  const leave = useLeaveGuard();
  const { value } = useProcedureQuery("dossiers.list", {
    search: "",
    categoryId: null,
    standing: null,
    offset: 0,
    limit: 1,
  });
  const frame = useProcedureQuery("registry.frame", {});
  useScreenKeys([
    ...(view === "board" ? [{ keys: ["Alt", "← →"], word: boardWords.keyColumn }] : []),
    { keys: ["↑↓"], word: words.keyChoose },
    { keys: ["Enter"], word: words.keyOpen },
    { keys: ["Esc"], word: words.keyClose },
  ]);

  useAsked("/board", (id) => setOpened({ kind: "nomination", id: id as NominationId }));
  const open = (next: Opened) => leave(() => setOpened(next));
  const close = () => open(nothing);
  const look = (next: View) =>
    leave(() => {
      setView(next);
      setOpened(nothing);
    });
  const choose = (id: NominationId) => open({ kind: "nomination", id });
  const chosen = opened.kind === "nomination" ? opened.id : null;
  const noMember = frame.value !== undefined && frame.value.members === 0;
  const add = (
    <Button
      does="dossiers.addNomination"
      kind="primary"
      icon={IconPlus}
      onClick={() => open({ kind: "new" })}
      disabledReason={noMember ? words.needUnits : null}
      testId="add-nomination"
    >
      {(value?.all ?? 0) > 0 ? words.add : words.addFirst}
    </Button>
  );
  return (
    <Page
      head={
        <PageHead
          title={words.title}
          facts={
            value === undefined
              ? null
              : [
                  words.facts(value.all, value.states),
                  ...(value.rows[0]?.sourceMark === "ILLUSTRATION" ? [words.illustration] : []),
                ].join(" · ")
          }
          actions={
            <Segmented
              label={boardWords.views}
              options={[
                { key: "board", label: boardWords.viewBoard },
                { key: "list", label: boardWords.viewList },
                { key: "submissions", label: boardWords.viewSubmissions },
              ]}
              value={view}
              onChange={look}
            />
          }
        />
      }
      drawer={<OpenedDrawer opened={opened} onOpen={setOpened} onChoose={choose} onClose={close} />}
    >
      {view === "board" ? (
        <BoardView
          chosen={chosen}
          onChoose={choose}
          add={add}
          onMore={(of) => {
            setState(of);
            look("list");
          }}
        />
      ) : view === "list" ? (
        <NominationList
          key={state}
          startState={state}
          width={opened.kind === "nothing" ? "whole" : "beside-drawer"}
          chosen={chosen}
          onChoose={choose}
          add={add}
        />
      ) : (
        <SubmissionList
          chosen={opened.kind === "submission" ? opened.id : null}
          onChoose={(id) => open({ kind: "submission", id })}
          onAdd={() => open({ kind: "submission", id: null })}
        />
      )}
    </Page>
  );
}

interface OpenedDrawerProps {
  readonly opened: Opened;
  readonly onOpen: (next: Opened) => void;
  readonly onChoose: (id: NominationId) => void;
  readonly onClose: () => void;
}

function OpenedDrawer({ opened, onOpen, onChoose, onClose }: OpenedDrawerProps) {
  switch (opened.kind) {
    case "nothing":
      return null;
    case "new":
      return (
        <NewNominationDrawer
          onSaved={(id) => onOpen({ kind: "nomination", id })}
          onClose={() => onOpen(nothing)}
        />
      );
    case "nomination":
      return (
        <NominationDrawer
          key={opened.id}
          nominationId={opened.id}
          onGone={() => onOpen(nothing)}
          onClose={onClose}
        />
      );
    case "submission":
      return (
        <SubmissionDrawer
          key={opened.id ?? "new"}
          submissionId={opened.id}
          onSaved={(id) => onOpen({ kind: "submission", id })}
          onDossier={onChoose}
          onClose={() => onOpen(nothing)}
        />
      );
  }
}
