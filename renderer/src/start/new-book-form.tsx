import type { UseFormReturn } from "react-hook-form";
import { z } from "zod";
import { contract, type InputOf } from "#core/contract";
import { startWords } from "#core/strings/start-words";
import { RefusalNotice } from "../api/refusal-notice";
import type { AppError } from "#core/errors";
import { FieldRow } from "../ui/field-row";
import { IntegerField } from "../ui/integer-field";
import { SelectField } from "../ui/select-field";
import { Stack } from "../ui/stack";
import { TextField } from "../ui/text-field";
import { type TypedUse, WhoUses } from "./who-uses";

/** The contract's own schema; the code may be typed in small letters. */
export const newBookSchema = contract["app.createBook"].input.omit({ place: true, keeper: true }).extend({
  clusterCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{2,12}$/, startWords.clusterCodeWrong),
});
export type NewBookFields = z.input<typeof newBookSchema>;
export type NewBookValues = Omit<InputOf<"app.createBook">, "place" | "keeper">;

export const newBookFormId = "new-book";

/** An empty form, in the year it is on the PC. */
export function newBookDefaults(): NewBookFields {
  return {
    clusterWord: "KHU_VUC",
    clusterName: "",
    clusterCode: "",
    year: new Date().getFullYear(),
    placeName: "",
  };
}

interface NewBookFormProps {
  readonly form: UseFormReturn<NewBookFields, unknown, NewBookValues>;
  readonly error: AppError | null;
  readonly use: TypedUse;
  readonly onUse: (use: TypedUse) => void;
  readonly onCreate: (values: NewBookValues) => void;
}

const words = Object.entries(startWords.clusterWords).map(([value, label]) => ({ value, label }));

/** What a new book begins with; all of it can be changed later, except that the book is a real one. */
export function NewBookForm({ form, error, use, onUse, onCreate }: NewBookFormProps) {
  const { control } = form;
  return (
    <form
      id={newBookFormId}
      className="start-new"
      noValidate
      onSubmit={(event) => {
        onUse({ ...use, judged: "YES" });
        void form.handleSubmit(onCreate)(event);
      }}
    >
      <Stack gap={12}>
        <RefusalNotice error={error} />
        <FieldRow columns="180px 1fr">
          <SelectField
            control={control}
            name="clusterWord"
            label={startWords.clusterWord}
            choices={words}
            required
          />
          <TextField
            control={control}
            name="clusterName"
            label={startWords.clusterName}
            hint={startWords.clusterNameHint}
            required
          />
        </FieldRow>
        <FieldRow columns="180px 120px 1fr">
          <TextField
            control={control}
            name="clusterCode"
            label={startWords.clusterCode}
            hint={startWords.clusterCodeHint}
            required
          />
          <IntegerField control={control} name="year" label={startWords.year} required />
          <TextField
            control={control}
            name="placeName"
            label={startWords.placeName}
            hint={startWords.placeNameHint}
          />
        </FieldRow>
        <WhoUses value={use} onChange={onUse} />
      </Stack>
    </form>
  );
}
