import { z } from "zod";
import { unitId } from "#core/base/ids";
import { localDate } from "#core/base/local-date";
import { longText, optionalText } from "#core/base/vietnamese-text";
import { uiStrings } from "#core/strings/ui-strings";

export const changeKinds = ["JOIN", "RECEIVE", "UNITE", "SPLIT", "MOVE", "END"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Fields of every kind of change; which ones must say something depends on the kind. */
export const unitChangeForm = z
  .strictObject({
    kind: z.enum(changeKinds),
    date: localDate,
    decision: optionalText(200),
    into: unitId.nullable(),
    others: z.array(unitId),
    name: optionalText(200),
    newName: optionalText(200),
    parts: longText(5_000),
    parentId: unitId.nullable(),
    originalEnds: z.boolean(),
    endMemberships: z.boolean(),
    childrenGo: z.boolean(),
    newMember: z.boolean(),
  })
  .superRefine((typed, context) => {
    const missing = (path: "into" | "others" | "name" | "parts") =>
      context.addIssue({ code: "custom", path: [path], message: uiStrings.fieldRequired });
    const { kind } = typed;
    if (kind === "JOIN" && typed.into === null) missing("into");
    if ((kind === "RECEIVE" || kind === "UNITE") && typed.others.length === 0) missing("others");
    if (kind === "UNITE" && typed.name === "") missing("name");
    if (kind === "SPLIT" && partNames(typed.parts).length === 0) missing("parts");
  });
export type TypedChange = z.output<typeof unitChangeForm>;

/** One name a line. */
export function partNames(typed: string): readonly string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
