import { readHundredths } from "#core/pledges/targets/hundredths";
import { cellRefusalSentence, figureInField } from "#core/strings/pledges-target-words";
import { pledgeScreen as words } from "#core/strings/pledges-pledge-screen-words";
import { type Reading, TypedInput, type TypedInputProps } from "../../ui/typed-input";

type FigureInputProps = Omit<
  TypedInputProps<number | null>,
  "read" | "write" | "empty" | "unreadable" | "same" | "align" | "inputMode" | "rightSection"
>;

/** A figure of a target in hundredths; a full stop that may be two things is refused, not guessed. */
export function FigureInput(props: FigureInputProps) {
  return (
    <TypedInput
      {...props}
      read={read}
      write={(value) => (value === null || Number.isNaN(value) ? "" : figureInField(value))}
      empty={null}
      unreadable={() => Number.NaN}
      same={Object.is}
      align="right"
      inputMode="decimal"
    />
  );
}

function read(text: string): Reading<number | null> {
  if (text.trim() === "") return { kind: "empty" };
  const figure = readHundredths(text);
  if (figure.ok) return { kind: "value", value: figure.value };
  if (figure.error === "NOT_A_FIGURE") return { kind: "unreadable", sentence: words.figureWrong };
  return { kind: "unreadable", sentence: cellRefusalSentence(figure.error) };
}
