import { useState } from "react";
import type { OutputOf } from "#core/contract";
import type { CategoryId } from "#core/base/ids";
import type { Period, TargetStatus } from "#core/pledges/targets/judge-actual";
import { matrixWords as words } from "#core/strings/pledges-matrix-words";
import { formatNearly, periodWords, targetStatusWords } from "#core/strings/pledges-target-words";
import { PaperMenu } from "../../frame/paper-menu";
import { Button } from "../../ui/button";
import { Segmented } from "../../ui/segmented";
import { NearnessDialog } from "./nearness-dialog";
import { StatusMark } from "./status-mark";
import { useClusterWord } from "../../frame/use-cluster-word";
import { clauseOr } from "#core/strings/own-rule";

interface MatrixToolsProps {
  readonly matrix: OutputOf<"pledges.matrix">;
  readonly categoryId: CategoryId | null;
  readonly onCategory: (id: CategoryId | null) => void;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

const all = "all";

/** Which units, which period, what the marks mean. */
export function MatrixTools({ matrix, categoryId, onCategory, period, onPeriod }: MatrixToolsProps) {
  const [setting, setSetting] = useState(false);
  const word = useClusterWord();
  const [pledge] = matrix.pledges;
  const units = matrix.categories.reduce((sum, { units: count }) => sum + count, 0);
  const isUsed = (status: TargetStatus, count: number) => status !== "NEARLY" || count > 0;
  const legend = (
    [
      ["EXCEEDED", matrix.tally.exceeded],
      ["MET", matrix.tally.met],
      ["NEARLY", pledge?.nearlyFrom ?? 0],
      ["MISSED", matrix.tally.missed],
      ["NOT_DUE", matrix.tally.notDue],
      ["NOT_REPORTED", matrix.tally.notReported],
    ] as const
  ).filter(([status, count]) => (status === "NOT_DUE" ? count > 0 : isUsed(status, count)));
  return (
    <div className="matrix-tools">
      {matrix.categories.length < 2 ? null : (
        <Segmented
          label={words.byCategory}
          value={categoryId ?? all}
          onChange={(key) => onCategory(key === all ? null : (key as CategoryId))}
          options={[
            { key: all, label: words.allUnits, count: units },
            ...matrix.categories.map(({ id, name, units: count }) => ({ key: id, label: name, count })),
          ]}
        />
      )}
      <Segmented
        label={words.byPeriod}
        value={period}
        onChange={onPeriod}
        options={(["MIDYEAR", "YEAR"] as const).map((key) => ({ key, label: periodWords[key] }))}
      />
      <PaperMenu papers={[[period === "MIDYEAR" ? "MIDYEAR_REPORT" : "YEAR_REPORT", { of: "YEAR" }]]} />
      {pledge === undefined ? null : (
        <Button does="pledges.setNearness" kind="quiet" size="small" onClick={() => setSetting(true)}>
          {pledge.nearlyFrom === null
            ? words.nearlyOff
            : `${words.nearlyOn(formatNearly(pledge.nearlyFrom))} (${clauseOr(pledge.nearlyClause, word)})`}
        </Button>
      )}
      <div className="matrix-legend">
        {legend.map(([status]) => (
          <span key={status}>
            <StatusMark status={status} />
            {targetStatusWords[status]}
          </span>
        ))}
      </div>
      {setting && pledge !== undefined ? (
        <NearnessDialog key={pledge.id} pledge={pledge} onClose={() => setSetting(false)} />
      ) : null}
    </div>
  );
}
