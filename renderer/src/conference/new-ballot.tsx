import { IconFolders, IconForms } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { Meeting } from "#core/conference/meeting";
import { ballotWords as words } from "#core/strings/ballot-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { DataTableFoot } from "../ui/data-table-foot";
import { EmptyState } from "../ui/empty-state";
import { Loading } from "../ui/loading";
import { chosenGroups, whyNotOpen } from "./ballot-choice";
import { BallotHead } from "./ballot-head";
import { ballotKindsOf } from "./ballot-kinds";
import { ChoiceBar } from "./choice-bar";
import { findChoices, namesShown, touchedWith } from "./choice-search";
import { ChoiceTable } from "./choice-table";
import { RegulationCard } from "./regulation-card";
import { typedTime } from "./time-fields";
import { useHourOfMeeting } from "./use-hour-of-meeting";
import { useWaitingNominations } from "./use-waiting-nominations";
import { useBallotDraft } from "./use-ballot-draft";

/** Names from which on the list is searched rather than read. */
const searchFrom = 30;

interface NewBallotProps {
  readonly meeting: Meeting;
  readonly onOpened: (id: RoundId) => void;
  /** Goes back to the ballot there is; null where there is none. */
  readonly onStop: (() => void) | null;
}

/** Chooses what the round is about, how it is held, its names and quotas, and fixes them as a ballot. */
export function NewBallot({ meeting, onOpened, onStop }: NewBallotProps) {
  const [, navigate] = useLocation();
  const openRound = useProcedureCommand("conference.openRound", { refusals: "given" });
  const openElection = useProcedureCommand("conference.openElection", { refusals: "given" });
  const waiting = useWaitingNominations();
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const frame = useProcedureQuery("registry.frame", {});
  const links = useProcedureQuery("conference.roundLinks", { meetingId: meeting.id });
  const now = useHourOfMeeting(meeting.date);
  const scored = useProcedureQuery("conference.scores", {});
  const settings = meeting.regulation?.settings ?? null;
  const { draft, change, discard } = useBallotDraft(meeting.id, {
    kind: "ACCLAIM",
    mode: null,
    name: words.roundNameDefault(meeting.rounds.length + 1),
    clock: null,
    dueOn: null,
    awardCode: null,
    touched: {},
    quotas: settings === null ? {} : { HEAD: settings.heads.heads, DEPUTY: settings.heads.deputies },
  });
  const word = frame.value?.word ?? "CUM";
  const kinds = useMemo(
    () => ballotKindsOf(meeting, waiting ?? [], links.value?.links ?? [], word),
    [meeting, waiting, links.value, word],
  );
  const scores = useMemo(
    () => new Map((scored.value?.scores ?? []).map(({ nominationId, score }) => [nominationId, score])),
    [scored.value],
  );
  const kind = kinds.find(({ key }) => key === draft.kind) ?? kinds[0];
  if (kind === undefined || waiting === undefined || links.loading || frame.loading) return <Loading />;
  const mode = draft.mode ?? settings?.modes.usual ?? "SECRET";
  const { touched, quotas } = draft;
  const choices = { usual: kind.usual, touched, quotas };
  const found = findChoices(kind.groups, search);
  const lastPage = Math.max(0, Math.ceil(found.length / namesShown) - 1);
  const from = Math.min(page, lastPage) * namesShown;
  const shown = new Set(found.slice(from, from + namesShown).map(({ key }) => key));
  const chosen = chosenGroups(kind.groups, choices);
  const all = kind.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const chosenCount = chosen.reduce(
    (sum, { nominationIds, unitIds }) => sum + nominationIds.length + unitIds.length,
    0,
  );
  const shownClock = draft.clock ?? now;
  const clock = typedTime.safeParse(shownClock);
  const dueOn = mode === "CORRESPONDENCE" ? (draft.dueOn as LocalDate | null) : null;
  const open = async () => {
    const holding = {
      meetingId: meeting.id,
      name: draft.name,
      mode,
      openedClock: mode === "CORRESPONDENCE" || !clock.success ? null : clock.data,
      dueOn,
      follows: kind.follows,
    };
    const answer =
      kind.subject === "HEADS"
        ? await openElection.run({
            ...holding,
            groups: chosen.flatMap(({ name, post, quota, unitIds }) =>
              post === null ? [] : [{ name, post, quota: quota ?? 0, unitIds }],
            ),
          })
        : await openRound.run({
            ...holding,
            groups: chosen.map(({ name, categoryId, quota, nominationIds }) => ({
              ...{ name, categoryId, quota: quota ?? 0, nominationIds },
              awardCode: kind.follows?.how === "WINNERS" ? draft.awardCode : null,
            })),
          });
    if (!answer.ok) return;
    await discard();
    onOpened(answer.value.id);
  };
  const whyNot = clock.success
    ? whyNotOpen(meeting, { name: draft.name, mode, dueOn, chosen })
    : (clock.error.issues[0]?.message ?? null);
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
                does="conference.openRound"
                kind="primary"
                icon={IconForms}
                working={openRound.working || openElection.working}
                disabledReason={whyNot}
                onClick={() => void open()}
                testId="open-round"
              >
                {words.open}
              </Button>
            )
          }
        >
          <RefusalNotice error={openRound.error ?? openElection.error} />
          <BallotHead
            meeting={meeting}
            kinds={kinds}
            kind={kind}
            mode={mode}
            draft={draft}
            clock={shownClock}
            onChange={change}
          />
          {all === 0 ? (
            <EmptyState
              icon={IconFolders}
              title={kind.subject === "HEADS" ? words.headsEmptyTitle : words.chooseEmptyTitle}
              actions={
                kind.subject === "HEADS" ? null : (
                  <Button onClick={() => navigate("~/dossiers")}>{words.goDossiers}</Button>
                )
              }
            >
              {kind.subject === "HEADS" ? words.headsEmptyText : words.chooseEmptyText}
            </EmptyState>
          ) : (
            <>
              {all <= searchFrom ? null : (
                <ChoiceBar
                  search={search}
                  onSearch={(typed) => {
                    setSearch(typed);
                    setPage(0);
                  }}
                  found={found.length}
                  onAll={(taken) =>
                    change({
                      touched: touchedWith(
                        choices,
                        found.map(({ key }) => key),
                        taken,
                      ),
                    })
                  }
                />
              )}
              <ChoiceTable
                groups={kind.groups}
                choices={choices}
                shown={shown}
                scores={kind.subject === "HEADS" ? null : scores}
                onChoose={(key, taken) => change({ touched: touchedWith(choices, [key], taken) })}
                onQuota={(key, quota) => change({ quotas: { ...quotas, [key]: quota } })}
              />
              <DataTableFoot
                paging={{
                  ...{ page: Math.min(page, lastPage), pageSize: namesShown, count: found.length },
                  onPage: setPage,
                }}
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
          settings={settings}
          inForceFrom={meeting.regulation?.inForceFrom ?? null}
          fixedBecause={null}
        />
      }
    />
  );
}
