import type { Voter, VoterAttendance } from "#core/conference/meeting";
import { attendanceWords, conferenceWords as words } from "#core/strings/conference-words";

const choices: readonly VoterAttendance[] = ["PRESENT", "DEPUTY", "ABSENT"];

interface AttendancePickerProps {
  readonly voter: Voter;
  readonly onMark: (attendance: VoterAttendance) => void;
}

/** One click a voter; ← → move between the three, as radio buttons do. Not marked: none is chosen. */
export function AttendancePicker({ voter, onMark }: AttendancePickerProps) {
  return (
    <div
      className="ui-segmented conference-picker"
      role="radiogroup"
      aria-label={words.voterTitle(voter.unitName)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {choices.map((attendance) => (
        <label key={attendance}>
          <input
            type="radio"
            name={`attendance-${voter.id}`}
            value={attendance}
            checked={voter.attendance === attendance}
            onChange={() => onMark(attendance)}
          />
          {attendanceWords[attendance]}
        </label>
      ))}
    </div>
  );
}
