import { IconMail, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { formatDate } from "#core/base/local-date";
import type { BallotEnvelope } from "#core/conference/day/ballot-envelope";
import type { Meeting } from "#core/conference/meeting";
import { dayScreen as words } from "#core/strings/meeting-day-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { NotEntered } from "../../ui/not-entered";
import { IdentityRow } from "../identity-row";
import { EnvelopeDialog } from "./envelope-dialog";

const columns: readonly Column<BallotEnvelope>[] = [
  {
    key: "content",
    head: words.envelopeContent,
    weight: "strong",
    cell: ({ content, roundName }) => `${words.contents[content]} · ${roundName}`,
  },
  { key: "papers", head: words.envelopePapers, width: 78, align: "right", cell: ({ papers }) => papers },
  {
    key: "handed",
    head: words.envelopeHanded,
    width: 130,
    cell: ({ handedTo }) => (handedTo === "" ? <NotEntered /> : handedTo),
  },
  {
    key: "keep",
    head: words.envelopeKeep,
    width: 112,
    cell: ({ keepUntilOn, destroyedOn }) =>
      destroyedOn !== null ? (
        `${words.envelopeDestroyed} ${formatDate(destroyedOn)}`
      ) : keepUntilOn === null ? (
        <NotEntered />
      ) : (
        formatDate(keepUntilOn)
      ),
  },
];

/** Papers of the sealed rounds in their envelopes, with the sums that must come out. */
export function EnvelopeCard({ meeting }: { readonly meeting: Meeting }) {
  const { value } = useProcedureQuery("conference.envelopes", { meetingId: meeting.id });
  const [open, setOpen] = useState<BallotEnvelope["id"] | "NEW" | null>(null);
  if (value === undefined) return <Loading />;
  const { envelopes, checks } = value;
  const add = (
    <Button
      does="conference.addEnvelope"
      icon={IconPlus}
      disabledReason={checks.length === 0 ? words.envelopeWhyNot : null}
      onClick={() => setOpen("NEW")}
      testId="add-envelope"
    >
      {words.envelopeAdd}
    </Button>
  );
  return (
    <Card
      title={words.envelopeTitle}
      padding="none"
      height="fills"
      actions={envelopes.length === 0 ? undefined : add}
    >
      {checks.length === 0 ? null : (
        <ul className="conference-identities" aria-label={words.envelopeChecks} data-testid="envelope-checks">
          {checks.map(({ roundId, roundName, content, counted, enclosed, state }) => (
            <IdentityRow
              key={`${roundId}-${content}`}
              state={state}
              label={words.checkLabel(roundName, words.contents[content])}
              formula={words.checkFormula(enclosed, counted)}
            />
          ))}
        </ul>
      )}
      <DataTable
        label={words.envelopeTitle}
        columns={columns}
        rows={envelopes}
        rowKey={({ id }) => id}
        onChoose={({ id }) => setOpen(id)}
        empty={
          <EmptyState icon={IconMail} title={words.envelopeEmptyTitle} actions={add}>
            {words.envelopeEmptyText}
          </EmptyState>
        }
        testId="envelopes"
      />
      {open === null ? null : (
        <EnvelopeDialog
          meeting={meeting}
          envelope={envelopes.find(({ id }) => id === open) ?? null}
          checks={checks}
          keeping={{ days: value.complaintDays, months: value.keepMonths }}
          keepHint={words.envelopeKeepHint(value.complaintDays, value.keepMonths, value.regulationTitle)}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
