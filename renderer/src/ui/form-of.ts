import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";

/**
 * A form held by a schema of the contract. Wrong places are named when a field is left and again when saving.
 * `Input` is what the fields hold, `Output` what the schema makes of it.
 */
export function useFormOf<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<NoInfer<Input>>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({
    resolver: zodResolver(schema as never) as never,
    defaultValues,
    mode: "onTouched",
    // The sentence of a field just left moves what is below: not under the finger that is pressing it.
    delayError: 300,
  });
}
