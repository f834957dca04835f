import type { MeetingId } from "#core/base/ids";
import type { Round } from "#core/conference/meeting";
import type { PaperHere } from "../frame/paper-menu";
import type { MeetingStep } from "./steps";

/** Papers a step of a meeting brings forth: those of the meeting, and those of the round in view. */
export function papersOfStep(
  step: MeetingStep,
  meetingId: MeetingId,
  round: Pick<Round, "id" | "mode" | "state" | "replacedBy"> | null,
): readonly PaperHere[] {
  const meeting = { of: "MEETING", id: meetingId } as const;
  switch (step) {
    case "prepare":
      return [
        ["INVITATION", meeting],
        ["AGENDA", meeting],
        ["CHAIR_SCRIPT", meeting],
        ["NAME_PLATES", meeting],
      ];
    case "roll":
      return [
        ["ATTENDANCE_SHEET", meeting],
        ["PROXY_LETTER", meeting],
      ];
    case "ballot":
      return [["BALLOT_RULES", meeting], ...paperOfVote(round)];
    case "count":
      return round?.state === "OPEN" ? paperOfVote(round) : [];
    case "outcome":
    case "seal":
      return round?.state === "SEALED" && round.replacedBy === null
        ? [["BALLOT_MINUTES", { of: "ROUND", id: round.id }]]
        : [];
    case "log":
      return [["MEETING_MINUTES", meeting]];
    case "conclude":
      return [
        ["CONCLUSION_NOTICE", meeting],
        ["MEETING_MINUTES", meeting],
      ];
    case "handover":
      return [["ENVELOPE_MINUTES", meeting]];
    default:
      return [];
  }
}

/** Nothing is handed out for raised hands. */
function paperOfVote(round: Pick<Round, "id" | "mode"> | null): readonly PaperHere[] {
  if (round === null || round.mode === "OPEN") return [];
  const kind = round.mode === "SECRET" ? "BALLOT_PAPER" : "WRITTEN_OPINION";
  return [[kind, { of: "ROUND", id: round.id }]];
}
