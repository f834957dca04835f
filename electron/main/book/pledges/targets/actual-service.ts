import { ok, refuse } from "#core/base/result";
import type { UnitId } from "#core/base/ids";
import type { InputOf } from "#core/contract";
import { appError } from "#core/errors";
import type { CellFinding, CellRefusal } from "#core/pledges/targets/errors";
import { type Figure, readFigure } from "#core/pledges/targets/figure";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import { periodWords, typedFigure } from "#core/strings/pledges-target-words";
import { readCurrentYear } from "../../registry/year-store";
import type { BookContext, CommandHandler, QueryHandler } from "../../router/handler";
import { readContents } from "../pledge/content-store";
import { type YearMember, shownUnitName } from "../year-members";
import {
  type ActualRecord,
  actualKey,
  readActuals,
  readReportingPapers,
  saveExplanation,
  saveFigure,
} from "./actual-store";
import { readMatrix } from "./matrix";

/** Bad cells a refusal names; the rest is counted. */
const namedFindings = 5;

type Cells = InputOf<"pledges.saveActuals">["cells"];

interface ReadCell {
  readonly unitId: Cells[number]["unitId"];
  readonly targetId: Cells[number]["targetId"];
  readonly figure: Figure | null;
  readonly seen: string;
}

/** Reads every cell before one is saved: all of them good, or all the bad ones named. */
function readCells(context: BookContext, { period, cells }: InputOf<"pledges.saveActuals">) {
  const matrix = readMatrix(context, period);
  const members = new Map(matrix.members.map((unit) => [unit.id, unit]));
  const columns = new Map(matrix.columns.map((column) => [column.row.id, column]));
  const findings: CellFinding[] = [];
  const good: ReadCell[] = [];
  for (const { unitId, targetId, typed, seen } of cells) {
    const column = columns.get(targetId);
    if (column === undefined) return refuse(appError("NOT_FOUND", { noun: words.target }));
    const member = members.get(unitId);
    const figure = readFigure(column.row.direction, typed);
    const why: CellRefusal | null =
      member === undefined
        ? "NOT_MEMBER"
        : !figure.ok
          ? figure.error
          : figure.value !== null && column.askOf(member).kind === "NOT_ASKED"
            ? "NOT_ASKED"
            : null;
    if (why === null) good.push({ unitId, targetId, seen, figure: figure.ok ? figure.value : null });
    else {
      const unit = member?.name ?? shownUnitName(context.database, unitId, context.clock.today());
      findings.push({ unit, target: column.row.name, typed, why });
    }
  }
  if (findings.length > 0) {
    const named = findings.slice(0, namedFindings);
    const more = findings.length - named.length;
    return refuse(appError("ACTUALS_REFUSED", { findings: named, more, all: cells.length }));
  }
  return ok({ matrix, good: [...lastOfEach(good).values()], members, columns });
}

/** The last one typed for a cell counts. */
function lastOfEach(cells: readonly ReadCell[]): ReadonlyMap<string, ReadCell> {
  return new Map(cells.map((cell) => [`${cell.targetId} ${cell.unitId}`, cell]));
}

export const saveActuals: CommandHandler<"pledges.saveActuals"> = (context, input) => {
  const { database } = context;
  const { period } = input;
  const read = readCells(context, input);
  if (!read.ok) return read;
  const { matrix, good, members, columns } = read.value;
  const known = new Map(matrix.pledges.flatMap(({ id }) => [...readActuals(database, id)]));
  const knownOf = (cell: ReadCell) => known.get(actualKey({ ...cell, period }));
  const moved = good.find((cell) => typedFigure(knownOf(cell)?.figure ?? null) !== cell.seen);
  if (moved !== undefined)
    return refuse(
      appError("CHANGED_MEANWHILE", {
        noun: words.actualCapital,
        name: words.cell(nameOf(members, moved.unitId), columns.get(moved.targetId)?.row.name ?? ""),
      }),
    );
  const changed = good.filter((cell) => !sameFigure(knownOf(cell)?.figure ?? null, cell.figure));
  const before = changed.map((cell) => ({
    unitId: cell.unitId,
    targetId: cell.targetId,
    typed: typedFigure(knownOf(cell)?.figure ?? null),
    seen: typedFigure(cell.figure),
  }));
  const editedAt = context.clock.now();
  const rows = changed.map((cell) => {
    const id = knownOf(cell)?.id ?? context.ids.next<"actual">();
    return { table: "actuals", ...saveFigure(database, { ...cell, id, period, editedAt }) };
  });
  const [only, second] = changed;
  return ok({
    value: { changed: changed.length },
    audit: {
      entityKind: "actuals",
      entityId: readCurrentYear(database).id,
      before: { period, cells: before },
      after: { period, cells: changed },
    },
    label:
      only !== undefined && second === undefined
        ? words.saveActual(nameOf(members, only.unitId), columns.get(only.targetId)?.row.name ?? "")
        : words.saveActuals(changed.length, periodWords[period]),
    ...(changed.length === 0
      ? {}
      : {
          inverse: {
            procedure: "pledges.saveActuals" as const,
            input: { period, cells: before },
            rows,
          },
        }),
  });
};

