import { IconFolders } from "@tabler/icons-react";
import { useLocation } from "wouter";
import type { OutputOf } from "#core/contract";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { overviewScreen as words } from "#core/strings/overview-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/empty-state";

/** The states a year walks through, in their order. */
const shown = [
  "DRAFT",
  "RECEIVED",
  "RETURNED",
  "COMPLETE",
  "ACCLAIMED",
  "SENT",
  "DECIDED",
  "HANDED_OVER",
] as const;

interface DossiersCardProps {
  readonly board: OutputOf<"dossiers.board">;
  readonly registrations: OutputOf<"registrations.summary">["total"];
}

/** How many dossiers stand where. */
export function DossiersCard({ board, registrations }: DossiersCardProps) {
  const [, navigate] = useLocation();
  if (board.all === 0)
    return (
      <Card title={words.dossiers} icon={IconFolders}>
        <EmptyState
          icon={IconFolders}
          title={words.dossiersNoneTitle}
          actions={<Button onClick={() => navigate("~/dossiers")}>{words.dossiersOpen}</Button>}
        >
          {words.dossiersNoneText}
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={words.dossiers}
      icon={IconFolders}
      facts={words.dossierFacts(board.all)}
      actions={
        <Button kind="quiet" size="small" onClick={() => navigate("~/dossiers")}>
          {words.dossiersOpen}
        </Button>
      }
    >
      <dl className="overview-states">
        {shown.map((state) => {
          const count = board.states[state] ?? 0;
          return (
            <div key={state} data-none={count === 0 ? true : undefined}>
              <dd>{count}</dd>
              <dt>{dossierStateWords[state]}</dt>
            </div>
          );
        })}
      </dl>
      {registrations.nominees === 0 ? null : (
        <p className="overview-faint">{words.registered(registrations.nominees, registrations.nominated)}</p>
      )}
    </Card>
  );
}
