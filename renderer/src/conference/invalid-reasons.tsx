import { IconPlus, IconX } from "@tabler/icons-react";
import { type Control, useFieldArray } from "react-hook-form";
import { outcomeWords as words } from "#core/strings/outcome-words";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { IntegerField } from "../ui/integer-field";
import { SectionTitle } from "../ui/section-title";
import { TextField } from "../ui/text-field";
import type { FactsTyped } from "./facts-form";

interface InvalidReasonsProps {
  // oxlint-disable-next-line typescript/no-explicit-any -- the rows do not care what the form's parser makes of them
  readonly control: Control<FactsTyped, any, any>;
  /** Papers the reasons account for so far, of those that are invalid. */
  readonly listed: number;
  readonly invalid: number;
}

/** Why papers were invalid; the usual reasons are a click away, others are typed (domain.md §5.4). */
export function InvalidReasons({ control, listed, invalid }: InvalidReasonsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: "invalidReasons" });
  const left = Math.max(0, invalid - listed);
  return (
    <section>
      <SectionTitle level={2} facts={words.invalidFacts(listed, invalid)}>
        {words.sectionInvalid}
      </SectionTitle>
      <div className="conference-rows">
        {fields.map((field, index) => (
          <div className="conference-reason" key={field.id}>
            <TextField
              control={control}
              name={`invalidReasons.${index}.reason`}
              label={words.invalidReason}
            />
            <IntegerField
              control={control}
              name={`invalidReasons.${index}.papers`}
              label={words.invalidPapers}
            />
            <IconButton icon={IconX} label={words.removeReason(index + 1)} onClick={() => remove(index)} />
          </div>
        ))}
      </div>
      <div className="conference-suggestions">
        {words.invalidReasons.map((reason) => (
          <Button key={reason} size="small" onClick={() => append({ reason, papers: left })}>
            {reason}
          </Button>
        ))}
        <Button size="small" icon={IconPlus} onClick={() => append({ reason: "", papers: null })}>
          {words.addReason}
        </Button>
      </div>
    </section>
  );
}
