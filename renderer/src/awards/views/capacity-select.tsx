import { type Capacity, capacity } from "#core/awards/views/capacity";
import type { PersonId } from "#core/base/ids";
import { awardViewScreen as words, capacityWords } from "#core/strings/award-views-words";
import { useProcedureCommand } from "../../api/use-procedure-command";
import { useLockReason } from "../../ui/lock-reason";
import { SelectInput } from "../../ui/select-input";

interface CapacitySelectProps {
  readonly personId: PersonId;
  readonly name: string;
  readonly year: number;
  readonly value: Capacity;
  /** Above the field with its hint, or spoken only where a column names it. */
  readonly look: "FIELD" | "CELL";
  readonly label: string;
  readonly hint?: string | undefined;
}

/** What a person is in a year; chosen is saved. */
export function CapacitySelect(props: CapacitySelectProps) {
  const { personId, name, year, value, look } = props;
  const set = useProcedureCommand("awardViews.setCapacity");
  const notMine = useLockReason("awardViews.setCapacity");
  return (
    <SelectInput
      label={look === "FIELD" ? props.label : words.capacityOf(name, year)}
      labelLook={look === "FIELD" ? undefined : "spoken"}
      hint={props.hint}
      lockedReason={notMine === null || look === "FIELD" ? notMine : ""}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null && chosen !== value) void set.run({ personId, year, capacity: chosen });
      }}
      choices={capacity.options.map((one) => ({ value: one, label: capacityWords[one] }))}
    />
  );
}
