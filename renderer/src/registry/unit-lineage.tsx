import { formatDate } from "#core/base/local-date";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { SectionTitle } from "../ui/section-title";
import { Timeline } from "../ui/timeline";
import type { UnitDetails } from "./unit-drawer";

/** Names over time, oldest first; a ballot or minutes carry the name of their day. */
export function UnitLineage({ unit }: { readonly unit: UnitDetails }) {
  return (
    <>
      <SectionTitle>{words.namesTitle}</SectionTitle>
      <Timeline
        entries={unit.names.map((entry, index) => ({
          key: entry.eventId,
          when: whenText(entry),
          title: entry.name,
          facts: entry.decision,
          holds: index === unit.names.length - 1 ? ("now" as const) : ("before" as const),
        }))}
      />
    </>
  );
}

function whenText({ from, to }: UnitDetails["names"][number]): string {
  if (from === null) return to === null ? words.nameAlways : words.nameUntil(formatDate(to));
  return to === null ? words.nameFrom(formatDate(from)) : words.nameSpan(formatDate(from), formatDate(to));
}
