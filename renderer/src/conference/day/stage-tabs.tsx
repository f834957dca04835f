import { dayScreen as words } from "#core/strings/meeting-day-words";
import { type MeetingStage, meetingStages } from "../steps";
import "./day.css";

interface StageTabsProps {
  readonly current: MeetingStage;
  /** How far a stage is, in a word. */
  readonly facts: Partial<Record<MeetingStage, string>>;
  readonly onStage: (stage: MeetingStage) => void;
}

/** The day of a meeting from its preparation to the papers put away; one stage in view. */
export function StageTabs({ current, facts, onStage }: StageTabsProps) {
  return (
    <nav className="conference-stages" aria-label={words.stagesLabel}>
      {meetingStages.map((stage) => (
        <button
          key={stage}
          type="button"
          className="ui-tab"
          data-stage={stage}
          aria-current={stage === current ? "step" : undefined}
          onClick={() => onStage(stage)}
        >
          {words.stages[stage]}
          {facts[stage] === undefined ? null : <span className="conference-secondary">{facts[stage]}</span>}
        </button>
      ))}
    </nav>
  );
}
