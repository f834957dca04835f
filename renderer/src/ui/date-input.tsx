import { Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendarEvent } from "@tabler/icons-react";
import { useState } from "react";
import { isLocalDate } from "#core/base/local-date";
import { uiStrings } from "#core/strings/ui-strings";
import { formatDate } from "./format";
import { IconButton } from "./icon-button";
import { readDate } from "./read-date";
import { TypedInput, type TypedInputProps } from "./typed-input";

export interface DateInputProps extends Omit<
  TypedInputProps<string | null>,
  | "read"
  | "write"
  | "empty"
  | "unreadable"
  | "same"
  | "align"
  | "inputMode"
  | "rightSection"
  | "look"
  | "tone"
> {}

/**
 * A day outside a form: typed dd/MM/yyyy or picked; value `YYYY-MM-DD` or `null`. Text that is no day stays in
 * the value as it was typed, so that every schema refuses it.
 */
export function DateInput(props: DateInputProps) {
  const [open, setOpen] = useState(false);
  const day = props.value !== null && isLocalDate(props.value) ? props.value : null;
  const pick = (picked: string | null) => {
    props.onChange(picked);
    setOpen(false);
  };
  const calendar = (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withRoles={false} trapFocus returnFocus>
      <Popover.Target>
        <span>
          <IconButton
            icon={IconCalendarEvent}
            label={uiStrings.openCalendar}
            size="small"
            opens={open ? "open" : "closed"}
            onClick={() => setOpen(!open)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={uiStrings.openCalendar}>
        <DatePicker
          value={day}
          onChange={pick}
          hideOutsideDates
          ariaLabels={uiStrings.calendar}
          {...(day === null ? {} : { defaultDate: day })}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TypedInput
      {...props}
      placeholder={props.placeholder ?? uiStrings.dateFormatHint}
      read={readDate}
      write={(value) => (value === null || value === "" ? "" : formatDate(value))}
      empty={null}
      unreadable={(text) => text}
      same={Object.is}
      inputMode="text"
      rightSection={props.lockedReason === undefined || props.lockedReason === null ? calendar : undefined}
    />
  );
}
