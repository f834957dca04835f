import { openingChoicesWords as words } from "#core/strings/opening-choices-words";
import { callerOf, mayCall } from "../api/use-may";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useProcedureQuery } from "../api/use-procedure-query";
import { useSession } from "../api/use-session";
import { Button } from "../ui/button";
import { formatMoment } from "../ui/format";
import { Notice } from "../ui/notice";

/** Tells a keeper, until one says that they know, what was chosen for the book before anybody signed in. */
export function OpeningChoicesNotice() {
  const session = useSession();
  const may = session !== undefined && mayCall(callerOf(session), "safekeeping.openingChoices");
  const { value } = useProcedureQuery("safekeeping.openingChoices", may ? {} : null);
  const noteRead = useProcedureCommand("safekeeping.noteChoicesRead", { success: "silent" });
  if (value === undefined || value.choices.length === 0) return null;
  return (
    <Notice
      tone="info"
      title={words.title}
      testId="opening-choices"
      actions={
        <Button
          size="small"
          working={noteRead.working}
          onClick={() => void noteRead.run({})}
          testId="opening-choices-known"
        >
          {words.known}
        </Button>
      }
    >
      <ul className="frame-notice-lines">
        {value.choices.map((choice) => (
          <li key={choice.seq}>{words.line(choice, formatMoment(choice.at))}</li>
        ))}
      </ul>
      {words.text}
    </Notice>
  );
}
