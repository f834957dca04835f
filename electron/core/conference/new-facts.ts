import type { MinutesFacts } from "./meeting";

/** What a round just opened knows for its minutes: nothing yet. */
export const noMinutesFacts: MinutesFacts = {
  startedAt: null,
  endedAt: null,
  tellersBasis: "",
  tellers: [],
  witnesses: [],
  ballotRules: "",
  invalidReasons: [],
  tieHandling: "",
  complaints: "",
  copies: 2,
  adopted: "NOT_YET",
  chair: "",
  meetingSecretary: "",
};
