import { IconUserStar } from "@tabler/icons-react";
import { useState } from "react";
import type { HeadVerdict } from "#core/awards/views/head-beside-unit";
import { yearsUpTo } from "#core/awards/views/watch";
import type { OutputOf } from "#core/contract";
import {
  awardStageWords,
  awardViewScreen as words,
  headDoubtWords,
  headVerdictWords,
} from "#core/strings/award-views-words";
import { reliabilityWords } from "#core/strings/awards-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Chip, type ChipTone } from "../../ui/chip";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { Notice } from "../../ui/notice";
import { SelectInput } from "../../ui/select-input";
import { Toolbar } from "../../ui/toolbar";
import { useOpenAward } from "./use-open-award";

const pageSize = 100;
type Head = OutputOf<"awardViews.heads">["rows"][number];

const toneOf: Readonly<Record<HeadVerdict, ChipTone>> = {
  ABOVE: "warn",
  NOT_ABOVE: "ok",
  UNKNOWN: "unknown",
};

interface HeadsViewProps {
  readonly year: number;
  /** To where capacities are written. */
  readonly onPeople: () => void;
}

/** Awards of heads of units beside what their unit reached in the same year. */
export function HeadsView({ year: current, onPeople }: HeadsViewProps) {
  const [year, setYear] = useState(current);
  const [page, setPage] = useState(0);
  const open = useOpenAward();
  const { value } = useProcedureQuery("awardViews.heads", { year, offset: page * pageSize, limit: pageSize });
  if (value === undefined) return <Loading />;
  const { matching, withoutCapacity } = value;
  return (
    <>
      {withoutCapacity === 0 ? null : (
        <Notice
          tone="info"
          actions={
            <Button size="small" onClick={onPeople}>
              {words.headsWithoutAction}
            </Button>
          }
        >
          {words.headsWithout(withoutCapacity)}
        </Notice>
      )}
      <Card
        padding="none"
        height="fills"
        foot={
          <span className="ui-secondary">
            {words.headsBasis(matching.basis, reliabilityWords[matching.reliability])}
          </span>
        }
      >
        <Toolbar
          left={
            <SelectInput
              label={words.year}
              labelLook="spoken"
              value={String(year)}
              onChange={(chosen) => {
                setYear(Number(chosen ?? current));
                setPage(0);
              }}
              choices={[...yearsUpTo(current)]
                .reverse()
                .map((one) => ({ value: String(one), label: words.ofYear(one) }))}
            />
          }
          right={
            value.total === 0 ? null : (
              <span className="ui-secondary">
                {words.headsFacts(value.total, value.above, value.unknown)}
              </span>
            )
          }
        />
        <DataTable
          label={words.viewHeads}
          testId="award-heads"
          columns={columns}
          rows={value.rows}
          rowKey={({ key }) => key}
          onChoose={({ opens }) => open(opens)}
          paging={
            value.total > pageSize ? { page, pageSize, count: value.total, onPage: setPage } : undefined
          }
          empty={
            <EmptyState icon={IconUserStar} title={words.headsEmptyTitle}>
              {words.headsEmptyText}
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}

const columns: readonly Column<Head>[] = [
  {
    key: "head",
    head: words.columnHead,
    weight: "strong",
    cell: ({ name, unitName }) => (
      <>
        {name}
        <span className="awards-under">{unitName}</span>
      </>
    ),
  },
  {
    ...{ key: "award", head: words.columnHeadAward, width: 260 },
    cell: ({ awardName, stage }) => (
      <>
        {awardName}
        <span className="awards-under">{awardStageWords[stage]}</span>
      </>
    ),
  },
  {
    ...{ key: "unit", head: words.columnUnitAwards, width: 290 },
    cell: ({ unitAwards, unitStage }) =>
      unitAwards.length === 0 ? (
        "–"
      ) : (
        <>
          {unitAwards.join("; ")}
          {unitStage === "NOMINATED" ? <span className="awards-under">{words.unitNominated}</span> : null}
        </>
      ),
  },
  {
    ...{ key: "verdict", head: words.columnVerdict, width: 250 },
    cell: ({ verdict, doubt }) => (
      <>
        <Chip size="small" tone={toneOf[verdict]}>
          {headVerdictWords[verdict]}
        </Chip>
        {doubt === null ? null : <span className="awards-under">{headDoubtWords[doubt]}</span>}
      </>
    ),
  },
];
