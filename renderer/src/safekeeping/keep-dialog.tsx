import { useState } from "react";
import type { LocalDate } from "#core/base/local-date";
import { isLocalDate } from "#core/base/local-date";
import type { DueItem } from "#core/safekeeping/personal-data/procedures";
import { personalDataWords as words } from "#core/strings/personal-data-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { DateInput } from "../ui/date-input";
import { Dialog } from "../ui/dialog";
import { Stack } from "../ui/stack";
import { TextInput } from "../ui/text-input";

interface KeepDialogProps {
  readonly item: DueItem;
  readonly onClose: () => void;
}

/** Keeps personal data beyond its timer, until a day and for a reason. */
export function KeepDialog({ item, onClose }: KeepDialogProps) {
  const [until, setUntil] = useState<string | null>(item.kept?.until ?? null);
  const [reason, setReason] = useState(item.kept?.reason ?? "");
  const keep = useProcedureCommand("personalData.keepUntil", { refusals: "given" });
  const day: LocalDate | null = until !== null && isLocalDate(until) ? until : null;
  const act = async () => {
    if (day === null) return;
    const keeping = { until: day, reason };
    const answer = await keep.run({ subject: item.subject, id: item.id, keeping });
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      opened
      title={words.keepTitle(item.name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button
            kind="primary"
            working={keep.working}
            disabledReason={day === null || reason.trim() === "" ? words.keepNeeds : null}
            onClick={() => void act()}
            testId="keep-act"
          >
            {words.keepAct}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <RefusalNotice error={keep.error} />
        <DateInput label={words.keepUntil} value={until} onChange={setUntil} />
        <TextInput label={words.keepReason} value={reason} onChange={setReason} maxLength={300} />
      </Stack>
    </Dialog>
  );
}
