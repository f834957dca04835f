import { IconShieldCheck } from "@tabler/icons-react";
import { safekeepingWords as words } from "#core/strings/safekeeping-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { formatClock } from "../ui/format";
import { CheckActions } from "./audit/check-actions";
import { Notice } from "../ui/notice";
import { Stack } from "../ui/stack";

/** What the check of the whole book at its opening found, each damage by name. */
export function FindingsCard() {
  const { value } = useProcedureQuery("safekeeping.findings", {});
  return (
    <Card title={words.findingsTitle} icon={IconShieldCheck}>
      <Stack>
        <div role="status" data-testid="findings">
          {value === undefined || value.state === "RUNNING" ? (
            words.findingsRunning
          ) : value.findings.length === 0 ? (
            <Notice tone="ok" title={words.findingsGood}>
              {words.findingsGoodText(value.checkedAt === null ? "–" : formatClock(value.checkedAt))}
            </Notice>
          ) : (
            <>
              <Chip tone="danger">{words.findingsBad(value.findings.length)}</Chip>
              <ul className="safekeeping-findings">
                {value.findings.map((finding) => (
                  <li key={`${finding.kind} ${finding.name} ${finding.detail}`}>
                    <span className="safekeeping-finding-kind">{words.findingKind[finding.kind]}</span>
                    <strong>{finding.name}</strong>
                    {finding.detail}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        {value === undefined || value.state === "RUNNING" ? null : (
          <CheckActions rowsStray={value.findings.some(({ kind }) => kind === "ROW") ? "SOME" : "NONE"} />
        )}
      </Stack>
    </Card>
  );
}
