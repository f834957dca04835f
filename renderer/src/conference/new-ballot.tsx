import { IconFolders, IconForms } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { NominationId, RoundId } from "#core/base/ids";
import type { Meeting } from "#core/conference/meeting";
import { ballotWords as words } from "#core/strings/ballot-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { TextInput } from "../ui/text-input";
import { Toolbar } from "../ui/toolbar";
import { ballotGroupsOf, chosenGroups, whyNotOpen } from "./ballot-choice";
import { ChoiceTable } from "./choice-table";
import { RegulationCard } from "./regulation-card";

interface NewBallotProps {
  readonly meeting: Meeting;
  readonly onOpened: (id: RoundId) => void;
  /** Goes back to the ballot there is; null where there is none. */
  readonly onStop: (() => void) | null;
}

/** Chooses nominations and quotas, and fixes them as the ballot of a round. */
export function NewBallot({ meeting, onOpened, onStop }: NewBallotProps) {
  const [, navigate] = useLocation();
  const open = useProcedureCommand("conference.openRound", { refusals: "given" });
  const waiting = useProcedureQuery("dossiers.list", {
    search: "",
    categoryId: null,
    standing: "NOT_ON_BALLOT",
    offset: 0,
    limit: 500,
  });
  const [name, setName] = useState(words.roundNameDefault(meeting.rounds.length + 1));
  const [leftOut, setLeftOut] = useState<ReadonlySet<NominationId>>(new Set());
  const [quotas, setQuotas] = useState<ReadonlyMap<string, number | null>>(new Map());
  const groups = useMemo(() => ballotGroupsOf(waiting.value?.rows ?? []), [waiting.value]);
  const chosen = chosenGroups(groups, leftOut, quotas);
  const all = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const chosenCount = chosen.reduce((sum, group) => sum + group.nominationIds.length, 0);

  const choose = (id: NominationId, taken: boolean) => {
    const next = new Set(leftOut);
    if (taken) next.delete(id);
    else next.add(id);
    setLeftOut(next);
  };
  const openRound = async () => {
    const answer = await open.run({
      meetingId: meeting.id,
      name,
      groups: chosen.map((group) => ({ ...group, quota: group.quota ?? 0 })),
    });
    if (answer.ok) onOpened(answer.value.id);
  };
  return (
    <Columns
      left={
        <Card
          title={words.chooseTitle}
          facts={all === 0 ? null : words.chooseFacts(chosenCount, all)}
          actions={onStop === null ? null : <Button onClick={onStop}>{words.stopAnother}</Button>}
          padding="none"
          height="fills"
          foot={
            all === 0 ? undefined : (
              <Button
                kind="primary"
                icon={IconForms}
                working={open.working}
                disabledReason={whyNotOpen(meeting, name, chosen)}
                onClick={() => void openRound()}
                testId="open-round"
              >
                {words.open}
              </Button>
            )
          }
        >
          <RefusalNotice error={open.error} />
          {waiting.loading ? (
            <Loading />
          ) : all === 0 ? (
            <EmptyState
              icon={IconFolders}
              title={words.chooseEmptyTitle}
              actions={<Button onClick={() => navigate("~/dossiers")}>{words.goDossiers}</Button>}
            >
              {words.chooseEmptyText}
            </EmptyState>
          ) : (
            <>
              <Toolbar
                left={
                  <div className="conference-round-name">
                    <TextInput label={words.roundName} value={name} onChange={setName} testId="round-name" />
                  </div>
                }
                right={<span className="conference-secondary conference-fixes">{words.openFixes}</span>}
              />
              <ChoiceTable
                groups={groups}
                leftOut={leftOut}
                quotas={quotas}
                onChoose={choose}
                onQuota={(key, quota) => setQuotas(new Map(quotas).set(key, quota))}
              />
            </>
          )}
        </Card>
      }
      right={
        <RegulationCard
          date={meeting.date}
          title={meeting.regulation?.title ?? null}
          rule={meeting.regulation?.rule ?? null}
          inForceFrom={meeting.regulation?.inForceFrom ?? null}
          fixedBecause={null}
        />
      }
    />
  );
}
