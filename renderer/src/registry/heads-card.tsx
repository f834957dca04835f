import { IconPlus, IconRotateClockwise, IconUserStar } from "@tabler/icons-react";
import type { YearHeadId } from "#core/base/ids";
import type { YearHead } from "#core/registry/cluster-procedures";
import { clusterWords as words, headPost } from "#core/strings/cluster-words";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { formatDate } from "../ui/format";
import { SourceWord } from "./source-word";
import type { YearSettings } from "./year-settings";

interface HeadsCardProps {
  readonly year: YearSettings;
  readonly chosen: YearHeadId | null;
  readonly onChoose: (id: YearHeadId) => void;
  readonly onAdd: () => void;
  readonly onRegister: () => void;
}

/** Who leads the cluster in the year, and who stands in. */
export function HeadsCard({ year, chosen, onChoose, onAdd, onRegister }: HeadsCardProps) {
  const { heads, limits, word } = year;
  const add = (
    <Button
      does="registry.addHead"
      size="small"
      icon={IconPlus}
      disabledReason={year.members.length === 0 ? words.noMembers : null}
      onClick={onAdd}
      testId="add-head"
    >
      {words.addHead}
    </Button>
  );
  return (
    <Card
      title={words.headsTitle(word)}
      icon={IconUserStar}
      padding="none"
      facts={
        limits.regulation === null
          ? words.headsNoRegulation(limits.heads)
          : words.headsFacts(limits.heads, limits.deputies)
      }
      actions={
        <ButtonRow>
          <Button size="small" kind="quiet" icon={IconRotateClockwise} onClick={onRegister}>
            {words.openRegister}
          </Button>
          {heads.length === 0 ? null : add}
        </ButtonRow>
      }
    >
      <DataTable
        label={words.headsTitle(word)}
        columns={columnsFor(year)}
        rows={heads}
        rowKey={({ id }) => id}
        chosen={chosen}
        onChoose={({ id }) => onChoose(id)}
        empty={
          <EmptyState icon={IconUserStar} title={words.headsEmptyTitle} actions={add}>
            {words.headsEmptyText}
          </EmptyState>
        }
      />
    </Card>
  );
}

function columnsFor({ word, heads }: YearSettings): readonly Column<YearHead>[] {
  return [
    { key: "role", head: words.headRole, width: 132, cell: ({ role }) => headPost(role, word) },
    {
      key: "unit",
      head: words.headUnit,
      weight: "strong",
      cell: ({ unitName, leader }) => (
        <>
          {unitName}
          {leader === "" ? null : <div className="ui-secondary">{leader}</div>}
        </>
      ),
    },
    { key: "days", head: words.headTerm, width: 178, cell: headDays },
    ...(heads.some(({ sourceMark }) => sourceMark !== null)
      ? [
          {
            key: "source",
            head: words.headSource,
            width: 104,
            cell: ({ sourceMark }: YearHead) => <SourceWord mark={sourceMark} />,
          },
        ]
      : []),
  ];
}

/** "cả năm", "từ 01/01/2022", "01/01/2022 – 30/06/2022". */
function headDays({ from, to }: Pick<YearHead, "from" | "to">): string {
  if (from === null) return to === null ? words.headWhole : words.headUntil(formatDate(to));
  return to === null ? words.headSince(formatDate(from)) : words.headSpan(formatDate(from), formatDate(to));
}
