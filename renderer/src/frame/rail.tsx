import { IconDoorExit } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";
import { frameStrings } from "#core/strings/frame-strings";
import { useProcedureCommand } from "../api/use-procedure-command";
import { WhoIsHere } from "../safekeeping/users/who-is-here";
import { Glyph } from "../ui/glyph";
import { KeyHint } from "../ui/key-hint";
import { helpRoom, type Room, rooms } from "./rooms";
import { useLeaveGuard } from "./use-leave-guard";

/** The rooms in the order of the year; help below the line; closing the book at the end. */
export function Rail() {
  const close = useProcedureCommand("app.closeBook", { success: "silent" });
  const leave = useLeaveGuard();
  return (
    <nav className="frame-rail" aria-label={frameStrings.rooms}>
      {rooms.map((room) => (
        <RailItem key={room.path} room={room} />
      ))}
      <hr className="frame-rail-line" />
      <RailItem room={helpRoom} />
      <div className="frame-rail-end">
        <WhoIsHere />
        <button
          type="button"
          className="frame-rail-item"
          aria-disabled={close.working ? true : undefined}
          onClick={() => leave(() => void close.run({}))}
        >
          <Glyph of={IconDoorExit} size={19} />
          {close.working ? frameStrings.closingBook : frameStrings.closeBook}
        </button>
      </div>
    </nav>
  );
}

function RailItem({ room }: { readonly room: Room }) {
  const [location] = useLocation();
  const here = location === room.path || location.startsWith(`${room.path}/`);
  return (
    <Link
      href={room.path}
      className="frame-rail-item"
      aria-current={here ? "page" : undefined}
      title={room === helpRoom ? undefined : `Ctrl+${room.key}`}
    >
      <Glyph of={room.icon} size={19} />
      {room.label}
      {room === helpRoom ? <KeyHint keys={[room.key]} /> : null}
    </Link>
  );
}
