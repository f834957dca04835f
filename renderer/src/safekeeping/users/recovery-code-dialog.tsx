import { IconCheck, IconDeviceFloppy, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { AppError } from "#core/errors";
import { recoveryWords as words } from "#core/strings/recovery-words";
import { usersPaperWords } from "#core/strings/users-paper-words";
import { callProcedure } from "../../api/client";
import { RefusalNotice } from "../../api/refusal-notice";
import { useRecoveryCode } from "../../state/recovery-code";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Checkbox } from "../../ui/checkbox";
import { Dialog } from "../../ui/dialog";
import { Notice } from "../../ui/notice";
import { Stack } from "../../ui/stack";
import { showToast } from "../../ui/toast";
import "./people.css";

/** The recovery code, the only time it is seen. It closes when somebody says that it lies on paper. */
export function RecoveryCodeDialog() {
  const { shown, putAway } = useRecoveryCode();
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [kept, setKept] = useState(false);
  if (shown === null) return null;
  const close = () => {
    setKept(false);
    putAway();
  };
  const printSheet = async () => {
    const answer = await callProcedure("safekeeping.printRecovery", { code: shown.code, target: null });
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) showToast({ tone: "ok", title: words.printed });
  };
  const saveSheet = async () => {
    const suggestedName = usersPaperWords.fileName;
    const chosen = await callProcedure("app.choose", { purpose: "RECOVERY_SHEET", suggestedName });
    if (!chosen.ok) {
      setRefusal(chosen.error);
      return;
    }
    const [target] = chosen.value.grants;
    if (target === undefined) return;
    const printed = { code: shown.code, target: target.token };
    const answer = await callProcedure("safekeeping.printRecovery", printed);
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) showToast({ tone: "ok", title: words.saved(target.name) });
  };
  return (
    <Dialog
      opened
      title={words.title}
      // Esc would lose what cannot be seen again.
      onClose={() => {}}
      foot={
        <Button
          kind="primary"
          icon={IconCheck}
          disabledReason={kept ? null : words.confirmFirst}
          onClick={close}
          testId="recovery-put-away"
        >
          {words.putAway}
        </Button>
      }
    >
      <Stack gap={12}>
        <p className="people-text">
          {words.why[shown.why]} {words.text}
        </p>
        <div className="people-code">
          <span>{words.code}</span>
          <strong data-testid="recovery-code">{shown.code}</strong>
        </div>
        <Notice tone="warn">{words.lost}</Notice>
        <RefusalNotice error={refusal} />
        <ButtonRow>
          <Button icon={IconPrinter} onClick={() => void printSheet()} testId="print-recovery" autoFocus>
            {words.print}
          </Button>
          <Button icon={IconDeviceFloppy} onClick={() => void saveSheet()} testId="save-recovery">
            {words.saveSheet}
          </Button>
          <span className="people-rule">{words.savedHint}</span>
        </ButtonRow>
        <Checkbox label={words.confirm} value={kept} onChange={setKept} testId="recovery-kept" />
      </Stack>
    </Dialog>
  );
}
