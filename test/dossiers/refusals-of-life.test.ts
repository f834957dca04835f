import { describe, expect, it } from "vitest";
import type { SubmissionId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { LifeStep } from "#core/dossiers/life/procedures";
import { dossierBook } from "./dossier-book";

const day = (text: string) => text as LocalDate;
const on = day("2022-10-20");

/** One dossier of an award nobody votes on, and what may be done to it in a word. */
async function oneDossier(awardCode = "TTLDTT") {
  const made = await dossierBook();
  const { book, cuc, nominate } = made;
  const { id } = await book.call("dossiers.addNomination", nominate(cuc, cuc, { awardCode }));
  const at = (step: LifeStep) => ({ nominationIds: [id], step });
  const take = (step: LifeStep) => book.call("dossiers.takeStep", at(step));
  const refusalOf = (step: LifeStep) => book.refusal("dossiers.takeStep", at(step));
  const lines = async () => (await book.call("dossiers.life", { nominationId: id })).checklist;
  const putIn = async (submissionId: SubmissionId) => {
    await take({ kind: "RECEIVE", on });
    for (const { item } of await lines()) {
      const line = { nominationId: id, itemCode: item.code } as const;
      await book.call("dossiers.markItem", { ...line, mark: "ON_PAPER", note: "" });
    }
    await take({ kind: "CONFIRM_COMPLETE", on });
    await take({ kind: "PUT_IN_SUBMISSION", on, submissionId });
  };
  const submission = async (number: string, datedOn: LocalDate | null) =>
    (
      await book.call("dossiers.addSubmission", {
        ...{ subject: "Tờ trình khen thưởng", authority: "", number, datedOn, note: "" },
      })
    ).id;
  return { ...made, id, take, refusalOf, lines, putIn, submission };
}

describe("a step of a dossier is refused", () => {
  it("before what happened already, and with a due day before its own", async () => {
    const { take, refusalOf } = await oneDossier();
    await take({ kind: "RECEIVE", on });
    const asked = { kind: "RETURN", reason: "thiếu báo cáo" } as const;
    expect(await refusalOf({ ...asked, on: day("2022-10-19"), dueOn: on })).toBe("STEP_DAY_BEFORE");
    expect(await refusalOf({ ...asked, on, dueOn: day("2022-10-19") })).toBe("STEP_DUE_BEFORE");
    await take({ ...asked, on, dueOn: on });
  });

  it("as complete while papers of its checklist are missing", async () => {
    const { take, refusalOf } = await oneDossier();
    await take({ kind: "RECEIVE", on });
    expect(await refusalOf({ kind: "CONFIRM_COMPLETE", on })).toBe("STEP_PAPERS_MISSING");
  });

  it("when it is sent with a tờ trình that has no number", async () => {
    const { refusalOf, putIn, submission } = await oneDossier();
    await putIn(await submission("", null));
    expect(await refusalOf({ kind: "SEND", on, carriedBy: "", packageSent: "NONE" })).toBe(
      "STEP_SUBMISSION_WITHOUT_NUMBER",
    );
  });

  it("when it is sent with a package nobody wrote", async () => {
    const { refusalOf, putIn, submission } = await oneDossier();
    await putIn(await submission("12/TTr", on));
    expect(await refusalOf({ kind: "SEND", on, carriedBy: "", packageSent: "LATEST" })).toBe(
      "STEP_PACKAGE_MISSING",
    );
  });
});

describe("a step is not taken back", () => {
  it("while a later one stands on it", async () => {
    const { book, take } = await oneDossier();
    const { eventIds } = await take({ kind: "RECEIVE", on });
    await take({ kind: "RETURN", on, reason: "thiếu báo cáo", dueOn: on });
    expect(await book.refusal("dossiers.takeBackSteps", { eventIds })).toBe("STEP_NOT_LAST");
  });

  it("while a ballot with its name stands on it", async () => {
    const { book, id, take, putOnBallot } = await oneDossier();
    const { eventIds } = await take({ kind: "RECEIVE", on });
    putOnBallot(id);
    expect(await book.refusal("dossiers.takeBackSteps", { eventIds })).toBe("STEP_HELD_BY_ROUND");
  });
});

describe("a tờ trình", () => {
  it("has both its number and its day, or neither", async () => {
    const { book, submission } = await oneDossier();
    const fields = { subject: "Tờ trình", authority: "", note: "" };
    for (const half of [
      { number: "12/TTr", datedOn: null },
      { number: "", datedOn: on },
    ]) {
      expect(await book.refusal("dossiers.addSubmission", { ...fields, ...half })).toBe(
        "SUBMISSION_HALF_NUMBERED",
      );
    }
    const submissionId = await submission("", null);
    expect(
      await book.refusal("dossiers.editSubmission", {
        ...{ submissionId, expectedRevision: 1, ...fields },
        ...{ number: "12/TTr", datedOn: null },
      }),
    ).toBe("SUBMISSION_HALF_NUMBERED");
  });

  it("is kept while dossiers lie in it, and keeps its number once they were sent", async () => {
    const { book, take, putIn, submission } = await oneDossier();
    const submissionId = await submission("12/TTr", on);
    await putIn(submissionId);
    expect(await book.refusal("dossiers.binSubmission", { submissionId })).toBe("SUBMISSION_NOT_EMPTY");
    await take({ kind: "SEND", on, carriedBy: "", packageSent: "NONE" });
    expect(
      await book.refusal("dossiers.editSubmission", {
        ...{ submissionId, expectedRevision: 1, subject: "Tờ trình khen thưởng", authority: "" },
        ...{ number: "13/TTr", datedOn: on, note: "" },
      }),
    ).toBe("SUBMISSION_SENT");
  });
});

it("a line of the checklist is not needed for a reason only", async () => {
  const { book, id, lines } = await oneDossier();
  const [first] = await lines();
  const line = { nominationId: id, itemCode: first?.item.code ?? "", mark: "NOT_NEEDED" } as const;
  expect(await book.refusal("dossiers.markItem", { ...line, note: "" })).toBe("MARK_NEEDS_REASON");
  await book.call("dossiers.markItem", { ...line, note: "đơn vị mới thành lập" });
});
