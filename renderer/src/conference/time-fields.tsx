import { IconClock } from "@tabler/icons-react";
import type { UseFormReturn } from "react-hook-form";
import { z } from "zod";
import type { TimeOfDay } from "#core/base/local-date";
import { outcomeWords as words } from "#core/strings/outcome-words";
import { Button } from "../ui/button";
import { FieldRow } from "../ui/field-row";
import { TextField } from "../ui/text-field";
import { clockNow } from "./day/clock-now";
import type { FactsTyped } from "./facts-form";

const typed = /^([01]?\d|2[0-3])\s*[:hg.]\s*([0-5]\d)$/i;

/** `9h40`, `9:40`, `09.40` as the time of day they say; empty is not entered. */
export const typedTime = z.string().transform((text, context): TimeOfDay | null => {
  if (text.trim() === "") return null;
  const match = typed.exec(text.trim());
  if (match !== null) return `${String(match[1]).padStart(2, "0")}:${match[2]}` as TimeOfDay;
  context.addIssue({ code: "custom", message: words.timeUnreadable });
  return z.NEVER;
});

interface TimeFieldsProps {
  // oxlint-disable-next-line typescript/no-explicit-any -- the fields do not care what the form's parser makes of them
  readonly form: UseFormReturn<FactsTyped, any, any>;
}

/** When the count began and ended: typed, the clock is a suggestion. */
export function TimeFields({ form }: TimeFieldsProps) {
  return (
    <FieldRow>
      {(["startedAt", "endedAt"] as const).map((name) => (
        <div key={name} className="conference-time">
          <TextField control={form.control} name={name} label={words[name]} placeholder={words.timeHint} />
          <Button
            size="small"
            kind="quiet"
            icon={IconClock}
            onClick={() => form.setValue(name, clockNow(), { shouldDirty: true, shouldValidate: true })}
          >
            {words.timeNow}
          </Button>
        </div>
      ))}
    </FieldRow>
  );
}
