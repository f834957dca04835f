import type { ClusterPaperId } from "../base/ids";
import type { LocalDate } from "../base/local-date";
import { type Result, ok, refuse } from "../base/result";
import { foldText } from "../base/vietnamese-text";
import { appError } from "../errors";
import type { RegistryErrors } from "./errors";

/** What tells one paper from another. */
export interface PaperIdentity {
  readonly number: string;
  readonly datedOn: LocalDate | null;
  readonly issuer: string;
  readonly subject: string;
}

type PaperRefusalCode = "CLUSTER_PAPER_DAY_AHEAD" | "CLUSTER_PAPER_TWICE";

export interface PaperRefusal<Code extends PaperRefusalCode> {
  readonly code: Code;
  readonly facts: RegistryErrors[Code];
}

/** A paper is issued by the time it is written down: its day is not after today. */
export function judgePaperDay(
  datedOn: LocalDate | null,
  today: LocalDate,
): Result<null, PaperRefusal<"CLUSTER_PAPER_DAY_AHEAD">> {
  return datedOn !== null && datedOn > today
    ? refuse(appError("CLUSTER_PAPER_DAY_AHEAD", { on: datedOn, today }))
    : ok(null);
}

/** Whether another of the cluster's papers is this one; answers which. Marks and case are set aside. */
export function judgePaperTwice(
  paper: PaperIdentity & { readonly id: ClusterPaperId | null },
  others: readonly (PaperIdentity & { readonly id: ClusterPaperId })[],
): Result<null, PaperRefusal<"CLUSTER_PAPER_TWICE">> {
  const same = others.find((other) => other.id !== paper.id && isSamePaper(paper, other));
  if (same === undefined) return ok(null);
  const { number, datedOn, issuer, subject } = same;
  return refuse(appError("CLUSTER_PAPER_TWICE", { number, on: datedOn, issuer, subject }));
}

/** Number, day and issuer tell a paper; where it bears no number or no day, its subject tells it as well. */
export function isSamePaper(one: PaperIdentity, other: PaperIdentity): boolean {
  const told = one.number !== "" && one.datedOn !== null;
  return (
    one.datedOn === other.datedOn &&
    foldText(one.number) === foldText(other.number) &&
    foldText(one.issuer) === foldText(other.issuer) &&
    (told || foldText(one.subject) === foldText(other.subject))
  );
}
