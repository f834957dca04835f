/** The way of a meeting, in order. */
export const meetingSteps = ["roll", "ballot", "count", "outcome", "seal"] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** The step an address names; the roll when it names none. */
export function toStep(text: string | undefined): MeetingStep {
  return meetingSteps.find((step) => step === text) ?? "roll";
}
