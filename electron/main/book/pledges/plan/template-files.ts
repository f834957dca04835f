import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Result, ok, refuse } from "#core/base/result";
import { type AppError, appError } from "#core/errors";
import { type PlanTemplate, planTemplate } from "#core/pledges/plan/plan-template";

/** Plans of the year in `resources/plans/`, by file name; an office may rewrite them without a build. */
export function readPlanTemplates(
  resources: string,
): Result<readonly PlanTemplate[], Extract<AppError, { code: "PLAN_TEMPLATE_UNREADABLE" }>> {
  const folder = join(resources, "plans");
  const templates: PlanTemplate[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    const template = parsed(readFileSync(join(folder, file), "utf8"));
    if (template === null) return refuse(appError("PLAN_TEMPLATE_UNREADABLE", { file }));
    templates.push(template);
  }
  return ok(templates);
}

function parsed(text: string): PlanTemplate | null {
  try {
    const read = planTemplate.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
