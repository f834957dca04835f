import type { FieldValues } from "react-hook-form";
import { type BoundProps, useBoundField } from "./bound-field";
import { ScoreInput, type ScoreInputProps } from "./score-input";

/** A score of a form; value in integer hundredths, `number | null`. */
export function ScoreField<Values extends FieldValues>(props: BoundProps<ScoreInputProps, Values>) {
  const { control, name, ...rest } = props;
  const live = useBoundField<Values, number | null | undefined>({ control, name });
  return <ScoreInput {...rest} {...live} value={live.value ?? null} />;
}
