import { useState } from "react";
import type { FieldValues } from "react-hook-form";
import type { MeetingId } from "#core/base/ids";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { useProcedureQuery } from "../api/use-procedure-query";
import { type BoundProps, useBoundField } from "../ui/bound-field";
import { formatDate, formatInteger } from "../ui/format";
import { SelectInput, type SelectInputProps } from "../ui/select-input";

const shown = 500;

/** A meeting of the cluster, or none. Where there are more than a list shows they are searched as one types. */
export function MeetingField<Values extends FieldValues>(
  props: BoundProps<Omit<SelectInputProps, "choices" | "onSearch" | "clearing">, Values>,
) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, string | null | undefined>({ control, name });
  const { choices, many, search } = useMeetingChoices((live.value ?? null) as MeetingId | null);
  return (
    <SelectInput
      {...(rest as Omit<SelectInputProps, "choices" | "value" | "onChange">)}
      {...live}
      value={live.value ?? null}
      clearing="allowed"
      choices={choices}
      onSearch={search}
      hint={many ? words.manyMeetings(formatInteger(shown)) : props.hint}
    />
  );
}

function useMeetingChoices(chosen: MeetingId | null) {
  const [typed, setTyped] = useState("");
  const { value } = useProcedureQuery("conference.meetings", {
    ...{ search: typed, year: null, offset: 0, limit: shown },
  });
  const rows = value?.rows ?? [];
  const many = (value?.all ?? 0) > shown;
  const isAway = many && chosen !== null && rows.every(({ id }) => id !== chosen);
  const away = useProcedureQuery("conference.meeting", isAway ? { meetingId: chosen } : null).value;
  const choices = [...(away === undefined ? [] : [away]), ...rows].map(({ id, title, date }) => ({
    value: id,
    label: title,
    facts: formatDate(date),
  }));
  return {
    choices,
    many,
    search: (text: string) => {
      // A title that is taken from the list is no search, and a short list is searched where it stands.
      if (many && choices.every(({ label }) => label !== text)) setTyped(text.slice(0, 100));
    },
  };
}
