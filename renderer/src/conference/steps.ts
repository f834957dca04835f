/** The steps of a vote, in order. */
export const voteSteps = ["ballot", "count", "outcome", "seal"] as const;
export type VoteStep = (typeof voteSteps)[number];

/** The day of a meeting, in order; `vote` holds the steps of its rounds. */
export const meetingStages = ["prepare", "roll", "log", "vote", "conclude", "handover"] as const;
export type MeetingStage = (typeof meetingStages)[number];

export type MeetingStep = Exclude<MeetingStage, "vote"> | VoteStep;
const meetingSteps: readonly MeetingStep[] = ["prepare", "roll", "log", ...voteSteps, "conclude", "handover"];

/** The step an address names; the roll when it names none. */
export function toStep(text: string | undefined): MeetingStep {
  return meetingSteps.find((step) => step === text) ?? "roll";
}

export function isVoteStep(step: MeetingStep): step is VoteStep {
  return voteSteps.some((other) => other === step);
}

/** The stage of the day a step stands in. */
export function stageOf(step: MeetingStep): MeetingStage {
  return isVoteStep(step) ? "vote" : step;
}
