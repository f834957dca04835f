import type { UnitContact } from "#core/registry/contact-procedures";
import { contactWords as words } from "#core/strings/registry-contact-words";
import { formatDate } from "../ui/format";

/** "từ 01/01/2022", "01/01/2022 – 30/06/2022", "đến 30/06/2022"; empty where neither day is known. */
export function contactDays({ from, to }: Pick<UnitContact, "from" | "to">): string {
  if (from === null) return to === null ? "" : words.until(formatDate(to));
  return to === null ? words.since(formatDate(from)) : words.span(formatDate(from), formatDate(to));
}
