import { z } from "zod";
import { type LifeStep, lifeStep } from "#core/dossiers/life/procedures";
import type { StepKind } from "#core/dossiers/life/state";

/** Every field a step may ask for, as a form holds it: nothing chosen is `null`. */
export interface StepValues {
  readonly kind: StepKind;
  readonly on: string | null;
  readonly reason?: string;
  readonly dueOn?: string | null;
  readonly submissionId?: string | null;
  readonly carriedBy?: string;
  readonly packageSent?: "LATEST" | "NONE";
  readonly number?: string;
  readonly authority?: string;
  readonly ceremony?: string;
  readonly goldenBookNumber?: string;
  readonly money?: number | null;
}
export type StepField = keyof StepValues;

const shapes = new Map(lifeStep.options.map((option) => [option.shape.kind.value, option] as const));

/** The contract's own schema of one step, with the fields as the form holds them. */
export function schemaOf(kind: StepKind): z.ZodType<LifeStep, StepValues> {
  return shapes.get(kind) as unknown as z.ZodType<LifeStep, StepValues>;
}

/** Whether the step asks for the field. */
export function asksFor(kind: StepKind, field: StepField): boolean {
  const option = shapes.get(kind);
  return option !== undefined && field in option.shape;
}

/** An empty form of a step on a day. */
export function emptyStep(
  kind: StepKind,
  today: string,
  given: { readonly money: number | null; readonly packageSent: "LATEST" | "NONE" },
): StepValues {
  const all: Required<StepValues> = {
    kind,
    on: today,
    reason: "",
    dueOn: null,
    submissionId: null,
    carriedBy: "",
    packageSent: given.packageSent,
    number: "",
    authority: "",
    ceremony: "",
    goldenBookNumber: "",
    money: given.money,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => asksFor(kind, field as StepField)),
  ) as unknown as StepValues;
}
