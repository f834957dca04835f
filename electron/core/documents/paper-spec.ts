import { z } from "zod";
import { assert } from "../base/assert";

/**
 * How one kind of paper is worded: the tags its template may use, as a schema, and the pure function from facts to
 * their texts. The tags of the letterhead and the signer (`paper-frame.ts`) stand beside these in every paper.
 */
export interface PaperSpec<Facts, View extends z.ZodObject = z.ZodObject> {
  readonly view: View;
  readonly fill: (facts: Facts) => z.output<View>;
}

/** Ties the tags of a paper to the function that words them. */
export function paperSpec<Facts, View extends z.ZodObject>(
  view: View,
  fill: (facts: Facts) => z.output<View>,
): PaperSpec<Facts, View> {
  return { view, fill };
}

/** One text of a paper. */
export const text = z.string();
/** Paragraphs, each in the tag `.` of its section. */
export const texts = z.array(z.string()).readonly();
/** Whether a part of the template stands. */
export const shown = z.boolean();
/** Rows of a table or paragraphs with several tags. */
export const rows = <Row extends z.ZodObject>(row: Row) => z.array(row).readonly();

/** Names a template with this view may use, at any depth; `.` is the text of the list it stands in. */
export function tagsOf(view: z.ZodType): readonly string[] {
  return [...new Set([".", ...namesIn(view)])];
}

function namesIn(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => [
      name,
      ...namesIn(inner as z.core.$ZodType),
    ]);
  if (schema instanceof z.ZodReadonly) return namesIn(schema.def.innerType);
  if (schema instanceof z.ZodArray) return namesIn(schema.element);
  assert(
    schema instanceof z.ZodString || schema instanceof z.ZodBoolean,
    "a view holds texts, rows and switches",
  );
  return [];
}
