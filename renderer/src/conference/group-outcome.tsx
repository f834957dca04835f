import { IconFlag3Filled, IconMinus, IconScale, IconUserMinus } from "@tabler/icons-react";
import { formatPercent } from "#core/base/ratio";
import type { BallotGroup, BallotLine } from "#core/conference/count";
import type { Round } from "#core/conference/meeting";
import type { GroupResult, LineOutcome, LineResult } from "#core/conference/outcome";
import { figureWords } from "#core/strings/count-words";
import { electionOutcomeWords, lineOutcomeWords, outcomeWords as words } from "#core/strings/outcome-words";
import { Card } from "../ui/card";
import { Chip, type ChipTone } from "../ui/chip";
import { type Column, DataTable } from "../ui/data-table";
import type { GlyphIcon } from "../ui/glyph";
import { formatScore } from "../ui/format";
import { NotEntered } from "../ui/not-entered";
import { NameCell } from "./name-cell";
import { TieNotice } from "./tie-notice";

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

const columnsFor = (ballot: Round, scores: "scored" | "plain"): readonly Column<ResultRow>[] => [
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
        {(ballot.subject === "HEADS" ? electionOutcomeWords : lineOutcomeWords)[outcome]}
      </Chip>
    ),
  },
];

/** One group's names from most votes to least, with what became of each; a tie and empty places are told. */
export function GroupOutcome({
  group,
  round,
  result,
}: {
  readonly group: BallotGroup;
  readonly round: Round;
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
          <span className="conference-unfilled">{words.unfilled[group.filling](result.unfilled)}</span>
        )
      }
    >
      <DataTable
        label={group.name}
        columns={columnsFor(round, rows.some(({ score }) => score !== null) ? "scored" : "plain")}
        rows={rows}
        rowKey={({ lineId }) => lineId}
        testId={`outcome-${group.name}`}
      />
      <TieNotice round={round} group={group} result={result} />
    </Card>
  );
}
