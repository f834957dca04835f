import { z } from "zod";
import { agendaItemId } from "../../base/ids";
import { type TimeOfDay, timeOfDay } from "../../base/local-date";
import { optionalText, requiredText } from "../../base/vietnamese-text";
import { meetingKind } from "./meeting-kind";

export const agendaFields = {
  clock: timeOfDay.nullable(),
  title: requiredText(300),
  /** A role or a name, as the programme has it. */
  presenter: optionalText(200),
  note: optionalText(500),
} as const;

export const agendaItem = z.strictObject({
  id: agendaItemId,
  ...agendaFields,
  revision: z.int().min(1),
});
export type AgendaItem = Readonly<z.infer<typeof agendaItem>>;

/** An agenda to begin with, `resources/agendas/*.json`. Items carry no hour: the office types its own. */
export const agendaTemplate = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  title: requiredText(200),
  kind: meetingKind,
  /** Where the order was seen. */
  source: optionalText(300),
  items: z
    .array(z.strictObject({ title: requiredText(300), presenter: optionalText(200) }))
    .min(1)
    .max(40),
});
export type AgendaTemplate = Readonly<z.infer<typeof agendaTemplate>>;

/** Items whose hour stands before that of an item above them: shown, not refused; an office may move one later. */
export function agendaBackwards<Item extends { readonly clock: TimeOfDay | null }>(
  items: readonly Item[],
): readonly Item[] {
  let latest: TimeOfDay | null = null;
  return items.filter(({ clock }) => {
    if (clock === null) return false;
    const backwards = latest !== null && clock < latest;
    if (!backwards) latest = clock;
    return backwards;
  });
}
