import { IconArrowLeft, IconCalendarEvent, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { MeetingId, RoundId } from "#core/base/ids";
import { formatDate } from "#core/base/local-date";
import type { MeetingDay } from "#core/conference/day/meeting-day";
import type { Meeting, Round } from "#core/conference/meeting";
import { conferenceWords as words, twoDatesWords } from "#core/strings/conference-words";
import { reopeningWords } from "#core/strings/reopening-words";
import { dayScreen } from "#core/strings/meeting-day-words";
import { RefusalNotice } from "../api/refusal-notice";
import { useProcedureQuery } from "../api/use-procedure-query";
import { PaperMenu } from "../frame/paper-menu";
import { useLeaveGuard } from "../frame/use-leave-guard";
import { Chip } from "../ui/chip";
import { IconButton } from "../ui/icon-button";
import { Loading } from "../ui/loading";
import { Page } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Segmented } from "../ui/segmented";
import { StepperRow } from "../ui/stepper-row";
import { BallotStep } from "./ballot-step";
import "./conference.css";
import "./count.css";
import "./outcome.css";
import { CountStep } from "./count-step";
import { MeetingDrawer } from "./meeting-drawer";
import { NeedRound } from "./need-round";
import { OutcomeStep, type OutcomeView } from "./outcome-step";
import { papersOfStep } from "./papers-of-step";
import { RollStep } from "./roll-step";
import { SealStep } from "./seal-step";
import { ConcludeStep } from "./day/conclude-step";
import { HandoverStep } from "./day/handover-step";
import { LogStep } from "./day/log-step";
import { PrepareStep } from "./day/prepare-step";
import { StageTabs } from "./day/stage-tabs";
import { rowSteps } from "./row-steps";
import { type MeetingStage, type MeetingStep, isVoteStep, stageOf } from "./steps";

interface MeetingScreenProps {
  readonly meetingId: MeetingId;
  readonly step: MeetingStep;
  /** The round in view; without one the latest. */
  readonly roundId: RoundId | null;
}

/** One meeting with its steps on top. */
export function MeetingScreen({ meetingId, step, roundId }: MeetingScreenProps) {
  const [, navigate] = useLocation();
  const [editing, setEditing] = useState(false);
  const [view, setView] = useState<OutcomeView>("result");
  const leave = useLeaveGuard();
  const { value: meeting, error } = useProcedureQuery("conference.meeting", { meetingId });
  const inView = roundId ?? meeting?.rounds.at(-1)?.id ?? null;
  const { value: day } = useProcedureQuery("conference.day", { meetingId });
  const read = useProcedureQuery("conference.round", inView === null ? null : { roundId: inView });
  const round = read.value?.id === inView ? read.value : undefined;
  const go = (next: MeetingStep, id: RoundId | null = roundId) =>
    navigate(`/${meetingId}/${next}${id === null ? "" : `/${id}`}`);

  const toStage = (stage: MeetingStage) =>
    go(stage !== "vote" ? stage : inView === null ? "ballot" : round?.state === "SEALED" ? "seal" : "count");

  if (
    meeting === undefined ||
    day === undefined ||
    (inView !== null && round === undefined && read.error === null)
  ) {
    return error === null ? <Loading /> : <RefusalNotice error={error} />;
  }
  const open = meeting.rounds.find(({ state }) => state === "OPEN");
  const { summoned, present } = meeting.attendance;
  const sealed = meeting.rounds.some(({ state }) => state !== "OPEN");
  return (
    <Page
      head={
        <PageHead
          title={titleOf(step, meeting, round ?? null)}
          facts={<MeetingFacts meeting={meeting} />}
          actions={
            <>
              {isVoteStep(step) && meeting.rounds.length > 1 && inView !== null ? (
                <Segmented
                  label={words.roundChooser}
                  options={meeting.rounds.map(({ id, name, state }) => ({
                    key: id,
                    label: state === "REPLACED" ? reopeningWords.roundReplaced(name) : name,
                  }))}
                  value={inView}
                  onChange={(id) => go(step, id)}
                />
              ) : null}
              <PaperMenu papers={papersOfStep(step, meetingId, round ?? null)} />
              <IconButton
                icon={IconArrowLeft}
                label={words.back}
                onClick={() => navigate("/")}
                testId="all-meetings"
              />
              <IconButton
                does="conference.editMeeting"
                icon={IconPencil}
                label={words.edit}
                onClick={() => leave(() => setEditing(true))}
                testId="edit-meeting"
              />
            </>
          }
        />
      }
      drawer={
        editing ? (
          <MeetingDrawer
            key={meeting.revision}
            meeting={meeting}
            day={day}
            sealed={sealed}
            dateLocked={open === undefined ? null : words.dateFixed}
            onBinned={() => navigate("/")}
            onSaved={() => setEditing(false)}
            onClose={() => setEditing(false)}
          />
        ) : null
      }
    >
      <StageTabs
        current={stageOf(step)}
        facts={summoned === 0 ? {} : { roll: words.present(present, summoned) }}
        onStage={toStage}
      />
      {isVoteStep(step) ? (
        <StepperRow
          label={words.stepsLabel}
          steps={rowSteps(round ?? null, editing ? "labels" : "facts")}
          current={step}
          onStep={(next) => go(next)}
        />
      ) : null}
      <Step
        step={step}
        meeting={meeting}
        day={day}
        round={round ?? null}
        view={view}
        onView={setView}
        onStep={go}
        onEdit={() => leave(() => setEditing(true))}
      />
    </Page>
  );
}

