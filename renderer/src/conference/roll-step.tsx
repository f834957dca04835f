import { IconChecks, IconUsersGroup, IconUsersPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { VoterId } from "#core/base/ids";
import type { Meeting, Voter, VoterAttendance } from "#core/conference/meeting";
import { attendanceWords, conferenceWords as words } from "#core/strings/conference-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useScreenKeys } from "../frame/use-screen-keys";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Columns } from "../ui/columns";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { NotEntered } from "../ui/not-entered";
import { Toolbar } from "../ui/toolbar";
import { AttendanceCard } from "./attendance-card";
import { AttendancePicker } from "./attendance-picker";
import { VoterDialog } from "./voter-dialog";

/** Who was summoned, who is here, who voted by a deputy, who is absent and why. */
export function RollStep({ meeting }: { readonly meeting: Meeting }) {
  const [chosen, setChosen] = useState<VoterId | null>(null);
  const fill = useProcedureCommand("conference.fillRoll", { success: "silent" });
  const markAll = useProcedureCommand("conference.markAllPresent");
  const edit = useProcedureCommand("conference.editVoter", { success: "silent" });
  const { voters, rounds } = meeting;
  const [round] = rounds;
  const fixed = round === undefined ? null : words.rollFixed(round.name);
  useScreenKeys(
    fixed !== null || voters.length === 0
      ? []
      : [
          { keys: ["↑↓"], word: words.keyGrid },
          { keys: ["Enter"], word: words.keyVoter },
        ],
  );
  const unmarked = voters.filter(({ attendance }) => attendance === "NOT_MARKED").length;
  const meetingId = meeting.id;

  const mark = (voter: Voter, attendance: VoterAttendance) => {
    const { id, delegate, deputy, absenceReason, revision } = voter;
    void edit.run({
      voterId: id,
      expectedRevision: revision,
      delegate,
      deputy: attendance === "DEPUTY" ? deputy : "",
      attendance,
      absenceReason: attendance === "ABSENT" ? absenceReason : "",
    });
    if (attendance === "DEPUTY" || attendance === "ABSENT") setChosen(id);
  };

  const columns = columnsFor(fixed === null ? mark : null);
  const fillButton = (
    <Button
      kind={voters.length === 0 ? "primary" : "default"}
      icon={IconUsersPlus}
      working={fill.working}
      onClick={() => void fill.run({ meetingId })}
      testId="fill-roll"
    >
      {words.fillRoll}
    </Button>
  );
  const open = voters.find(({ id }) => id === chosen);
  return (
    <>
      <Columns
        left={
          <Card padding="none" height="fills">
            {voters.length === 0 ? (
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
                  onChoose={fixed === null ? ({ id }) => setChosen(id) : undefined}
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
        right={<AttendanceCard meeting={meeting} />}
      />
      {open === undefined ? null : (
        <VoterDialog key={`${open.id}-${open.revision}`} voter={open} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

/** `onMark` is null where the roll is fixed. */
function columnsFor(
  onMark: ((voter: Voter, attendance: VoterAttendance) => void) | null,
): readonly Column<Voter>[] {
  return [
    { key: "unit", head: words.columnUnit, weight: "strong", cell: ({ unitName }) => unitName },
    { key: "delegate", head: words.columnDelegate, width: 170, cell: (voter) => <Delegate voter={voter} /> },
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

function Delegate({ voter: { delegate, deputy, attendance, absenceReason } }: { readonly voter: Voter }) {
  const second =
    attendance === "DEPUTY" && deputy !== ""
      ? words.deputyOf(deputy)
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
