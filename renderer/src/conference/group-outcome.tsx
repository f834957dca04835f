import { IconFlag3Filled, IconMinus, IconScale, IconUserMinus } from "@tabler/icons-react";
import { formatPercent } from "#core/base/ratio";
import type { Ballot } from "#core/conference/ballot";
import type { BallotGroup, BallotLine } from "#core/conference/count";
import type { GroupResult, LineOutcome, LineResult } from "#core/conference/outcome";
import { figureWords } from "#core/strings/count-words";
import { lineOutcomeWords, outcomeWords as words } from "#core/strings/outcome-words";
import { Card } from "../ui/card";
import { Chip, type ChipTone } from "../ui/chip";
import { type Column, DataTable } from "../ui/data-table";
import type { GlyphIcon } from "../ui/glyph";
import { formatScore } from "../ui/format";
import { NotEntered } from "../ui/not-entered";
import { Notice } from "../ui/notice";
import { NameCell } from "./name-cell";

interface ResultRow extends LineResult {
  readonly line: BallotLine;
}

const looks: Readonly<Record<LineOutcome, { readonly tone: ChipTone; readonly icon: GlyphIcon }>> = {
  WON: { tone: "won", icon: IconFlag3Filled },
  LEFT_OPEN: { tone: "warn", icon: IconScale },
  ABOVE_QUOTA: { tone: "neutral", icon: IconMinus },
  BELOW_THRESHOLD: { tone: "neutral", icon: IconMinus },
  NO_VOTE: { tone: "neutral", icon: IconUserMinus },
};

const columnsFor = (ballot: Ballot, scores: "scored" | "plain"): readonly Column<ResultRow>[] => [
  { key: "rank", head: words.columnRank, width: 76, align: "right", cell: ({ rank }) => rank },
  {
    key: "name",
    head: words.columnName,
    weight: "strong",
    cell: ({ line }) => <NameCell name={line.name} under={line.under} />,
  },
  ...(scores === "plain"
    ? []
    : [
        {
          key: "score",
          head: words.columnScore,
          width: 84,
          align: "right" as const,
          cell: ({ score }: ResultRow) => (score === null ? <NotEntered /> : formatScore(score)),
        },
      ]),
  {
    key: "votes",
    head: figureWords(ballot, "agree"),
    width: 78,
    align: "right",
    cell: ({ agree }) => <strong className="conference-votes">{agree}</strong>,
  },
  {
    key: "share",
    head: words.columnShare,
    width: 120,
    align: "right",
    cell: ({ agree, base }) => (
      <span>
        {formatPercent(agree, base)}
        <span className="conference-fraction">{words.share(agree, base)}</span>
      </span>
    ),
  },
  {
    key: "outcome",
    head: words.columnOutcome,
    width: 186,
    cell: ({ outcome }) => (
      <Chip tone={looks[outcome].tone} icon={looks[outcome].icon}>
        {lineOutcomeWords[outcome]}
      </Chip>
    ),
  },
];

/** One group's names from most votes to least, with what became of each; a tie and empty places are told. */
export function GroupOutcome({
  group,
  ballot,
  result,
}: {
  readonly group: BallotGroup;
  readonly ballot: Ballot;
  readonly result: GroupResult;
}) {
  const lines = new Map(group.lines.map((line) => [line.id, line]));
  const rows = result.lines.flatMap((one): ResultRow[] => {
    const line = lines.get(one.lineId);
    return line === undefined ? [] : [{ ...one, line }];
  });
  return (
    <Card
      title={group.name}
      facts={words.groupFacts(result.quota, result.won)}
      padding="none"
      foot={
        result.unfilled === 0 ? undefined : (
          <span className="conference-unfilled">{words.unfilled(result.unfilled)}</span>
        )
      }
    >
      <DataTable
        label={group.name}
        columns={columnsFor(ballot, rows.some(({ score }) => score !== null) ? "scored" : "plain")}
        rows={rows}
        rowKey={({ lineId }) => lineId}
        testId={`outcome-${group.name}`}
      />
      <Tie rows={rows} tie={result.tie} />
    </Card>
  );
}

function Tie({ rows, tie }: { readonly rows: readonly ResultRow[]; readonly tie: GroupResult["tie"] }) {
  if (tie === null) return null;
  const tied = rows.filter(({ lineId }) => tie.lineIds.includes(lineId));
  return (
    <div className="conference-tie">
      <Notice tone="warn" title={words.tieTitle(tied.length, tie.places)} testId="tie">
        <p>{words.tieNames(tied.map(({ line }) => line.name).join(", "), tied[0]?.agree ?? 0)}</p>
        <p>{words.tieWays}</p>
        <ul className="conference-ways">
          {words.tieWayList.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <p className="conference-secondary">{words.tieInfo}</p>
      </Notice>
    </div>
  );
}
