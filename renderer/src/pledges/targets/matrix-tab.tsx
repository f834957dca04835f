import { useQueryClient } from "@tanstack/react-query";
import { IconListCheck } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import type { CategoryId, StepId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import type { Period } from "#core/pledges/targets/judge-actual";
import { matrixWords as words } from "#core/strings/pledges-matrix-words";
import { typedFigure } from "#core/strings/pledges-target-words";
import { RefusalNotice } from "../../api/refusal-notice";
import { undoStep } from "../../api/undo-step";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useProcedureQuery } from "../../api/use-procedure-query";
import { useScreenKeys } from "../../frame/use-screen-keys";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Loading } from "../../ui/loading";
import { LockLine } from "../../ui/fields-of";
import { useLockReason } from "../../ui/lock-reason";
import { Notice } from "../../ui/notice";
import { PledgesPage } from "../pledges-page";
import type { Overhang, Place, Selection } from "./block";
import { CellStrip } from "./cell-strip";
import { MatrixGrid } from "./matrix-grid";
import { MatrixTools } from "./matrix-tools";

type Matrix = OutputOf<"pledges.matrix">;
const firstCell: Selection = { anchor: { row: 0, column: 0 }, active: { row: 0, column: 0 } };

/** Units × targets of the year: what each reported, and how it stands against the pledge. */
export function MatrixTab() {
  const [categoryId, setCategoryId] = useState<CategoryId | null>(null);
  const [period, setPeriod] = useState<Period | null>(null);
  const { value: matrix } = useProcedureQuery("pledges.matrix", { categoryId, period });
  return (
    <PledgesPage facts={matrix === undefined ? null : factsOf(matrix)}>
      {matrix === undefined ? (
        <Loading />
      ) : (
        <>
          <MatrixTools
            matrix={matrix}
            categoryId={categoryId}
            onCategory={setCategoryId}
            period={matrix.period}
            onPeriod={setPeriod}
          />
          <MatrixBody key={`${categoryId ?? ""} ${matrix.period}`} matrix={matrix} period={matrix.period} />
        </>
      )}
    </PledgesPage>
  );
}

function factsOf({ year, pledges, targets }: Matrix): string {
  const signed = pledges.find(({ signedOn }) => signedOn !== null);
  const told = signed?.signedOn ?? null;
  const facts = words.facts(
    year,
    targets.length,
    told === null || signed === undefined ? "" : words.signedAt(formatDate(told), signed.place),
  );
  return pledges.some(({ sourceMark }) => sourceMark !== null) ? `${facts} · ${words.illustration}` : facts;
}

const typingKeys = [
  { keys: ["Enter"], word: words.keyEdit },
  { keys: ["Ctrl V"], word: words.keyPaste },
  { keys: ["Ctrl D"], word: words.keyFill },
  { keys: ["Ctrl Z"], word: words.keyUndo },
];

function MatrixBody({ matrix, period }: { readonly matrix: Matrix; readonly period: Period }) {
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Selection>(firstCell);
  const [overhang, setOverhang] = useState<Overhang | null>(null);
  const steps = useRef<StepId[]>([]);
  const save = useProcedureCommand("pledges.saveActuals", { refusals: "given" });
  const notMine = useLockReason("pledges.saveActuals");
  useScreenKeys([{ keys: ["←↑↓→"], word: words.keyMove }, ...(notMine === null ? typingKeys : [])]);
  const selection = within(asked, matrix);
  const { active } = selection;
  const unit = matrix.units[active.row];
  const target = matrix.targets[active.column]?.target;
  const cell = matrix.cells[active.row]?.[active.column];

  const saveCells = async (cells: readonly (Place & { readonly typed: string })[]): Promise<boolean> => {
    setOverhang(null);
    const named = cells.flatMap(({ row, column, typed }) => {
      const [at, under] = [matrix.units[row], matrix.targets[column]?.target];
      const seen = typedFigure(matrix.cells[row]?.[column]?.figure ?? null);
      return at === undefined || under === undefined
        ? []
        : [{ unitId: at.unitId, targetId: under.id, typed, seen }];
    });
    if (named.length === 0) return true;
    const answer = await save.run({ period, cells: named });
    if (answer.ok && answer.undo !== undefined) steps.current.push(answer.undo.stepId);
    return answer.ok;
  };
  const undo = () => {
    const last = steps.current.pop();
    if (last !== undefined) void undoStep(client, last);
  };
  if (matrix.targets.length === 0 || unit === undefined || target === undefined || cell === undefined)
    return (
      <Card height="fills">
        {matrix.targets.length === 0 ? (
          <EmptyState
            icon={IconListCheck}
            title={words.emptyTitle}
            actions={
              <Button kind="primary" onClick={() => navigate("/pledge")}>
                {words.emptyAct}
              </Button>
            }
          >
            {words.emptyText}
          </EmptyState>
        ) : (
          <EmptyState icon={IconListCheck} title={words.noUnitsTitle}>
            {words.noUnitsText}
          </EmptyState>
        )}
      </Card>
    );
  return (
    <>
      <RefusalNotice
        error={save.error}
        actions={
          <Button size="small" onClick={save.clearError}>
            {words.close}
          </Button>
        }
      />
      {overhang === null ? null : (
        <Notice
          tone="danger"
          title={words.outside(overhang.rows, overhang.columns, overhang.restRows, overhang.restColumns)}
        >
          {words.outsideCure}
        </Notice>
      )}
      {notMine === null ? null : <LockLine reason={notMine} />}
      <MatrixGrid
        typing={notMine === null ? "OPEN" : "LOCKED"}
        matrix={matrix}
        selection={selection}
        onChoose={setAsked}
        onSave={saveCells}
        onOverhang={setOverhang}
        onUndo={undo}
      />
      <CellStrip unit={unit} target={target} cell={cell} period={period} />
    </>
  );
}

/** A selection inside the matrix, should it have shrunk meanwhile. */
function within({ anchor, active }: Selection, { units, targets }: Matrix): Selection {
  const inside = ({ row, column }: Place): Place => ({
    row: Math.min(row, Math.max(0, units.length - 1)),
    column: Math.min(column, Math.max(0, targets.length - 1)),
  });
  return { anchor: inside(anchor), active: inside(active) };
}
