import { IconChecks, IconUsersGroup, IconUsersPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { VoterId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import { attendanceOf } from "#core/conference/attendance-of";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import { rollAt } from "#core/conference/day/roll-at";
import type { Meeting, Voter, VoterAttendance } from "#core/conference/meeting";
import { attendanceWords, conferenceWords as words } from "#core/strings/conference-words";
import { dayScreen } from "#core/strings/meeting-day-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useRowCommand } from "../api/use-row-command";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { NotEntered } from "../ui/not-entered";
import { useLockReason } from "../ui/lock-reason";
import { Notice } from "../ui/notice";
import { Segmented } from "../ui/segmented";
import { Toolbar } from "../ui/toolbar";
import { AttendanceCard } from "./attendance-card";
import { AttendancePicker } from "./attendance-picker";
import { GuestList } from "./day/guest-list";
import { markOfKey } from "./day/mark-of-key";
import { MoveList } from "./day/move-list";
import { VoterDialog } from "./voter-dialog";

type RollView = "VOTERS" | "GUESTS" | "MOVES";

/** Who was summoned, who is here, who voted by a deputy, who is absent and why. */
export function RollStep({ meeting, day }: { readonly meeting: Meeting; readonly day: MeetingDay }) {
  const [view, setView] = useState<RollView>("VOTERS");
  const [chosen, setChosen] = useState<{ readonly id: VoterId; readonly as: VoterAttendance | null } | null>(
    null,
  );
  const fill = useProcedureCommand("conference.fillRoll", { success: "silent" });
  const markAll = useProcedureCommand("conference.markAllPresent");
  const edit = useRowCommand("conference.editVoter", { success: "silent", rowOf: ({ voterId }) => voterId });
  const { voters, rounds } = meeting;
  const [round] = rounds;
  const notMine = useLockReason("conference.editVoter");
  const fixed = round === undefined ? notMine : words.rollFixed(round.name);
  useScreenKeys(
    fixed !== null || voters.length === 0
      ? []
      : [
          { keys: ["↑↓"], word: words.keyGrid },
          { keys: ["P", "V", "U"], word: dayScreen.keyMarks },
          { keys: ["Enter"], word: words.keyVoter },
        ],
  );
  const last = day.moves.at(-1)?.clock;
  const unmarked = voters.filter(({ attendance }) => attendance === "NOT_MARKED").length;
  const meetingId = meeting.id;

  const mark = (voter: Voter, attendance: VoterAttendance) => {
    const { id, delegate, absenceReason, revision } = voter;
    if (attendance === "DEPUTY") {
      setChosen({ id, as: "DEPUTY" });
      return;
    }
    void edit({
      voterId: id,
      expectedRevision: revision,
      delegate,
      deputy: "",
      attendance,
      absenceReason: attendance === "ABSENT" ? absenceReason : "",
    });
  };

  const columns = columnsFor(fixed === null ? mark : null, day);
  const fillButton = (
    <Button
      does="conference.fillRoll"
      kind={voters.length === 0 ? "primary" : "default"}
      icon={IconUsersPlus}
      working={fill.working}
      onClick={() => void fill.run({ meetingId })}
      testId="fill-roll"
    >
      {words.fillRoll}
    </Button>
  );
  const open = voters.find(({ id }) => id === chosen?.id);
  return (
    <>
      <Columns
        left={
          <Card
            title={words.rollTitle}
            padding="none"
            height="fills"
            actions={
              <Segmented
                label={dayScreen.rollViews}
                options={[
                  { key: "VOTERS", label: dayScreen.viewVoters, count: voters.length },
                  { key: "GUESTS", label: dayScreen.viewGuests, count: day.guests.length },
                  { key: "MOVES", label: dayScreen.viewMoves, count: day.moves.length },
                ]}
                value={view}
                onChange={setView}
              />
            }
          >
            {view === "GUESTS" ? (
              <GuestList day={day} />
            ) : view === "MOVES" ? (
              <MoveList meeting={meeting} day={day} />
            ) : voters.length === 0 ? (
              <EmptyState icon={IconUsersGroup} title={words.rollEmptyTitle} actions={fillButton}>
                {words.rollEmptyText}
              </EmptyState>
            ) : (
              <>
                {fixed === null ? (
                  <Toolbar
                    left={fillButton}
                    right={
                      unmarked === 0 ? null : (
                        <Button
                          does="conference.markAllPresent"
                          kind="primary"
                          icon={IconChecks}
                          working={markAll.working}
                          onClick={() => void markAll.run({ meetingId })}
                          testId="mark-all-present"
                        >
                          {words.markAll(unmarked)}
                        </Button>
                      )
                    }
                  />
                ) : (
                  <Toolbar left={<span className="conference-secondary">{fixed}</span>} />
                )}
                <DataTable
                  label={words.rollTitle}
                  columns={columns}
                  rows={voters}
                  rowKey={({ id }) => id}
                  onChoose={fixed === null ? ({ id }) => setChosen({ id, as: null }) : undefined}
                  onRowKey={(voter, event) => {
                    const attendance = markOfKey(event);
                    if (attendance === null) return "unused";
                    mark(voter, attendance);
                    if (attendance !== "DEPUTY") focusNextRow(event.currentTarget);
                    return "used";
                  }}
                  groupOf={({ categoryName }) => ({
                    key: categoryName ?? "",
                    title: categoryName ?? words.noCategory,
                  })}
                  testId="roll"
                />
              </>
            )}
          </Card>
        }
        right={
          <>
            <AttendanceCard meeting={meeting} />
            {last === undefined ? null : (
              <Notice
                tone="info"
                title={dayScreen.presentNow(
                  attendanceOf(rollAt(voters, day.moves, last)).present,
                  voters.length,
                  last,
                )}
                testId="present-now"
              >
                {dayScreen.presentNowWhy}
              </Notice>
            )}
          </>
        }
      />
      {open === undefined ? null : (
        <VoterDialog
          key={`${open.id}-${open.revision}`}
          voter={open}
          roll={voters}
          as={chosen?.as ?? open.attendance}
          paper={day.deputyPapers.find(({ voterId }) => voterId === open.id) ?? null}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

/** `onMark` is null where the roll is fixed. */
function columnsFor(
  onMark: ((voter: Voter, attendance: VoterAttendance) => void) | null,
  { deputyPapers }: MeetingDay,
): readonly Column<Voter>[] {
  return [
    { key: "unit", head: words.columnUnit, weight: "strong", cell: ({ unitName }) => unitName },
    {
      key: "delegate",
      head: words.columnDelegate,
      width: 170,
      cell: (voter) => (
        <Delegate voter={voter} paper={deputyPapers.find(({ voterId }) => voterId === voter.id)} />
      ),
    },
    {
      key: "attendance",
      head: words.columnAttendance,
      width: 250,
      cell: (voter) =>
        onMark === null ? (
          attendanceWords[voter.attendance]
        ) : (
          <AttendancePicker voter={voter} onMark={(attendance) => onMark(voter, attendance)} />
        ),
    },
  ];
}

interface DelegateProps {
  readonly voter: Voter;
  readonly paper: MeetingDay["deputyPapers"][number] | undefined;
}

function Delegate({ voter: { delegate, deputy, attendance, absenceReason }, paper }: DelegateProps) {
  const by =
    paper === undefined ? "" : dayScreen.byPaper(paper.number, paper.on === null ? "" : formatDate(paper.on));
  const second =
    attendance === "DEPUTY" && deputy !== ""
      ? [words.deputyOf(deputy), by].filter((part) => part !== "").join(", ")
      : attendance === "ABSENT"
        ? absenceReason
        : "";
  return (
    <span className="conference-two-lines">
      {delegate === "" ? <NotEntered /> : <span>{delegate}</span>}
      {second === "" ? null : <span className="conference-secondary">{second}</span>}
    </span>
  );
}

/** A roll is marked from top to bottom: after a mark the next unit is at hand. */
function focusNextRow(row: HTMLTableRowElement): void {
  let next = row.nextElementSibling;
  while (next !== null && !next.hasAttribute("data-row")) next = next.nextElementSibling;
  (next as HTMLElement | null)?.focus();
}
