import { IconCircleCheckFilled, IconCircleDashed, IconPlus, IconSparkles } from "@tabler/icons-react";
import { useState } from "react";
import type { ExemplarId } from "#core/base/ids";
import type { Exemplar } from "#core/pledges/exemplars/procedures";
import { type ExemplarStep, stepsInOrder } from "#core/pledges/exemplars/steps";
import { exemplarScreen as words } from "#core/strings/pledges-exemplar-screen-words";
import { exemplarStepWords } from "#core/strings/pledges-exemplar-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { SourceWord } from "../../registry/source-word";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { formatDate } from "../../ui/format";
import { Glyph } from "../../ui/glyph";
import { Loading } from "../../ui/loading";
import { SearchField } from "../../ui/search-field";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import "./exemplars.css";

const pageSize = 100;
const stepChoices = stepsInOrder.map((value) => ({ value, label: exemplarStepWords[value] }));

interface ExemplarListProps {
  readonly room: "wide" | "narrow";
  readonly chosen: ExemplarId | null;
  readonly onChoose: (id: ExemplarId) => void;
  readonly onAdd: () => void;
}

/** Exemplars of the year, each with the steps it has taken. */
export function ExemplarList({ room, chosen, onChoose, onAdd }: ExemplarListProps) {
  const [search, setSearch] = useState("");
  const [reached, setReached] = useState<ExemplarStep | null>(null);
  const [page, setPage] = useState(0);
  const { value } = useProcedureQuery("exemplars.list", {
    search,
    reached,
    offset: page * pageSize,
    limit: pageSize,
  });
  if (value === undefined) return <Loading />;
  const isEmpty = value.all === 0;
  const add = (
    <Button does="exemplars.add" kind="primary" icon={IconPlus} onClick={onAdd} testId="add-exemplar">
      {isEmpty ? words.addFirst : words.add}
    </Button>
  );
  const clear = () => {
    setSearch("");
    setReached(null);
  };
  return (
    <Card padding="none" height="fills">
      {isEmpty ? null : (
        <Toolbar
          left={
            <>
              <SearchField
                label={words.search}
                placeholder={words.searchHint}
                value={search}
                onChange={(typed) => {
                  setSearch(typed);
                  setPage(0);
                }}
              />
              {room === "narrow" ? null : (
                <SelectInput
                  label={words.filter}
                  labelLook="spoken"
                  placeholder={words.filter}
                  clearing="allowed"
                  value={reached}
                  choices={stepChoices}
                  onChange={(next) => {
                    setReached(next);
                    setPage(0);
                  }}
                />
              )}
            </>
          }
          right={add}
        />
      )}
      <DataTable
        label={words.list}
        columns={columnsFor(value.rows, room)}
        rows={value.rows}
        rowKey={(row) => row.id}
        chosen={chosen}
        onChoose={(row) => onChoose(row.id)}
        paging={value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined}
        empty={
          isEmpty ? (
            <EmptyState icon={IconSparkles} title={words.emptyTitle} actions={add}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <EmptyState
              icon={IconSparkles}
              title={words.noneFoundTitle}
              actions={<Button onClick={clear}>{words.clearSearch}</Button>}
            >
              {words.noneFoundText}
            </EmptyState>
          )
        }
      />
    </Card>
  );
}

function columnsFor(rows: readonly Exemplar[], room: "wide" | "narrow"): readonly Column<Exemplar>[] {
  const clipped = (text: string) => text;
  const title: Column<Exemplar> = {
    key: "title",
    head: words.columnTitle,
    weight: "strong",
    cell: (row) => clipped(row.title),
  };
  const unit: Column<Exemplar> = {
    key: "unit",
    head: words.columnUnit,
    width: 230,
    cell: (row) => clipped(row.unitName),
  };
  if (room === "narrow") return [title, unit];
  return [
    title,
    unit,
    ...stepsInOrder.map((step): Column<Exemplar> => ({
      key: step,
      head: exemplarStepWords[step],
      width: 118,
      cell: (row) => <StepMark row={row} step={step} />,
    })),
    ...(rows.some(({ sourceMark }) => sourceMark !== null)
      ? [
          {
            key: "source",
            head: words.columnSource,
            width: 100,
            cell: (row: Exemplar) => <SourceWord mark={row.sourceMark} />,
          },
        ]
      : []),
  ];
}

function StepMark({ row, step }: { readonly row: Exemplar; readonly step: ExemplarStep }) {
  const done = row.steps.find((one) => one.step === step);
  return (
    <span className="exemplars-step" data-done={done === undefined ? undefined : true}>
      <Glyph of={done === undefined ? IconCircleDashed : IconCircleCheckFilled} size={16} />
      {done === undefined ? (
        <span className="ui-only-spoken">{words.stepNot(exemplarStepWords[step])}</span>
      ) : (
        formatDate(done.doneOn)
      )}
    </span>
  );
}
