import type { CategoryId, PledgeId, UnitId } from "#core/base/ids";
import type { OutputOf } from "#core/contract";
import { type AskedOfUnit, askedOfUnit, figuresOf } from "#core/pledges/targets/asked";
import { type JudgingTerms, type Period, judgeActual } from "#core/pledges/targets/judge-actual";
import { periodOn } from "#core/pledges/targets/period-on";
import type { MatrixCell, TargetRow } from "#core/pledges/targets/procedures";
import { tallyOf } from "#core/pledges/targets/tally";
import { readCategories } from "../../registry/cluster-store";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext } from "../../router/handler";
import { type PledgeRecord, readPledgesOf } from "../pledge/pledge-store";
import { type YearMember, readYearMembers } from "../year-members";
import {
  type ActualRecord,
  type ReportingPaper,
  actualKey,
  readActuals,
  readReportDueOn,
  readReportingPapers,
} from "./actual-store";
import { askedOf, exceptionsByUnit, targetRows } from "./target-rows";
import { readExceptions, readTargetsOf } from "./target-store";

/** One column: a target, and what it asks of each unit. */
interface MatrixColumn {
  readonly row: TargetRow;
  readonly pledge: PledgeRecord;
  readonly askOf: (unit: YearMember) => AskedOfUnit;
  readonly hasOwn: (unitId: UnitId) => boolean;
}

interface Matrix {
  readonly year: number;
  readonly pledges: readonly PledgeRecord[];
  readonly members: readonly YearMember[];
  readonly columns: readonly MatrixColumn[];
  readonly reportDueOn: ReturnType<typeof readReportDueOn>;
  readonly cellOf: (unit: YearMember, column: MatrixColumn) => MatrixCell;
}

/** The columns of a pledge: its live targets with what each asks of a unit. */
function columnsOf({ database }: BookContext, pledge: PledgeRecord): readonly MatrixColumn[] {
  const exceptions = readExceptions(database, pledge.id);
  const records = new Map(readTargetsOf(database, pledge.id).map((target) => [target.id, target]));
  return targetRows(database, pledge.id).flatMap((row) => {
    const record = records.get(row.id);
    if (record === undefined) return [];
    const asked = askedOf(record);
    const own = exceptionsByUnit(exceptions, row.id);
    const target = { asked, categoryId: record.categoryId ?? pledge.categoryId };
    return [
      {
        row,
        pledge,
        askOf: ({ id, categoryId }) => askedOfUnit(target, { categoryId, exception: own.get(id) ?? null }),
        hasOwn: (unitId) => own.get(unitId)?.applies === "OWN_VALUE",
      } satisfies MatrixColumn,
    ];
  });
}

/** Units × targets of the year in one period: what is asked of whom, what was reported, and the verdict on each. */
export function readMatrix(context: BookContext, period: Period): Matrix {
  const { database, clock } = context;
  const today = clock.today();
  const { id: yearId, year } = readCurrentYear(database);
  const pledges = readPledgesOf(database, yearId);
  const reportDueOn = readReportDueOn(database, yearId, period);
  const actuals = new Map<PledgeId, ReadonlyMap<string, ActualRecord>>(
    pledges.map(({ id }) => [id, readActuals(database, id)]),
  );
  const papers = new Map(readReportingPapers(database, yearId, null).map((paper) => [paper.id, paper]));
  return {
    year,
    pledges,
    reportDueOn,
    members: readYearMembers(database, today),
    columns: pledges.flatMap((pledge) => columnsOf(context, pledge)),
    cellOf: (unit, column) => {
      const key = actualKey({ targetId: column.row.id, unitId: unit.id, period });
      const actual = actuals.get(column.pledge.id)?.get(key);
      const { nearlyFrom } = column.pledge;
      const terms: JudgingTerms = { period, today, reportDueOn, nearlyFrom };
      return judgedCell(unit, column, { actual, terms, papers });
    },
  };
}

function judgedCell(
  unit: YearMember,
  column: MatrixColumn,
  found: {
    readonly actual: ActualRecord | undefined;
    readonly terms: JudgingTerms;
    readonly papers: ReadonlyMap<string, ReportingPaper>;
  },
): MatrixCell {
  const { actual, terms, papers } = found;
  const asked = column.askOf(unit);
  const paperId = actual?.incomingPaperId ?? null;
  return {
    unitId: unit.id,
    targetId: column.row.id,
    figure: actual?.figure ?? null,
    ...judgeActual(asked, actual?.figure ?? null, terms),
    own: asked.kind === "ASKED" && column.hasOwn(unit.id) ? figuresOf(asked.asked) : null,
    explanation: actual?.explanation ?? "",
    paper: paperId === null ? null : (papers.get(paperId) ?? null),
    revision: actual?.revision ?? 0,
  };
}

/** The matrix of one category, or of all, with its counts; columns nobody shown is asked are left out. */
export function showMatrix(
  context: BookContext,
  asked: { readonly categoryId: CategoryId | null; readonly period: Period | null },
): OutputOf<"pledges.matrix"> {
  const { categoryId } = asked;
  const { year } = readCurrentYear(context.database);
  const period = asked.period ?? periodOn(year, context.clock.today());
  const matrix = readMatrix(context, period);
  const members = matrix.members.filter((unit) => categoryId === null || unit.categoryId === categoryId);
  const isForSomeone = (column: MatrixColumn) => {
    const only = column.row.categoryId ?? column.pledge.categoryId;
    return categoryId === null || only === null || only === categoryId;
  };
  const columns = matrix.columns
    .filter(isForSomeone)
    .map((column, index) => ({ ...column, row: { ...column.row, number: index + 1 } }));
  const cells = members.map((unit) => columns.map((column) => matrix.cellOf(unit, column)));
  const shown = new Set(columns.map(({ pledge }) => pledge.id));
  return {
    year: matrix.year,
    period,
    pledges: matrix.pledges
      .filter(({ id, categoryId: only }) => shown.has(id) || only === null || only === categoryId)
      .map(({ id, title, signedOn, place, nearlyFrom, nearlyClause, sourceMark, revision }) => ({
        ...{ id, title, signedOn, place, nearlyFrom, nearlyClause, sourceMark, revision },
      })),
    categories: readCategories(context.database)
      .map(({ id, name }) => ({
        id,
        name,
        units: matrix.members.filter((unit) => unit.categoryId === id).length,
      }))
      .filter(({ units }) => units > 0),
    reportDueOn: matrix.reportDueOn,
    units: members.map(({ id, name, shortName, categoryId: own, sourceMark }, row) => ({
      ...{ unitId: id, name, shortName, categoryId: own, sourceMark },
      tally: tallyOf((cells[row] ?? []).map(({ status }) => status)),
    })),
    targets: columns.map(({ row: target }, column) => ({
      target,
      tally: tallyOf(cells.flatMap((row) => row[column]?.status ?? [])),
    })),
    tally: tallyOf(cells.flat().map(({ status }) => status)),
    cells,
  };
}
