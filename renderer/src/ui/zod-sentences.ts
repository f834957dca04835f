import { z } from "zod";
import { uiStrings } from "#core/strings/ui-strings";

type Issue = z.core.$ZodRawIssue;

/** One plain sentence for a refusal of a schema; a schema's own `error` goes before it. */
export function zodSentence(issue: Issue): string {
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      if (issue.origin === "string") return uiStrings.fieldTooLong(issue.maximum);
      if (issue.origin === "array") return uiStrings.listTooLong(issue.maximum);
      return uiStrings.fieldTooLarge(issue.maximum);
    case "invalid_type":
      return isNothing(issue.input) ? uiStrings.fieldRequired : uiStrings.fieldNotRight;
    case "invalid_value":
    case "invalid_union":
    case "invalid_format":
    case "custom":
      return isNothing(issue.input) ? uiStrings.fieldRequired : uiStrings.fieldNotRight;
    default:
      return uiStrings.fieldNotRight;
  }
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (issue.origin === "string") {
    return Number(issue.minimum) <= 1 ? uiStrings.fieldRequired : uiStrings.fieldTooShort(issue.minimum);
  }
  if (issue.origin === "array") return uiStrings.listTooShort(issue.minimum);
  return uiStrings.fieldTooSmall(issue.minimum);
}

function isNothing(input: unknown): boolean {
  return input === null || input === undefined || input === "";
}

/** Once, before the first schema is used: no generated code (the CSP forbids it), Vietnamese sentences. */
export function setUpZod(): void {
  z.config({ jitless: true, customError: zodSentence });
}