interface StepProps {
  readonly step: MeetingStep;
  readonly meeting: Meeting;
  readonly day: MeetingDay;
  readonly round: Round | null;
  readonly view: OutcomeView;
  readonly onView: (view: OutcomeView) => void;
  readonly onStep: (step: MeetingStep, roundId?: RoundId | null) => void;
  readonly onEdit: () => void;
}

function Step({ step, meeting, day, round, view, onView, onStep, onEdit }: StepProps) {
  switch (step) {
    case "prepare":
      return (
        <PrepareStep
          day={day}
          onEdit={onEdit}
          onPlace={({ place, roundId }) => onStep(place, roundId ?? undefined)}
        />
      );
    case "roll":
      return <RollStep meeting={meeting} day={day} />;
    case "log":
      return <LogStep meeting={meeting} day={day} />;
    case "conclude":
      return <ConcludeStep meeting={meeting} onLog={() => onStep("log")} />;
    case "handover":
      return <HandoverStep meeting={meeting} />;
    default:
      break;
  }
  if (step === "ballot") return <BallotStep meeting={meeting} round={round} onStep={onStep} />;
  const toResult = () => {
    onView("result");
    onStep("outcome");
  };
  if (round === null) return <NeedRound onGo={() => onStep("ballot")} />;
  switch (step) {
    case "count":
      return <CountStep key={round.id} round={round} onNext={toResult} />;
    case "outcome":
      return (
        <OutcomeStep
          key={round.id}
          round={round}
          view={view}
          onView={onView}
          onCount={() => onStep("count")}
        />
      );
    case "seal":
      return (
        <SealStep
          key={round.id}
          round={round}
          onCount={() => onStep("count")}
          onFacts={() => {
            onView("facts");
            onStep("outcome");
          }}
          onRound={(id) => onStep("seal", id)}
        />
      );
  }
}

function MeetingFacts({ meeting: { title, date, place, otherDate } }: { readonly meeting: Meeting }) {
  const words = [formatDate(date), place, title].filter((part) => part !== "").join(" · ");
  return (
    <>
      <span className="conference-head-facts" title={words}>
        {words}
      </span>
      {otherDate === null ? null : (
        <Chip tone="warn" icon={IconCalendarEvent}>
          {twoDatesWords(date, otherDate.date)}
        </Chip>
      )}
    </>
  );
}

function titleOf(step: MeetingStep, meeting: Meeting, round: Round | null): string {
  const stepWords: Record<MeetingStep, string> = {
    ...dayScreen.stages,
    ballot: words.stepBallot,
    count: words.stepCount,
    outcome: words.stepOutcome,
    seal: words.stepSeal,
  };
  const name = !isVoteStep(step) || round === null ? null : round.name;
  return name === null || meeting.rounds.length === 0 ? stepWords[step] : `${stepWords[step]} · ${name}`;
}
