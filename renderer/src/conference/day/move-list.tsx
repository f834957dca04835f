import { IconArrowsExchange, IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { VoterId } from "#core/base/ids";
import type { TimeOfDay } from "#core/base/local-date";
import { attendanceOf } from "#core/conference/attendance-of";
import type { MeetingDay, VoterMove } from "#core/conference/day/meeting-day";
import { rollAt } from "#core/conference/day/roll-at";
import type { Meeting } from "#core/conference/meeting";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { FieldsOf } from "../../ui/fields-of";
import { IconButton } from "../../ui/icon-button";
import { Segmented } from "../../ui/segmented";
import { SelectInput } from "../../ui/select-input";
import { TextInput } from "../../ui/text-input";
import { typedTime } from "../time-fields";
import { clockNow } from "./clock-now";

interface MoveListProps {
  readonly meeting: Meeting;
  readonly day: MeetingDay;
}

/** Who came late or left early, with the hour; one line to type at, the list of the day above it. */
export function MoveList({ meeting, day }: MoveListProps) {
  const bin = useProcedureCommand("conference.binDayRows");
  const columns = columnsFor(meeting, day, (id) => void bin.run({ part: "MOVE", ids: [id] }));
  return (
    <>
      <FieldsOf call="conference.addMove" hold="new">
        <MoveLine meeting={meeting} />
      </FieldsOf>
      <DataTable
        label={words.viewMoves}
        columns={columns}
        rows={day.moves}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={IconArrowsExchange} title={words.movesEmptyTitle}>
            {words.movesEmptyText}
          </EmptyState>
        }
        testId="moves"
      />
    </>
  );
}

function columnsFor(
  meeting: Meeting,
  day: MeetingDay,
  onBin: (id: VoterMove["id"]) => void,
): readonly Column<VoterMove>[] {
  const names = new Map(meeting.voters.map(({ id, unitName }) => [id as string, unitName]));
  const presentAt = (clock: TimeOfDay) => attendanceOf(rollAt(meeting.voters, day.moves, clock)).present;
  return [
    { key: "clock", head: words.moveClock, width: 70, cell: ({ clock }) => clock },
    {
      key: "unit",
      head: words.moveVoter,
      weight: "strong",
      cell: ({ voterId }) => names.get(voterId) ?? "",
    },
    {
      key: "kind",
      head: words.moveKind,
      width: 70,
      cell: ({ kind }) => (kind === "ARRIVED" ? words.moveArrived : words.moveLeft),
    },
    { key: "note", head: words.moveNote, width: 170, cell: ({ note }) => note },
    {
      key: "present",
      head: words.guestPresent,
      width: 80,
      align: "right",
      cell: ({ clock }) => `${presentAt(clock)}/${meeting.attendance.summoned}`,
    },
    {
      key: "bin",
      head: <span className="ui-only-spoken">{words.toolsHead}</span>,
      width: 48,
      cell: ({ id, voterId }) => (
        <IconButton
          does="conference.binDayRows"
          icon={IconX}
          size="small"
          label={words.moveBin(names.get(voterId) ?? "")}
          onClick={() => onBin(id)}
        />
      ),
    },
  ];
}

function MoveLine({ meeting }: { readonly meeting: Meeting }) {
  const [voterId, setVoterId] = useState<VoterId | null>(null);
  const [kind, setKind] = useState<"ARRIVED" | "LEFT">("ARRIVED");
  const [clock, setClock] = useState("");
  const [note, setNote] = useState("");
  const add = useProcedureCommand("conference.addMove", { refusals: "given" });
  const read = typedTime.safeParse(clock === "" ? clockNow() : clock);
  const save = async () => {
    if (voterId === null || !read.success || read.data === null) return;
    const answer = await add.run({ voterId, kind, clock: read.data, note });
    if (!answer.ok) return;
    setVoterId(null);
    setClock("");
    setNote("");
  };
  return (
    <form
      className="day-stacked"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RefusalNotice error={add.error} />
      <div className="move-fields">
        <SelectInput
          label={words.moveVoter}
          choices={meeting.voters.map(({ id, unitName }) => ({ value: id, label: unitName }))}
          value={voterId}
          onChange={setVoterId}
        />
        <Segmented
          label={words.moveKind}
          options={[
            { key: "ARRIVED", label: words.moveArrived },
            { key: "LEFT", label: words.moveLeft },
          ]}
          value={kind}
          onChange={setKind}
        />
        <TextInput
          label={words.moveClock}
          value={clock}
          onChange={setClock}
          placeholder={clockNow()}
          error={read.success ? null : words.moveClockUnreadable}
        />
        <TextInput label={words.moveNote} value={note} onChange={setNote} maxLength={200} />
        <Button
          does="conference.addMove"
          type="submit"
          kind="primary"
          working={add.working}
          testId="add-move"
        >
          {words.moveAdd}
        </Button>
      </div>
    </form>
  );
}
