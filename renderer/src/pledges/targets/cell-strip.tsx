import { useState } from "react";
import type { OutputOf } from "#core/contract";
import { readAsked } from "#core/pledges/targets/asked";
import type { Period } from "#core/pledges/targets/judge-actual";
import type { MatrixCell, TargetRow } from "#core/pledges/targets/procedures";
import { matrixWords as words } from "#core/strings/pledges-matrix-words";
import {
  askedSentence,
  figureText,
  periodWords,
  reasonSentence,
  targetStatusWords,
} from "#core/strings/pledges-target-words";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { Button } from "../../ui/button";
import { Chip } from "../../ui/chip";
import { ExplainDialog } from "./explain-dialog";
import { statusIcons, statusTones } from "./status-mark";

interface CellStripProps {
  readonly unit: OutputOf<"pledges.matrix">["units"][number];
  readonly target: TargetRow;
  readonly cell: MatrixCell;
  readonly period: Period;
}

/** The chosen cell in words: what is asked, what was reported in both periods, and the unit's explanation. */
export function CellStrip({ unit, target, cell, period }: CellStripProps) {
  const [explaining, setExplaining] = useState(false);
  const { value } = useProcedureQuery("pledges.cell", { unitId: unit.unitId, targetId: target.id });
  const asked = readAsked(target.direction, cell.own ?? target);
  const read = value?.year.targetId === target.id && value.year.unitId === unit.unitId ? value : undefined;
  const isAsked = cell.status !== "NOT_APPLICABLE";
  return (
    <section className="matrix-strip" aria-live="polite">
      <div>
        <p className="matrix-strip-title">
          <span title={words.stripCell(unit.name, target.number)}>
            {words.stripCell(unit.name, target.number)}
          </span>
          <Chip tone={statusTones[cell.status]} icon={statusIcons[cell.status]} size="small">
            {targetStatusWords[cell.status]}
          </Chip>
        </p>
        <p>
          {`${target.name}: ${reasonSentence(cell.reason, target.measure)}.`}{" "}
          {asked.ok ? (
            <span className="ui-secondary">
              {words.stripAsked(askedSentence(asked.value, target.measure))}
              {cell.own === null ? "" : `, ${words.stripOwn}`}.
            </span>
          ) : null}
        </p>
        <p className="ui-secondary">
          {[read?.content ?? "", target.basis].filter((text) => text !== "").join(" · ")}
        </p>
      </div>
      <div>
        <h2>{words.stripPeriods}</h2>
        {(["MIDYEAR", "YEAR"] as const).map((one) => {
          const reported = one === "MIDYEAR" ? read?.midyear : read?.year;
          return (
            <p key={one} className="matrix-period">
              <span>{periodWords[one]}</span>
              <span>
                <strong>
                  {reported === undefined ? "" : figureText(reported.figure) || words.stripNone}
                </strong>{" "}
                {reported === undefined || reported.figure === null ? null : (
                  <span className="ui-secondary">{reasonSentence(reported.reason, target.measure)}</span>
                )}
              </span>
            </p>
          );
        })}
      </div>
      <div>
        <h2>{words.stripExplanation}</h2>
        <p>{cell.explanation === "" ? words.stripNoExplanation : cell.explanation}</p>
        {cell.paper === null ? null : (
          <p className="ui-secondary">{words.stripPaper(cell.paper.arrivalNumber, cell.paper.subject)}</p>
        )}
        {isAsked ? (
          <Button does="pledges.explainActual" size="small" onClick={() => setExplaining(true)}>
            {words.explain}
          </Button>
        ) : null}
      </div>
      {explaining ? (
        <ExplainDialog
          unit={unit.name}
          cell={cell}
          period={period}
          papers={read?.papers ?? []}
          onClose={() => setExplaining(false)}
        />
      ) : null}
    </section>
  );
}
