import { startWords as words } from "#core/strings/start-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";

/** The copy at closing may be given up; what that means stands beside the button. */
export function SkipClosingCopy() {
  const skip = useProcedureCommand("app.skipClosingCopy", { success: "silent" });
  return (
    <>
      <p>{words.closingSkipText}</p>
      <div>
        <Button working={skip.working} onClick={() => void skip.run({})} testId="closing-skip">
          {words.closingSkip}
        </Button>
      </div>
    </>
  );
}
