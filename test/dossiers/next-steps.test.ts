import { describe, expect, it } from "vitest";
import type { VoteRoute } from "#core/awards/procedures";
import type { LocalDate } from "#core/base/local-date";
import { type LifeFacts, judgeStep } from "#core/dossiers/life/judge-step";
import { nextSteps } from "#core/dossiers/life/next-steps";
import { type DossierState, dossierState, stepKind } from "#core/dossiers/life/state";

const today = "2026-11-24" as LocalDate;
const facts: LifeFacts = {
  ...{ number: "HS-0006", state: "DRAFT", awardName: "Cờ thi đua của tỉnh", route: "CLUSTER_VOTE" },
  ...{
    missingPapers: [],
    submission: { number: "12/TTr", datedOn: today },
    openRound: null,
    latest: null,
    today,
  },
};

/** The steps of a dossier in that state, each judged as the book judges it. */
const offered = (state: DossierState, change: Partial<LifeFacts> = {}) =>
  nextSteps(
    stepKind.options.map((kind) => {
      const judged = judgeStep({ ...facts, state, ...change }, kind);
      return { kind, whyNot: judged.ok ? null : judged.error };
    }),
  );
const kinds = (steps: readonly { readonly kind: string }[]) => steps.map(({ kind }) => kind);

describe("the step a dossier is led to", () => {
  it.each<[DossierState, string | null]>([
    ["DRAFT", "RECEIVE"],
    ["RECEIVED", "CONFIRM_COMPLETE"],
    ["RETURNED", "RECEIVE"],
    ["COMPLETE", null],
    ["ACCLAIMED", "PUT_IN_SUBMISSION"],
    ["NOT_ACCLAIMED", null],
    ["IN_SUBMISSION", "SEND"],
    ["SENT", "RECEIPT"],
    ["RECEIPTED", "DECIDE"],
    ["SUPPLEMENT_ASKED", "SEND_SUPPLEMENT"],
    ["SUPPLEMENT_SENT", "DECIDE"],
    ["DECIDED", "HAND_OVER"],
    ["HANDED_OVER", null],
    ["WITHDRAWN", null],
  ])("of one that is %s is %s", (state, expected) => {
    expect(offered(state).main?.kind ?? null).toBe(expected);
  });

  it.each(dossierState.options)("is never one that turns it back or ends it: %s", (state) => {
    const back = ["RETURN", "ASK_SUPPLEMENT", "REFUSE", "WITHDRAW", "REVOKE"];
    expect(back).not.toContain(offered(state).main?.kind);
  });

  it("of a complete one is the vote, and its papers are returned only beside that", () => {
    const { main, open, near, conference } = offered("COMPLETE");
    expect([main, kinds(open), kinds(near)]).toEqual([
      ...[null, ["RETURN", "WITHDRAW"], ["PUT_IN_SUBMISSION"]],
    ]);
    expect(conference?.whyNot?.code).toBe("STEP_NEEDS_VOTE");
  });

  it.each<[VoteRoute, string | null]>([
    ["NONE", "PUT_IN_SUBMISSION"],
    ["COUNCIL_VOTE", null],
  ])("of a complete one whose award is voted on so: %s, is %s", (route, expected) => {
    expect(offered("COMPLETE", { route }).main?.kind ?? null).toBe(expected);
  });

  it("is told once of one that stands on an open ballot, not thirteen times", () => {
    const { main, open, near, later, conference } = offered("ON_BALLOT", { openRound: "Vòng 1" });
    expect([main, open, near, later]).toEqual([null, [], [], []]);
    expect(conference?.whyNot?.code).toBe("STEP_ON_OPEN_BALLOT");
  });
});
