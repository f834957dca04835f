import type { MeetingId, RoundId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { checkIdentities } from "#core/conference/check-identities";
import type { RoundCount } from "#core/conference/count";
import { noMinutesFacts } from "#core/conference/new-facts";
import type { Round } from "#core/conference/meeting";
import { settingsOfSilence } from "#core/registry/regulation-settings";
import { atLeast80OfVoters, ballotGroupOf, lineCountOf, nineValid, testId } from "./counted-round";

/** Ten voters, nine valid papers, two groups of two names; the figures of the lines as given. */
export function openRoundView(agree: readonly (number | null)[], totals = nineValid): Round {
  const attendance = { summoned: 10, present: 10, absent: 0 };
  const groups = [ballotGroupOf(1, [1, 2], 1), ballotGroupOf(2, [3, 4], 1)];
  const count: RoundCount = {
    totals,
    lines: agree.map((votes, index) =>
      votes === null
        ? lineCountOf(index + 1)
        : lineCountOf(index + 1, { agree: votes, disagree: 9 - votes, blank: 0, invalid: 0 }),
    ),
  };
  return {
    id: testId<RoundId>(20, 1),
    meetingId: testId<MeetingId>(21, 1),
    revision: 1,
    name: "Vòng 1",
    mode: "SECRET",
    subject: "NOMINATIONS",
    openedClock: null,
    dueOn: null,
    follows: null,
    followedBy: [],
    headsWritten: null,
    settings: settingsOfSilence,
    meetingTitle: "Hội nghị",
    meetingDate: "2022-11-02" as LocalDate,
    place: "",
    rule: atLeast80OfVoters,
    regulationTitle: "Quy chế",
    attendance,
    groups,
    count,
    facts: noMinutesFacts,
    findings: checkIdentities({
      mode: "SECRET",
      settings: settingsOfSilence,
      attendance,
      rule: atLeast80OfVoters,
      groups,
      count,
    }),
    doubleCount: null,
    lateAnswers: [],
    outcome: null,
    state: "OPEN",
    seal: null,
    minutesId: null,
    replaces: null,
    replacedBy: null,
  };
}
