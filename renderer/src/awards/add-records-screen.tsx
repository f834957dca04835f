import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { type AwardRowFault, mostAwardRows } from "#core/awards/history/procedures";
import { awardRowFaultWords, awardsScreen as words } from "#core/strings/awards-history-words";
import { valueOf } from "../api/client";
import { useProcedureCommand } from "../api/use-procedure-command";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { useUnsavedGuard } from "../frame/use-unsaved-guard";
import { Button } from "../ui/button";
import { ButtonRow } from "../ui/button-row";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { AwardGrid } from "./award-grid";
import { emptyRow, filledRows, firstRows } from "./typed-rows";
import "./awards.css";

/** Faults spelled out above the grid; the others are marked in their cells. */
const faultsSaid = 5;

/** Awards of past years, typed or pasted: checked whole, saved as one step or not at all. */
export function AddRecordsScreen({ onDone }: { readonly onDone: () => void }) {
  const [rows, setRows] = useState(firstRows);
  const [faults, setFaults] = useState<readonly AwardRowFault[]>([]);
  const [notes, setNotes] = useState("");
  const add = useProcedureCommand("awards.addRecords");
  const leave = useLeaveGuard();
  const filled = filledRows(rows);
  const tooMany = filled.rows.length > mostAwardRows;
  useUnsavedGuard("awards.addRecords", words.gridRows(filled.rows.length), filled.rows.length > 0, () => {});

  const save = async () => {
    const checked = await valueOf("awards.checkRows", { rows: [...filled.rows] });
    const onGrid = checked.faults.map((fault) => ({
      ...fault,
      line: filled.lines[fault.line - 1] ?? fault.line,
      otherLine: fault.otherLine === null ? null : (filled.lines[fault.otherLine - 1] ?? fault.otherLine),
    }));
    setFaults(onGrid);
    setNotes(words.gridNotes(checked.withoutNumber, checked.outsideCatalogue));
    if (onGrid.length > 0) return;
    const saved = await add.run({ rows: [...filled.rows] });
    if (!saved.ok) return;
    setRows(firstRows);
    onDone();
  };

  return (
    <Page head={<PageHead title={words.gridTitle} facts={words.gridRows(filled.rows.length)} />}>
      <Card height="fills">
        <p className="awards-grid-text">{words.gridText}</p>
        {tooMany ? (
          <Notice tone="danger" title={words.gridTooMany(filled.rows.length, mostAwardRows)} />
        ) : null}
        {faults.length === 0 ? null : (
          <Notice tone="danger" title={words.gridFaults(faults.length)} testId="award-faults">
            <ul className="awards-faults">
              {faults.slice(0, faultsSaid).map((fault) => (
                <li key={`${fault.line} ${fault.column}`}>{awardRowFaultWords(fault)}</li>
              ))}
              {faults.length > faultsSaid ? (
                <li>{words.gridMoreFaults(faults.length - faultsSaid)}</li>
              ) : null}
            </ul>
          </Notice>
        )}
        <AwardGrid
          rows={rows}
          faults={new Map(faults.map((fault) => [fault.line, fault]))}
          onRows={(next) => {
            setRows(next);
            setFaults([]);
          }}
        />
        <ButtonRow align="between">
          <ButtonRow>
            <Button icon={IconArrowLeft} onClick={() => leave(onDone)}>
              {words.cancel}
            </Button>
            <Button onClick={() => setRows([...rows, ...firstRows.map(() => emptyRow)])}>
              {words.gridMore}
            </Button>
          </ButtonRow>
          <ButtonRow>
            <span className="awards-grid-note">{notes}</span>
            <Button
              kind="primary"
              working={add.working}
              disabledReason={
                filled.rows.length === 0
                  ? words.gridNothing
                  : tooMany
                    ? words.gridTooMany(filled.rows.length, mostAwardRows)
                    : null
              }
              onClick={() => void save()}
            >
              {words.gridSave(filled.rows.length)}
            </Button>
          </ButtonRow>
        </ButtonRow>
      </Card>
    </Page>
  );
}
