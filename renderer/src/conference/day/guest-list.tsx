import { IconPlus, IconUserStar } from "@tabler/icons-react";
import { useState } from "react";
import type { MeetingGuest } from "#core/conference/day/guest";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import { attendanceWords } from "#core/strings/conference-words";
import { dayScreen as words, guestKindWords } from "#core/strings/meeting-day-words";
import { useRowCommand } from "../../api/use-row-command";
import { Button } from "../../ui/button";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { NotEntered } from "../../ui/not-entered";
import { Toolbar } from "../../ui/toolbar";
import { GuestDialog } from "./guest-dialog";
import { markOfKey } from "./mark-of-key";

const columns: readonly Column<MeetingGuest>[] = [
  { key: "name", head: words.guestName, weight: "strong", cell: ({ name }) => name },
  {
    key: "post",
    head: words.guestPost,
    width: 190,
    cell: ({ post, body }) => {
      const text = [post, body].filter((part) => part !== "").join(", ");
      return text === "" ? <NotEntered /> : text;
    },
  },
  { key: "kind", head: words.guestKind, width: 120, cell: ({ kind }) => guestKindWords[kind] },
  {
    key: "attendance",
    head: words.guestAttendance,
    width: 120,
    cell: ({ attendance }) => attendanceWords[attendance],
  },
];

/** Guests and delegates without a vote, counted apart; P and V mark one. */
export function GuestList({ day }: { readonly day: MeetingDay }) {
  const [open, setOpen] = useState<MeetingGuest["id"] | "NEW" | null>(null);
  const edit = useRowCommand("conference.editGuest", { success: "silent", rowOf: ({ guestId }) => guestId });
  const { guests } = day;
  const mark = (guest: MeetingGuest, attendance: MeetingGuest["attendance"]) => {
    const { id, revision, kind, name, post, body } = guest;
    void edit({ guestId: id, expectedRevision: revision, kind, name, post, body, attendance });
  };
  const add = (
    <Button does="conference.addGuests" icon={IconPlus} onClick={() => setOpen("NEW")} testId="add-guest">
      {words.guestAdd}
    </Button>
  );
  const present = guests.filter(({ attendance }) => attendance === "PRESENT").length;
  return (
    <>
      {guests.length === 0 ? null : (
        <Toolbar
          left={add}
          right={<span className="conference-secondary">{words.guestsCounted(present, guests.length)}</span>}
        />
      )}
      <DataTable
        label={words.viewGuests}
        columns={columns}
        rows={guests}
        rowKey={({ id }) => id}
        onChoose={({ id }) => setOpen(id)}
        onRowKey={(guest, event) => {
          const attendance = markOfKey(event);
          if (attendance !== "PRESENT" && attendance !== "ABSENT") return "unused";
          mark(guest, attendance);
          return "used";
        }}
        empty={
          <EmptyState icon={IconUserStar} title={words.guestsEmptyTitle} actions={add}>
            {words.guestsEmptyText}
          </EmptyState>
        }
        testId="guests"
      />
      {open === null ? null : (
        <GuestDialog
          meetingId={day.meetingId}
          guest={guests.find(({ id }) => id === open) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
