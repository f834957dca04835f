import { IconLock, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { usersWords as words } from "#core/strings/users-words";
import { useMay } from "../../api/use-may";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useSession } from "../../api/use-session";
import { useRecoveryCode } from "../../state/recovery-code";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ConfirmDialog } from "../../ui/confirm-dialog";
import { SelectInput } from "../../ui/select-input";
import { Stack } from "../../ui/stack";
import "./people.css";

const minutes = [1, 3, 5, 10, 15, 30, 60];
const choices = minutes.map((count) => ({ value: String(count), label: words.lockAfterChoice(count) }));

/** When the screen locks itself, and the recovery sheet; nothing in a book of one person. */
export function LockCard() {
  const session = useSession();
  const setLock = useProcedureCommand("safekeeping.setLockAfter");
  const renew = useProcedureCommand("safekeeping.renewRecovery", { success: "silent" });
  const maySet = useMay("safekeeping.setLockAfter");
  const [asking, setAsking] = useState<"ASKED" | "NOT">("NOT");
  if (session === undefined || session.people === "ONE_PERSON") return null;
  const makeNew = async () => {
    const answer = await renew.run({});
    setAsking("NOT");
    if (answer.ok) useRecoveryCode.getState().show({ code: answer.value.recoveryCode, why: "RENEWED" });
  };
  return (
    <Card title={words.settings} icon={IconLock}>
      <Stack gap={12}>
        <SelectInput
          label={words.lockAfter}
          value={String(session.lockAfterMinutes)}
          choices={choices}
          lockedReason={maySet ? null : words.onlyKeeperSets}
          onChange={(count) => {
            if (count !== null) void setLock.run({ minutes: Number(count) });
          }}
        />
        {maySet ? (
          <>
            <p className="people-text">{words.recoveryText}</p>
            <div>
              <Button icon={IconPrinter} onClick={() => setAsking("ASKED")} testId="renew-recovery">
                {words.renew}
              </Button>
            </div>
          </>
        ) : null}
      </Stack>
      <ConfirmDialog
        opened={asking === "ASKED"}
        title={words.renewTitle}
        lose={[words.renewLose]}
        keep={[words.renewKeep]}
        keepWord={words.renewStay}
        actWord={words.renew}
        working={renew.working}
        onKeep={() => setAsking("NOT")}
        onAct={() => void makeNew()}
      />
    </Card>
  );
}
