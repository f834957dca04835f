import { IconPlus, IconX } from "@tabler/icons-react";
import { type Control, useFieldArray } from "react-hook-form";
import { outcomeWords as words, tellerRoleWords } from "#core/strings/outcome-words";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { SectionTitle } from "../ui/section-title";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { FactsTyped } from "./facts-form";

const roles = ["CHIEF", "SECRETARY", "MEMBER"] as const;

interface TellersProps {
  // oxlint-disable-next-line typescript/no-explicit-any -- the rows do not care what the form's parser makes of them
  readonly control: Control<FactsTyped, any, any>;
}

/** Who counted, in which role. */
export function Tellers({ control }: TellersProps) {
  const { fields, append, remove } = useFieldArray({ control, name: "tellers" });
  return (
    <section>
      <SectionTitle level={2} facts={words.sectionTellersFacts}>
        {words.sectionTellers}
      </SectionTitle>
      <div className="conference-rows">
        {fields.map((field, index) => (
          <div className="conference-teller" key={field.id} role="group" aria-label={words.teller(index + 1)}>
            <TextField control={control} name={`tellers.${index}.name`} label={words.tellerName} />
            <TextField control={control} name={`tellers.${index}.unit`} label={words.tellerUnit} />
            <SelectField
              control={control}
              name={`tellers.${index}.role`}
              label={words.tellerRole}
              choices={roles.map((value) => ({ value, label: tellerRoleWords[value] }))}
            />
            <IconButton
              does="conference.saveMinutesFacts"
              icon={IconX}
              label={words.removeTeller(index + 1)}
              onClick={() => remove(index)}
            />
          </div>
        ))}
      </div>
      <Button
        does="conference.saveMinutesFacts"
        size="small"
        icon={IconPlus}
        onClick={() => append({ name: "", unit: "", role: "MEMBER" })}
        testId="add-teller"
      >
        {words.addTeller}
      </Button>
    </section>
  );
}
