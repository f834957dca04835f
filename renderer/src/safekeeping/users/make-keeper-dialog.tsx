import { useState } from "react";
import { peopleWords } from "#core/strings/people-words";
import { usersWords as words } from "#core/strings/users-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useRecoveryCode } from "../../state/recovery-code";
import { DialogForm } from "../../ui/dialog-form";
import { KeeperFields, keeperOf, noKeeper } from "./keeper-fields";

/** Turns a book of one person into one with people; its first is the keeper. */
export function MakeKeeperDialog({ onClose }: { readonly onClose: () => void }) {
  const make = useProcedureCommand("safekeeping.makeKeeper", { refusals: "given", success: "silent" });
  const [typed, setTyped] = useState(noKeeper);
  const [judged, setJudged] = useState<"YES" | "NOT_YET">("NOT_YET");
  const save = async () => {
    setJudged("YES");
    const keeper = keeperOf(typed);
    if (keeper === null) return;
    const answer = await make.run(keeper);
    if (!answer.ok) return;
    useRecoveryCode.getState().show({ code: answer.value.recoveryCode, why: "NEW_KEEPER" });
    onClose();
  };
  return (
    <DialogForm
      title={words.makeKeeperTitle}
      cancelWord={peopleWords.notNow}
      saveWord={words.makeKeeper}
      saving={make.working}
      saveTestId="save-keeper"
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="people-text">{words.makeKeeperText}</p>
      <RefusalNotice error={make.error} />
      <KeeperFields value={typed} onChange={setTyped} judged={judged} autoFocus />
    </DialogForm>
  );
}
