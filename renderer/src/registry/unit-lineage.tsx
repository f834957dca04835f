import { IconArrowNarrowRight, IconGitMerge } from "@tabler/icons-react";
import type { UnitId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import { dayBefore } from "#core/registry/day-before";
import { registryScreen as words } from "#core/strings/registry-screen-words";
import { changeTexts, unitChangeWords } from "#core/strings/registry-unit-words";
import { useProcedureCommand } from "../api/use-procedure-command";
import { Button } from "../ui/button";
import { Glyph } from "../ui/glyph";
import { Notice } from "../ui/notice";
import { SectionTitle } from "../ui/section-title";
import { Stack } from "../ui/stack";
import { Timeline } from "../ui/timeline";
import "./registry.css";
import type { UnitDetails } from "./unit-drawer";

interface UnitLineageProps {
  readonly unit: UnitDetails;
  readonly onShow: (id: UnitId) => void;
  readonly onChange: () => void;
}

/** What became of a unit: those before and after it, its names, and the decisions recorded. */
export function UnitLineage({ unit, onShow, onChange }: UnitLineageProps) {
  const withdraw = useProcedureCommand("registry.withdrawUnitEvent");
  const holding = unit.names.findLast((entry) => entry.name === unit.name);
  const { before, after } = unit.lineage;
  return (
    <Stack gap={16}>
      {before.length + after.length === 0 ? null : <Relatives unit={unit} onShow={onShow} />}
      <Stack gap={8}>
        <SectionTitle>{words.namesTitle}</SectionTitle>
        <Timeline
          entries={unit.names.map((entry) => ({
            key: entry.eventId,
            when: whenText(entry),
            title: entry.name,
            facts: entry.decision,
            holds: entry === holding ? ("now" as const) : ("before" as const),
          }))}
        />
      </Stack>
      {unit.changes.length === 0 ? null : (
        <Stack gap={8}>
          <SectionTitle>{unitChangeWords.changesTitle}</SectionTitle>
          <Timeline
            entries={unit.changes.map((change, place) => ({
              key: change.eventId,
              when: formatDate(change.on),
              title: changeTexts[change.kind](change.what),
              facts: (
                <>
                  {change.decision}
                  {isLastOfDecision(unit.changes, place) ? (
                    <Button
                      does="registry.withdrawUnitEvent"
                      kind="quiet"
                      size="small"
                      onClick={() => void withdraw.run({ eventId: change.eventId })}
                    >
                      {change.kind === "RENAMED" ? words.withdrawRename : unitChangeWords.withdraw}
                    </Button>
                  ) : null}
                </>
              ),
              holds: "before" as const,
            }))}
          />
        </Stack>
      )}
      {before.length === 0 ? null : (
        <Notice tone="warn" title={unitChangeWords.historyTitle}>
          {unitChangeWords.historyText}
        </Notice>
      )}
      <span>
        <Button does="registry.mergeUnits" icon={IconGitMerge} onClick={onChange} testId="change-unit">
          {unitChangeWords.open}
        </Button>
      </span>
    </Stack>
  );
}

/** A decision that made several lines is taken back once, under its last. */
function isLastOfDecision(changes: UnitDetails["changes"], place: number): boolean {
  const changeId = changes[place]?.changeId;
  return changeId === null || changes.findLastIndex((other) => other.changeId === changeId) === place;
}

/** Predecessors on the left, successors on the right, the unit itself marked on its side. */
function Relatives({ unit, onShow }: Omit<UnitLineageProps, "onChange">) {
  const { before, after } = unit.lineage;
  const own = { id: unit.id, name: unit.name };
  const { end } = unit.life;
  const left = after.length > 0 ? [{ ...own, on: end }, ...before] : before;
  const right = after.length > 0 ? after : [{ ...own, on: before[0]?.on ?? null }];
  const node = (side: "before" | "after") => (relative: (typeof left)[number]) => (
    <button
      key={relative.id}
      type="button"
      className="registry-relative"
      data-own={relative.id === unit.id}
      disabled={relative.id === unit.id}
      onClick={() => onShow(relative.id)}
    >
      <strong>{relative.name}</strong>
      {relative.on === null ? null : (
        <span className="ui-secondary">
          {side === "before"
            ? unitChangeWords.until(formatDate(dayBefore(relative.on)))
            : unitChangeWords.from(formatDate(relative.on))}
        </span>
      )}
    </button>
  );
  return (
    <Stack gap={8}>
      <SectionTitle>{unitChangeWords.relations}</SectionTitle>
      <div className="registry-relatives">
        <div className="registry-relatives-side">{left.map(node("before"))}</div>
        <Glyph of={IconArrowNarrowRight} />
        <div className="registry-relatives-side">{right.map(node("after"))}</div>
      </div>
    </Stack>
  );
}

function whenText({ from, to }: UnitDetails["names"][number]): string {
  if (from === null) return to === null ? words.nameAlways : words.nameUntil(formatDate(to));
  return to === null ? words.nameFrom(formatDate(from)) : words.nameSpan(formatDate(from), formatDate(to));
}