const nameOf = (members: ReadonlyMap<UnitId, YearMember>, unitId: UnitId) => members.get(unitId)?.name ?? "";

function sameFigure(left: Figure | null, right: Figure | null): boolean {
  return typedFigure(left) === typedFigure(right);
}

export const explainActual: CommandHandler<"pledges.explainActual"> = (context, input) => {
  const { database } = context;
  const { unitId, targetId, period, expectedRevision, explanation, incomingPaperId } = input;
  const matrix = readMatrix(context, period);
  const column = matrix.columns.find(({ row }) => row.id === targetId);
  if (column === undefined) return refuse(appError("NOT_FOUND", { noun: words.target }));
  const member = matrix.members.find(({ id }) => id === unitId);
  if (member === undefined) return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const target = column.row.name;
  if (column.askOf(member).kind === "NOT_ASKED")
    return refuse(appError("ACTUAL_NOT_ASKED", { unit: member.name, target }));
  const papers = readReportingPapers(database, readCurrentYear(database).id, null);
  if (incomingPaperId !== null && !papers.some(({ id }) => id === incomingPaperId))
    return refuse(appError("NOT_FOUND", { noun: words.paper }));
  const known: ActualRecord | undefined = readActuals(database, column.pledge.id).get(actualKey(input));
  if ((known?.revision ?? 0) !== expectedRevision)
    return refuse(
      appError("CHANGED_MEANWHILE", { noun: words.actualCapital, name: words.cell(member.name, target) }),
    );
  const saved = saveExplanation(database, {
    ...{ unitId, targetId, period, explanation, incomingPaperId },
    id: known?.id ?? context.ids.next<"actual">(),
    editedAt: context.clock.now(),
  });
  const before = {
    explanation: known?.explanation ?? "",
    incomingPaperId: known?.incomingPaperId ?? null,
  };
  return ok({
    value: {},
    audit: {
      entityKind: "actual",
      entityId: saved.id,
      before,
      after: { explanation, incomingPaperId },
    },
    label: words.explainActual(member.name, target),
    inverse: {
      procedure: "pledges.explainActual",
      input: { unitId, targetId, period, expectedRevision: saved.revision, ...before },
      rows: [{ table: "actuals", ...saved }],
    },
  });
};

export const cell: QueryHandler<"pledges.cell"> = (context, { unitId, targetId }) => {
  const { database } = context;
  const [midyear, year] = [readMatrix(context, "MIDYEAR"), readMatrix(context, "YEAR")];
  const column = year.columns.find(({ row }) => row.id === targetId);
  const unit = year.members.find(({ id }) => id === unitId);
  if (column === undefined) return refuse(appError("NOT_FOUND", { noun: words.target }));
  if (unit === undefined) return refuse(appError("NOT_FOUND", { noun: words.unit }));
  const content = readContents(database, column.pledge.id).find(({ id }) => id === column.row.contentId);
  return ok({
    content: content?.text ?? "",
    basis: column.row.basis,
    midyear: midyear.cellOf(unit, column),
    year: year.cellOf(unit, column),
    papers: readReportingPapers(database, readCurrentYear(database).id, unitId).map(
      ({ id, arrivalNumber, subject }) => ({ id, arrivalNumber, subject }),
    ),
  });
};
