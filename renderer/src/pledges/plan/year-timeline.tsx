import { IconCalendarEvent, IconCircleCheckFilled, IconClockExclamation } from "@tabler/icons-react";
import { partsOf } from "#core/base/local-date";
import type { OutputOf } from "#core/contract";
import type { TimelineMark } from "#core/pledges/plan/procedures";
import { barInYear, lanesOf, layLabels, placeInYear } from "#core/pledges/plan/timeline-places";
import { planScreen as words } from "#core/strings/pledges-plan-screen-words";
import { formatDate } from "../../ui/format";
import { Glyph, type GlyphIcon } from "../../ui/glyph";
import "./plan.css";

/** Pixels of a lane of labels below the months, and of one of waves above them. */
const laneHeight = 38;
const waveHeight = 22;
/** Width of a label in thousandths of the axis: about 240 px, beside a drawer as well. */
const labelWidths = { wide: 220, narrow: 325 } as const;

const iconOf: Readonly<Record<TimelineMark["state"], GlyphIcon>> = {
  DONE: IconCircleCheckFilled,
  OVERDUE: IconClockExclamation,
  NEXT: IconCalendarEvent,
  LATER: IconCalendarEvent,
};

interface YearTimelineProps {
  readonly timeline: OutputOf<"plan.timeline">;
  /** `narrow` beside a drawer. */
  readonly room?: "wide" | "narrow" | undefined;
}

/** The year on one axis: waves above the months, due days on them, meetings below, today. */
export function YearTimeline({ timeline, room = "wide" }: YearTimelineProps) {
  const { year, today, waves, marks } = timeline;
  const todayPlace = placeInYear(today, year);
  const month = todayPlace === null ? null : partsOf(today).month;
  const meetings = marks.filter(({ kind }) => kind === "MEETING");
  const shown = meetings.flatMap((mark) => {
    const place = placeInYear(mark.day, year);
    return place === null ? [] : [{ mark, place }];
  });
  const width = labelWidths[room];
  const labels = layLabels(
    shown.map(({ place }) => place),
    width,
  );
  const lanes = Math.max(0, ...labels.map(({ lane }) => lane + 1));
  const bars = waves.flatMap((wave) => {
    const bar = barInYear(wave.from, wave.to, year);
    return bar === null ? [] : [{ wave, bar }];
  });
  const barLanes = lanesOf(bars.map(({ bar }) => bar));
  const highest = Math.max(0, ...barLanes);
  const beside = meetings.filter(({ day }) => placeInYear(day, year) === null);
  return (
    <div className="plan-timeline" role="group" aria-label={words.timeline(year)} data-testid="year-timeline">
      {bars.length === 0 ? null : (
        <div className="plan-timeline-waves" style={{ height: (highest + 1) * waveHeight }}>
          {bars.map(({ wave, bar }, index) => (
            <span
              key={wave.id}
              className="plan-timeline-wave"
              data-now={wave.holdsToday ? true : undefined}
              style={{
                top: (highest - (barLanes[index] ?? 0)) * waveHeight,
                left: `${bar.start / 10}%`,
                width: `calc(${bar.length / 10}% - 6px)`,
              }}
              title={`${wave.title} · ${wave.period}`}
            >
              {wave.title} · {wave.period}
            </span>
          ))}
        </div>
      )}
      <div className="plan-timeline-months">
        {Array.from({ length: 12 }, (_, index) => (
          <span key={index} data-current={month === index + 1 ? true : undefined}>
            {room === "wide" ? words.month(index + 1) : words.monthShort(index + 1)}
          </span>
        ))}
        {marks.map((mark) => {
          const place = placeInYear(mark.day, year);
          if (mark.kind !== "PAPER_DUE" || place === null) return null;
          const said = `${words.dueMark(formatDate(mark.day), mark.title)}, ${words.markState[mark.state]}`;
          return (
            <span
              key={mark.key}
              className="plan-timeline-due"
              data-state={mark.state}
              role="img"
              aria-label={said}
              title={said}
              style={{ left: `${place / 10}%` }}
            />
          );
        })}
        {todayPlace === null ? null : (
          <span
            className="plan-timeline-today"
            role="img"
            aria-label={`${words.today} ${formatDate(today)}`}
            title={`${words.today} ${formatDate(today)}`}
            style={{ left: `${todayPlace / 10}%` }}
          />
        )}
      </div>
      <div className="plan-timeline-labels" style={{ height: lanes * laneHeight + (lanes > 0 ? 6 : 0) }}>
        {shown.map(({ mark }, index) => {
          const label = labels[index];
          if (label === undefined) return null;
          return (
            <div
              key={mark.key}
              className="plan-timeline-label"
              data-state={mark.state}
              style={{
                top: 6 + label.lane * laneHeight,
                left: `${label.start / 10}%`,
                width: `${width / 10}%`,
              }}
              title={`${formatDate(mark.day)} ${mark.title}`}
            >
              <Glyph of={iconOf[mark.state]} size={18} />
              <span>
                <span>
                  <b>{formatDate(mark.day).slice(0, 5)}</b> {mark.title}
                  <span className="ui-only-spoken">, {words.markState[mark.state]}</span>
                </span>
                <span className="ui-secondary">{mark.place}</span>
              </span>
            </div>
          );
        })}
      </div>
      {shown.length === 0 && waves.length === 0 ? (
        <p className="plan-timeline-note">{words.timelineEmpty}</p>
      ) : null}
      {beside.length === 0 ? null : (
        <p className="plan-timeline-note">
          {words.besideYear} {beside.map(({ day, title }) => `${formatDate(day)} ${title}`).join(" · ")}
        </p>
      )}
    </div>
  );
}
