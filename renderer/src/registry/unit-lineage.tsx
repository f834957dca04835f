import { formatDate } from "#core/base/local-date";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { SectionTitle } from "../ui/section-title";
import { Timeline } from "../ui/timeline";
import type { UnitDetails } from "./unit-drawer";

/** Names over time, oldest first; a ballot or minutes carry the name of their day. */
export function UnitLineage({ unit }: { readonly unit: UnitDetails }) {
  const withdraw = useProcedureCommand("registry.withdrawUnitEvent");
  const holding = unit.names.findLast((entry) => entry.name === unit.name);
  return (
    <>
      <SectionTitle>{words.namesTitle}</SectionTitle>
      <Timeline
        entries={unit.names.map((entry, index) => ({
          key: entry.eventId,
          when: whenText(entry),
          title: entry.name,
          facts: (
            <>
              {entry.decision}
              {index === 0 ? null : (
                <Button
                  kind="quiet"
                  size="small"
                  onClick={() => void withdraw.run({ eventId: entry.eventId })}
                >
                  {words.withdrawRename}
                </Button>
              )}
            </>
          ),
          holds: entry === holding ? ("now" as const) : ("before" as const),
        }))}
      />
    </>
  );
}

function whenText({ from, to }: UnitDetails["names"][number]): string {
  if (from === null) return to === null ? words.nameAlways : words.nameUntil(formatDate(to));
  return to === null ? words.nameFrom(formatDate(from)) : words.nameSpan(formatDate(from), formatDate(to));
}
