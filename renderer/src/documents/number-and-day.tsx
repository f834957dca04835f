import { useState } from "react";
import { type LocalDate, isLocalDate } from "#core/base/local-date";
import { documentsScreen as words } from "#core/strings/documents-screen-words";
import { DateInput } from "../ui/date-input";
import { TextInput } from "../ui/text-input";

interface TypedNumberAndDay {
  readonly number: string;
  readonly setNumber: (number: string) => void;
  readonly datedOn: string | null;
  readonly setDatedOn: (datedOn: string | null) => void;
  /** The day as typed: null where it was left blank, undefined where it is none. */
  readonly day: LocalDate | null | undefined;
}

/** Number and day of a paper, blank until the office's clerk gives them. */
export function useNumberAndDay(): TypedNumberAndDay {
  const [number, setNumber] = useState("");
  const [datedOn, setDatedOn] = useState<string | null>(null);
  return { number, setNumber, datedOn, setDatedOn, day: dayOf(datedOn) };
}

/** A day as typed: null where it was left blank, undefined where it is none. */
export function dayOf(text: string | null): LocalDate | null | undefined {
  return text === null || isLocalDate(text) ? text : undefined;
}

/** The two fields of `useNumberAndDay`. */
export function NumberAndDay({ typed }: { readonly typed: TypedNumberAndDay }) {
  return (
    <>
      <TextInput
        label={words.composeNumber}
        hint={words.composeNumberNote}
        value={typed.number}
        onChange={typed.setNumber}
        maxLength={40}
      />
      <DateInput
        label={words.composeDate}
        hint={words.composeDateNote}
        value={typed.datedOn}
        onChange={typed.setDatedOn}
      />
    </>
  );
}
