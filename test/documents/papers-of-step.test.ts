import type { Moment } from "#core/base/local-date";
import { describe, expect, test } from "vitest";
import { composeAddress, readComposeAddress } from "#core/documents/document-address";
import { documentKind, documentKinds } from "#core/documents/document-kind";
import type { MeetingId, RoundId } from "#core/base/ids";
import { papersOfStep } from "../../renderer/src/conference/papers-of-step";
import { testId } from "../conference/counted-round";

const meeting = testId<MeetingId>(4, 1);
const round = { id: testId<RoundId>(5, 1), mode: "SECRET", state: "SEALED", replacedBy: null } as const;

describe("the way from a step of a meeting to its papers", () => {
  test.each([
    ["prepare", ["INVITATION", "AGENDA", "CHAIR_SCRIPT", "NAME_PLATES"]],
    ["roll", ["ATTENDANCE_SHEET", "PROXY_LETTER"]],
    ["ballot", ["BALLOT_RULES", "BALLOT_PAPER"]],
    ["count", []],
    ["seal", ["BALLOT_MINUTES"]],
    ["conclude", ["CONCLUSION_NOTICE", "MEETING_MINUTES"]],
    ["handover", ["ENVELOPE_MINUTES"]],
  ] as const)("%s offers its papers, each with the subject its kind takes", (step, kinds) => {
    const papers = papersOfStep(step, meeting, round);
    expect(papers.map(([kind]) => kind)).toEqual(kinds);
    for (const [kind, subject] of papers) {
      expect(subject?.of).toBe(documentKinds[kind].subject);
      const [, , , asked, id] = composeAddress(kind, subject).split("/");
      expect(readComposeAddress(asked, id)).toEqual({ kind, subject });
    }
  });

  test("nothing is handed out for raised hands, written answers have their own paper, an open round no minutes", () => {
    const ballot = (mode: "OPEN" | "CORRESPONDENCE") =>
      papersOfStep("ballot", meeting, { ...round, mode }).map(([kind]) => kind);
    expect(ballot("OPEN")).toEqual(["BALLOT_RULES"]);
    expect(ballot("CORRESPONDENCE")).toEqual(["BALLOT_RULES", "WRITTEN_OPINION"]);
    expect(papersOfStep("outcome", meeting, { ...round, state: "OPEN", replacedBy: null })).toEqual([]);
    const replacedBy = {
      roundId: round.id,
      code: null,
      reopenedAt: "2022-11-03T00:00:00.000Z" as Moment,
      reason: "",
    };
    expect(papersOfStep("seal", meeting, { ...round, replacedBy })).toEqual([]);
  });

  test("an address without a subject names the kind, and the subject is chosen there", () => {
    for (const kind of documentKind.options)
      if (documentKinds[kind].subject !== "YEAR") {
        const [, , , asked, id] = composeAddress(kind, null).split("/");
        expect(readComposeAddress(asked, id)).toEqual({ kind, subject: null });
      }
  });
});
