import type { BallotLine } from "#core/conference/count";
import type { Round } from "#core/conference/meeting";
import { ballotWords as words } from "#core/strings/ballot-words";
import { type Column, DataTable } from "../ui/data-table";
import { NameCell } from "./name-cell";

const columns: readonly Column<BallotLine>[] = [
  { key: "number", head: words.columnNumber, width: 56, align: "right", cell: ({ number }) => number },
  {
    key: "name",
    head: words.columnNominee,
    weight: "strong",
    cell: ({ name, under }) => <NameCell name={name} under={under} />,
  },
  { key: "award", head: words.columnAward, width: 220, cell: ({ awardName }) => awardName },
];

/** A ballot that is fixed, group by group. */
export function BallotTable({ round: { groups, rule } }: { readonly round: Round }) {
  const groupOf = new Map(groups.flatMap((group) => group.lines.map((line) => [line.id, group])));
  return (
    <DataTable
      label={words.ballotTitle}
      columns={columns}
      rows={groups.flatMap(({ lines }) => lines)}
      rowKey={({ id }) => id}
      groupOf={({ id }) => {
        const group = groupOf.get(id);
        if (group === undefined) return { key: "", title: "" };
        const quota = words.groupQuota(group.quota, group.lines.length);
        const facts =
          rule.ballotStyle === "YES_NO" ? quota : `${quota}; ${words.groupChoices(group.choices)}`;
        return { key: group.id, title: group.name, facts };
      }}
    />
  );
}
