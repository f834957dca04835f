import { IconX } from "@tabler/icons-react";
import type { UnitId } from "#core/base/ids";
import type { Direction } from "#core/pledges/targets/asked";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import type { Choice } from "../../ui/choice";
import { DateInput } from "../../ui/date-input";
import { IconButton } from "../../ui/icon-button";
import { SelectInput } from "../../ui/select-input";
import { FigureInput } from "./figure-input";
import type { TargetFieldValues } from "./target-fields";

type Exception = TargetFieldValues["exceptions"][number];

interface ExceptionLineProps {
  readonly exception: Exception;
  readonly direction: Direction;
  readonly name: string;
  /** Units that have no line of their own yet. */
  readonly choices: readonly Choice<UnitId>[];
  readonly onChange: (exception: Exception) => void;
  readonly onDrop: () => void;
}

/** What the target says of one unit: a figure of its own, or that it is not for it. */
export function ExceptionLine(props: ExceptionLineProps) {
  const { exception, direction, onChange } = props;
  const own = exception.applies === "OWN_VALUE";
  const isValue = direction !== "YES_NO" && direction !== "BY_DAY";
  return (
    <div className="pledge-exception">
      <SelectInput
        label={words.targetUnit}
        value={exception.unitId}
        onChange={(unitId) => unitId !== null && onChange({ ...exception, unitId })}
        choices={[{ value: exception.unitId, label: props.name }, ...props.choices]}
      />
      <SelectInput
        label={words.targetApplies}
        value={exception.applies}
        onChange={(applies) => applies !== null && onChange({ ...exception, applies })}
        choices={[
          { value: "NOT_APPLICABLE", label: words.notApplicable },
          ...(direction === "YES_NO" ? [] : [{ value: "OWN_VALUE" as const, label: words.ownValue }]),
        ]}
      />
      {own && isValue ? (
        <FigureInput
          label={direction === "RANGE" ? words.targetFrom : words.targetValue}
          value={exception.value}
          onChange={(value) => onChange({ ...exception, value })}
        />
      ) : null}
      {own && direction === "RANGE" ? (
        <FigureInput
          label={words.targetTo}
          value={exception.valueTo}
          onChange={(valueTo) => onChange({ ...exception, valueTo })}
        />
      ) : null}
      {own && direction === "BY_DAY" ? (
        <DateInput
          label={words.targetDue}
          value={exception.dueOn}
          onChange={(dueOn) => onChange({ ...exception, dueOn: dueOn as Exception["dueOn"] })}
        />
      ) : null}
      <IconButton icon={IconX} label={words.targetDropException} onClick={props.onDrop} />
    </div>
  );
}
