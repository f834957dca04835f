import {
  IconArrowBackUp,
  IconChevronLeft,
  IconChevronRight,
  IconHistory,
  IconUsers,
} from "@tabler/icons-react";
import { useState } from "react";
import type { ListedEvent } from "#core/safekeeping/audit/procedures";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Chip } from "../../ui/chip";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatMoment } from "../../ui/format";
import { Loading } from "../../ui/loading";
import "./audit.css";
import { type AuditFilter, askedBy, halfTypedDays } from "./audit-filter";
import { AuditFilters } from "./audit-filters";

interface AuditListProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
  readonly chosen: number | null;
  readonly onChoose: (seq: number) => void;
  readonly onExport: () => void;
}

/** Every step of the book, newest first. */
export function AuditList({ filter, onFilter, chosen, onChoose, onExport }: AuditListProps) {
  /** Where the pages before this one began; the first began at the end of the trail. */
  const [earlier, setEarlier] = useState<readonly number[]>([]);
  const beforeSeq = earlier.at(-1);
  const { value } = useProcedureQuery("audit.events", {
    ...askedBy(filter),
    ...(beforeSeq === undefined ? {} : { beforeSeq }),
  });
  if (value === undefined) return <Loading />;
  const { nextBeforeSeq } = value;
  const halfTyped = halfTypedDays(filter);
  return (
    <>
      <AuditFilters
        filter={filter}
        people={value.people}
        onFilter={(next) => {
          setEarlier([]);
          onFilter(next);
        }}
        onExport={onExport}
      />
      {halfTyped.length === 0 ? null : (
        <p className="audit-half-typed" role="status" data-testid="audit-half-typed">
          {words.halfTyped(halfTyped)}
        </p>
      )}
      <DataTable
        label={words.tab}
        columns={chosen === null ? columns : columnsBesideDrawer}
        rows={value.events}
        rowKey={(event) => String(event.seq)}
        chosen={chosen === null ? null : String(chosen)}
        onChoose={(event) => onChoose(event.seq)}
        empty={
          <EmptyState icon={IconHistory} title={words.none}>
            {words.noneText}
          </EmptyState>
        }
        foot={
          earlier.length === 0 && nextBeforeSeq === null ? null : (
            <ButtonRow>
              {earlier.length === 0 ? null : (
                <Button size="small" icon={IconChevronLeft} onClick={() => setEarlier(earlier.slice(0, -1))}>
                  {words.newer}
                </Button>
              )}
              {nextBeforeSeq === null ? null : (
                <Button
                  size="small"
                  icon={IconChevronRight}
                  onClick={() => setEarlier([...earlier, nextBeforeSeq])}
                  testId="audit-older"
                >
                  {words.older}
                </Button>
              )}
            </ButtonRow>
          )
        }
        testId="audit"
      />
    </>
  );
}

const when: Column<ListedEvent> = {
  key: "when",
  head: words.when,
  cell: (event) => formatMoment(event.momentAt),
  width: 164,
};
const what: Column<ListedEvent> = {
  key: "what",
  head: words.what,
  cell: (event) => <What event={event} />,
  weight: "strong",
};
const who: Column<ListedEvent> = {
  key: "who",
  head: words.who,
  cell: ({ people }) => words.both(people),
  width: 190,
};

const columnsBesideDrawer = [when, what];
const columns: readonly Column<ListedEvent>[] = [
  { key: "seq", head: words.number, cell: ({ seq }) => seq, width: 64, align: "right" },
  when,
  who,
  what,
  { key: "where", head: words.where, cell: ({ kind }) => words.kinds[kind], width: 190 },
];

function What({ event }: { readonly event: ListedEvent }) {
  return (
    <span className="audit-what">
      <span>{event.label}</span>
      {event.people.length > 1 ? (
        <Chip tone="info" icon={IconUsers} size="small">
          {words.twoPersons}
        </Chip>
      ) : null}
      {event.undoneBySeq === null ? null : (
        <Chip tone="neutral" icon={IconArrowBackUp} size="small">
          {words.undone}
        </Chip>
      )}
      {event.reason === "" ? null : <span className="ui-secondary">{event.reason}</span>}
    </span>
  );
}
