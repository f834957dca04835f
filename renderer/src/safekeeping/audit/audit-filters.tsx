import { IconX } from "@tabler/icons-react";
import { type AuditKind, auditKind } from "#core/safekeeping/audit/kinds";
import { auditListWords as words } from "#core/strings/audit-list-words";
import { Button } from "../../ui/button";
import { DateInput } from "../../ui/date-input";
import { SearchField } from "../../ui/search-field";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import { type AuditFilter, everything } from "./audit-filter";

type Only = AuditFilter["only"];

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly people: readonly { readonly user: string; readonly name: string }[];
  readonly onFilter: (filter: AuditFilter) => void;
  readonly onExport: () => void;
}

/** Who, which part, when, which words; and the one record the list is held to. */
export function AuditFilters({ filter, people, onFilter, onExport }: AuditFiltersProps) {
  const narrow = (change: Partial<AuditFilter>) => onFilter({ ...filter, ...change });
  return (
    <Toolbar
      left={
        <div className="audit-filters">
          <SearchField
            label={words.search}
            placeholder={words.search}
            value={filter.words}
            onChange={(typed) => narrow({ words: typed })}
          />
          {people.length === 0 ? null : (
            <SelectInput
              label={words.who}
              labelLook="spoken"
              placeholder={words.anyone}
              clearing="allowed"
              value={filter.user ?? null}
              onChange={(user) => narrow({ user: user ?? undefined })}
              choices={people.map(({ user, name }) => ({ value: user, label: name }))}
            />
          )}
          <SelectInput<AuditKind>
            label={words.where}
            labelLook="spoken"
            placeholder={words.anyKind}
            clearing="allowed"
            value={filter.kind ?? null}
            onChange={(kind) => narrow({ kind: kind ?? undefined })}
            choices={auditKind.options.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
          <DateInput
            label={words.from}
            labelLook="spoken"
            placeholder={words.from}
            value={filter.from}
            onChange={(from) => narrow({ from })}
          />
          <DateInput
            label={words.to}
            labelLook="spoken"
            placeholder={words.to}
            value={filter.to}
            onChange={(to) => narrow({ to })}
          />
          <SelectInput<Only>
            label={words.only}
            labelLook="spoken"
            value={filter.only}
            onChange={(only) => narrow({ only: only ?? "ALL" })}
            choices={[
              { value: "ALL", label: words.onlyAll },
              { value: "TWO_PERSONS", label: words.onlyTwo },
              { value: "UNDONE", label: words.onlyUndone },
            ]}
          />
          {filter.record === undefined ? null : (
            <Button
              size="small"
              icon={IconX}
              onClick={() => onFilter(everything)}
              testId="audit-clear-record"
            >
              {words.ofRecord(filter.recordName)}
            </Button>
          )}
        </div>
      }
      right={
        <Button onClick={onExport} testId="audit-export">
          {words.exportOpen}
        </Button>
      }
    />
  );
}
