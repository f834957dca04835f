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

const typed = /^(\d{1,2})\s*(?:h|[:hg.]\s*(\d{2}))$/i;

/** `8h`, `9h40`, `9:40`, `09.40` as the time of day they say; empty is not entered. */
export const typedTime = z.string().transform((text, context): TimeOfDay | null => {
  if (text.trim() === "") return null;
  const match = typed.exec(text.trim());
  const [hour = "", minute = "00"] = match === null ? [] : match.slice(1);
  if (match !== null && Number(hour) < 24 && Number(minute) < 60)
    return `${hour.padStart(2, "0")}:${minute}` as TimeOfDay;
  const message = match === null ? words.timeUnreadable : words.timeImpossible(text.trim());
  context.addIssue({ code: "custom", message });
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
