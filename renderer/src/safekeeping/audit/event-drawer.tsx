import { IconListSearch } from "@tabler/icons-react";
import type { OutputOf } from "#core/contract";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { ButtonRow } from "../../ui/button-row";
import { Drawer } from "../../ui/drawer";
import { FactList } from "../../ui/fact-list";
import { formatMoment } from "../../ui/format";
import { Loading } from "../../ui/loading";
import { Notice } from "../../ui/notice";
import { Stack } from "../../ui/stack";
import "./audit.css";
import { OpenRecord } from "./open-record";

type Event = OutputOf<"audit.event">;

interface EventDrawerProps {
  readonly seq: number;
  readonly onRecord: (record: Event["record"], name: string) => void;
  readonly onClose: () => void;
}

/** One step: who, when, on what; before beside after. */
export function EventDrawer({ seq, onRecord, onClose }: EventDrawerProps) {
  const { value } = useProcedureQuery("audit.event", { seq });
  const place = useProcedureQuery(
    "overview.recordPlace",
    value === undefined ? null : { record: value.record },
  );
  return (
    <Drawer
      title={words.drawerTitle(seq)}
      content="reading"
      facts={value?.label}
      onClose={onClose}
      foot={
        value === undefined ? null : (
          <ButtonRow>
            <Button
              icon={IconListSearch}
              onClick={() => onRecord(value.record, value.entityName === "" ? value.label : value.entityName)}
              testId="audit-same-record"
            >
              {words.otherSteps}
            </Button>
            <OpenRecord place={place.value} />
          </ButtonRow>
        )
      }
    >
      {value === undefined || value.seq !== seq ? <Loading /> : <EventContent event={value} />}
    </Drawer>
  );
}

function EventContent({ event }: { readonly event: Event }) {
  const { erasedBySeq, undoneBySeq, undoOfSeq } = event;
  return (
    <Stack gap={12}>
      {erasedBySeq === null ? null : <Notice tone="info">{words.erased(erasedBySeq)}</Notice>}
      {undoneBySeq === null ? null : <Notice tone="info">{words.undoneBy(undoneBySeq)}</Notice>}
      {undoOfSeq === null ? null : <Notice tone="info">{words.undoOf(undoOfSeq)}</Notice>}
      <FactList
        labelWidth={110}
        facts={[
          { label: words.when, value: formatMoment(event.momentAt) },
          { label: words.who, value: words.both(event.people) },
          { label: words.where, value: words.kinds[event.kind] },
          { label: words.record, value: event.entityName === "" ? null : event.entityName },
          { label: words.reason, value: event.reason === "" ? null : event.reason },
          { label: words.chain, value: <span className="audit-hash">{event.hash}</span> },
        ]}
      />
      {event.contents === "WITHHELD" ? <Notice tone="info">{words.withheld}</Notice> : null}
      {erasedBySeq === null && event.contents === "SHOWN" ? (
        <BeforeBesideAfter fields={event.fields} />
      ) : null}
    </Stack>
  );
}

function BeforeBesideAfter({ fields }: { readonly fields: Event["fields"] }) {
  const changed = fields.filter(({ isChanged }) => isChanged);
  if (changed.length === 0) return <p className="ui-secondary">{words.noFields}</p>;
  const same = fields.length - changed.length;
  return (
    <>
      <table className="audit-fields" data-testid="audit-fields">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ label, before, after }, place) => (
            <tr key={`${label} ${place}`}>
              <th scope="row">{label}</th>
              <td>{before ?? words.nothing}</td>
              <td>{after ?? words.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {same === 0 ? null : <p className="ui-secondary">{words.unchangedMore(same)}</p>}
    </>
  );
}
