import { IconAward } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { OutputOf } from "#core/contract";
import { registrationScreen as words } from "#core/strings/registrations-screen-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Card } from "../../ui/card";
import { type Column, DataTable } from "../../ui/data-table";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { Toolbar } from "../../ui/toolbar";

type Summary = OutputOf<"registrations.summary">;
type AwardLine = Summary["awards"][number];
type Count = AwardLine["total"];

/** Award × category: registered at the start of the year, nominated until now. */
export function RegistrationSummary({ views }: { readonly views: ReactNode }) {
  const { value } = useProcedureQuery("registrations.summary", {});
  return (
    <Card padding="none" height="fills">
      <Toolbar left={views} right={<span className="ui-secondary">{words.summaryHint}</span>} />
      {value === undefined ? (
        <Loading />
      ) : (
        <DataTable
          label={words.viewSummary}
          columns={columnsFor(value)}
          rows={value.awards}
          rowKey={({ awardCode }) => awardCode}
          total={totalsOf(value)}
          empty={
            <EmptyState icon={IconAward} title={words.emptyTitle}>
              {words.emptyText}
            </EmptyState>
          }
        />
      )}
    </Card>
  );
}

function columnsFor({ categories }: Summary): readonly Column<AwardLine>[] {
  return [
    { key: "award", head: words.columnAward, weight: "strong", cell: ({ awardName }) => awardName },
    ...categories.map(({ id, name }, index): Column<AwardLine> => ({
      ...{ key: id ?? "none", head: name, align: "right", width: 150 },
      cell: ({ counts }) => countText(counts[index]),
    })),
    {
      ...{ key: "total", head: words.columnCategoryTotal, align: "right", width: 120, weight: "strong" },
      cell: ({ total }) => countText(total),
    },
  ];
}

function totalsOf({ categories, awards, total }: Summary): Readonly<Record<string, ReactNode>> {
  const sums = categories.map(({ id }, index) => {
    const counts = awards.flatMap((award) => award.counts[index] ?? []);
    const nominees = counts.reduce((sum, count) => sum + count.nominees, 0);
    const nominated = counts.reduce((sum, count) => sum + count.nominated, 0);
    return [id ?? "none", countText({ lines: counts.length, nominees, nominated })] as const;
  });
  return { award: words.columnCategoryTotal, ...Object.fromEntries(sums), total: countText(total) };
}

function countText(count: Count | undefined): string {
  if (count === undefined || (count.nominees === 0 && count.nominated === 0)) return "–";
  return `${count.nominees} / ${count.nominated}`;
}
