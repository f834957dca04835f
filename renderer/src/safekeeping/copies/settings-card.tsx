import { IconCalendarRepeat } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import { copyWords as words } from "#core/strings/copies-words";
import { copyKeepingWords } from "#core/strings/copy-keeping-words";
import { useState } from "react";
import { newTaskId } from "../../api/task";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Card } from "../../ui/card";
import { Checkbox } from "../../ui/checkbox";
import { useLockReason } from "../../ui/lock-reason";
import { Notice } from "../../ui/notice";
import { SelectInput } from "../../ui/select-input";
import { Stack } from "../../ui/stack";

const days = [7, 14, 30, 60, 90];
const choices = days.map((count) => ({ value: String(count), label: words.proveAfterChoice(count) }));

interface SettingsCardProps {
  readonly copies: Pick<OutputOf<"safekeeping.copies">, "settings" | "keeping">;
  /** Somebody wants to say how long copies stay. */
  readonly onKeeping: () => void;
}

/** What the book does for its copies without being asked, and a way not to wait for it. */
export function SettingsCard({ copies: { settings, keeping }, onKeeping }: SettingsCardProps) {
  const save = useProcedureCommand("safekeeping.setCopySettings");
  const due = useProcedureCommand("safekeeping.makeDueCopies", { success: "silent" });
  const [done, setDone] = useState<OutputOf<"safekeeping.makeDueCopies"> | null>(null);
  const lockedReason = useLockReason("safekeeping.setCopySettings");
  const makeDue = async () => {
    const answer = await due.run({ taskId: newTaskId() });
    setDone(answer.ok ? answer.value : null);
  };
  return (
    <Card title={words.settings} icon={IconCalendarRepeat}>
      <Stack gap={12}>
        <Checkbox
          label={words.daily}
          hint={words.dailyHint}
          lockedReason={lockedReason}
          value={settings.daily === "ON"}
          onChange={(wanted) => void save.run({ ...settings, daily: wanted ? "ON" : "OFF" })}
          testId="copies-daily"
        />
        <SelectInput
          label={words.proveAfter}
          lockedReason={lockedReason}
          value={String(settings.proveAfterDays)}
          choices={choices}
          onChange={(count) => {
            if (count !== null) void save.run({ ...settings, proveAfterDays: Number(count) });
          }}
        />
        <p className="safekeeping-text">{copyKeepingWords.kept(keeping)}</p>
        <ButtonRow>
          <Button does="safekeeping.setCopyKeeping" size="small" onClick={onKeeping} testId="copies-keeping">
            {copyKeepingWords.change}
          </Button>
          <Button
            does="safekeeping.makeDueCopies"
            size="small"
            working={due.working}
            onClick={() => void makeDue()}
            testId="copies-due"
          >
            {words.dueNow}
          </Button>
        </ButtonRow>
        {done === null ? null : (
          <Notice
            tone={done.failed.length === 0 ? "ok" : "warn"}
            title={words.dueDone(done)}
            testId="copies-due-done"
          >
            {done.failed.map(words.dueFailed).join(" ")}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
