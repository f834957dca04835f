import { useState } from "react";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Button } from "../ui/button";
import { formatMoment } from "../ui/format";
import { Notice } from "../ui/notice";

/** Says calmly that the PC's clock went back or far ahead; nothing waits for it. */
export function ClockNotice() {
  const { value } = useProcedureQuery("audit.clock", {});
  const [seen, setSeen] = useState<string | null>(null);
  if (value === undefined || value.state === "NONE" || value.after === null || value.after === seen)
    return null;
  const { state, before, after } = value;
  const [from, to] = [before === null ? "–" : formatMoment(before), formatMoment(after)];
  return (
    <Notice
      tone="warn"
      title={state === "SET_BACK" ? words.clockBack(from, to) : words.clockAhead(from, to)}
      testId="clock-notice"
      actions={
        <Button size="small" onClick={() => setSeen(after)}>
          {words.clockSeen}
        </Button>
      }
    >
      {words.clockCure}
    </Notice>
  );
}
