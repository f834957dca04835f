import { describe, expect, it } from "vitest";
import type { NominationId, SubmissionId } from "#core/base/ids";
import { type DossierState, dossierState, stepKind } from "#core/dossiers/life/state";
import type { LifeStep } from "#core/dossiers/life/procedures";
import type { LocalDate } from "#core/base/local-date";
import { mayBeBalloted } from "#core/dossiers/life/transitions";
import { contract } from "#core/contract";
import { dossierStateWords } from "#core/strings/dossier-life-words";
import { compareStates } from "#main/book/dossiers/dossier-states";
import { conferenceBook, countOf, meetingDay, meetingWithRoll, tellers } from "../conference/conference-book";

const on = meetingDay;

/** What may be tried at every place: each step, papers marked, a ballot opened, cancelled, sealed three ways. */
const moves = [
  ...stepKind.options,
  "PUT_IN_UNNUMBERED",
  "MARK_PAPERS",
  "OPEN_BALLOT",
  "CANCEL_BALLOT",
  "SEAL_WON",
  "SEAL_LOST",
  "SEAL_TIED",
] as const;
type Move = (typeof moves)[number];

interface Place {
  readonly path: readonly Move[];
  readonly state: DossierState;
}

/** A book whose dossiers take every move through the real services. */
async function explorer() {
  const book = await conferenceBook();
  const meetingId = await meetingWithRoll(book);
  const parent = book.members.at(-1);
  if (parent === undefined) throw new Error("members");
  let made = 0;
  const dossier = async (awardCode: string): Promise<NominationId> => {
    made += 1;
    const { id: unitId } = await book.call("registry.addUnit", {
      ...{ name: `Chi cục số ${made}`, shortName: "", locality: "", categoryId: null, parentId: parent },
      ...{ memberFrom: null, memberTo: null, note: "" },
    });
    const nominee = { kind: "UNIT" as const, unitId };
    const fields = { nominee, memberId: parent, awardCode, year: 2022, note: "" };
    return (await book.call("dossiers.addNomination", fields)).id;
  };
  const submission = async (number: string, datedOn: LocalDate | null): Promise<SubmissionId> => {
    const fields = { subject: `Tờ trình ${number}`, authority: "", number, datedOn, note: "" };
    return (await book.call("dossiers.addSubmission", fields)).id;
  };
  const numbered = await submission("12/TTr", on);
  const unnumbered = await submission("", null);

  const stepOf = (move: Move): LifeStep | null => {
    const reason = "lý do";
    const [number, authority] = ["1/QĐ", "Bộ trưởng"];
    switch (move) {
      case "RETURN":
      case "ASK_SUPPLEMENT":
        return { kind: move, on, reason, dueOn: on };
      case "RECEIVE":
      case "CONFIRM_COMPLETE":
        return { kind: move, on };
      case "PUT_IN_SUBMISSION":
        return { kind: move, on, submissionId: numbered };
      case "PUT_IN_UNNUMBERED":
        return { kind: "PUT_IN_SUBMISSION", on, submissionId: unnumbered };
      case "SEND":
      case "SEND_SUPPLEMENT":
        return { kind: move, on, carriedBy: "", packageSent: "NONE" };
      case "RECEIPT":
        return { kind: move, on, number: "" };
      case "DECIDE":
        return { kind: move, on, number, authority };
      case "REFUSE":
      case "WITHDRAW":
        return { kind: move, on, reason };
      case "HAND_OVER":
        return { kind: move, on, ceremony: "", goldenBookNumber: "", money: null };
      case "REVOKE":
        return { kind: move, on, number, authority, reason };
      default:
        return null;
    }
  };
  const openRounds = new Map<NominationId, { readonly roundId: never; readonly lineIds: readonly never[] }>();
  const open = async (id: NominationId, others: readonly NominationId[]) => {
    const groups = [{ name: "Nhóm", categoryId: null, quota: 1, nominationIds: [id, ...others] }];
    const answer = await book.answer("conference.openRound", { meetingId, name: "Vòng", groups } as never);
    if (!answer.ok) return answer.error.code;
    const roundId = answer.value.id;
    const round = await book.call("conference.round", { roundId });
    const lineIds = round.groups.flatMap(({ lines }) => lines.map((line) => line.id));
    openRounds.set(id, { roundId: roundId as never, lineIds: lineIds as never[] });
    return null;
  };
  const sealWith = async (id: NominationId, votes: readonly number[]) => {
    const round = openRounds.get(id);
    if (round === undefined) return "NO_ROUND";
    const { roundId, lineIds } = round;
    const count = countOf(lineIds, votes);
    const { revision } = await book.call("conference.saveCount", { roundId, expectedRevision: 1, count });
    const facts = { roundId, expectedRevision: revision, facts: tellers };
    const saved = await book.call("conference.saveMinutesFacts", facts);
    await book.call("conference.sealRound", { roundId, expectedRevision: saved.revision });
    openRounds.delete(id);
    return null;
  };
  /** The refusal of a move, or null where it was made. */
  const make = async (id: NominationId, awardCode: string, move: Move): Promise<string | null> => {
    const step = stepOf(move);
    if (step !== null) {
      const answer = await book.answer("dossiers.takeStep", { nominationIds: [id], step });
      return answer.ok ? null : answer.error.code;
    }
    switch (move) {
      case "MARK_PAPERS": {
        const { checklist } = await book.call("dossiers.life", { nominationId: id });
        for (const { item } of checklist)
          await book.call("dossiers.markItem", {
            ...{ nominationId: id, itemCode: item.code, mark: "ON_PAPER", note: "" },
          });
        return null;
      }
      case "OPEN_BALLOT":
        return openRounds.has(id) ? "NOMINATION_IN_ROUND" : await open(id, [await dossier(awardCode)]);
      case "CANCEL_BALLOT": {
        const round = openRounds.get(id);
        if (round === undefined) return "NO_ROUND";
        await book.call("conference.cancelRound", { roundId: round.roundId });
        openRounds.delete(id);
        return null;
      }
      case "SEAL_WON":
        return await sealWith(id, [4, 0]);
      case "SEAL_LOST":
        return await sealWith(id, [0, 4]);
      default:
        return await sealWith(id, [4, 4]);
    }
  };
  const stateOf = async (id: NominationId) => (await book.call("dossiers.life", { nominationId: id })).state;
  return { book, dossier, make, stateOf };
}

/** Places are told apart by state and, while rules still ask for it, by what their paths did. */
const keyOf = ({ path, state }: Place) =>
  [
    state,
    mayBeBalloted(state) && path.includes("MARK_PAPERS"),
    state === "IN_SUBMISSION" && path.includes("PUT_IN_UNNUMBERED"),
    state === "ON_BALLOT" && path.includes("RECEIVE"),
  ].join();

const declared: readonly string[] = contract["dossiers.takeStep"].errors;

describe.each([
  ["CO_NGANH_TU_PHAP", "an award the cluster votes on"],
  ["GK", "an award without a vote"],
])("the life of a dossier for %s (%s), explored breadth-first over the services", (awardCode) => {
  it("reaches every state, DECIDED only through SENT and ACCLAIMED only through a sealed round", async () => {
    const { book, dossier, make, stateOf } = await explorer();
    const seen = new Map<string, Place>();
    const queue: Place[] = [{ path: [], state: "DRAFT" }];
    const refusals = new Set<string>();
    let moved = 0;
    const replay = async (path: readonly Move[]) => {
      const id = await dossier(awardCode);
      for (const move of path) expect(await make(id, awardCode, move), path.join(" ")).toBeNull();
      return id;
    };
    /** Takes the last step back where it was one just made; a round or a mark is not taken back so. */
    const takeBack = async (id: NominationId) => {
      const { events } = await book.call("dossiers.life", { nominationId: id });
      const last = events.at(-1);
      const made = last === undefined ? 0 : events.length;
      if (last === undefined || made === stepsBefore) return false;
      await book.call("dossiers.takeBackSteps", { eventIds: [last.id] });
      return true;
    };
    let stepsBefore = 0;
    for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
      if (seen.has(keyOf(place))) continue;
      seen.set(keyOf(place), place);
      let id = await replay(place.path);
      stepsBefore = (await book.call("dossiers.life", { nominationId: id })).events.length;
      for (const move of moves) {
        const refusal = await make(id, awardCode, move);
        if (refusal !== null) {
          refusals.add(refusal);
          expect(await stateOf(id), `${place.path.join(" ")}: ${move} refused`).toBe(place.state);
          continue;
        }
        moved += 1;
        const next = { path: [...place.path, move], state: await stateOf(id) };
        if (!seen.has(keyOf(next))) queue.push(next);
        const taken = await takeBack(id);
        if (!taken) id = await replay(place.path);
        expect(await stateOf(id), `${next.path.join(" ")} taken back`).toBe(place.state);
      }
    }
    const states = new Set([...seen.values()].map(({ state }) => state));
    console.info(`${awardCode}: ${seen.size} places, ${states.size} states, ${moved} moves made`);
    expect(dossierState.options.filter((state) => !states.has(state))).toEqual([]);
    const decided: readonly DossierState[] = ["DECIDED", "HANDED_OVER", "REVOKED"];
    for (const { path, state } of seen.values()) {
      expect(dossierStateWords[state]).not.toBe("");
      if (decided.includes(state)) expect(path, state).toContain("SEND");
      if (state === "ACCLAIMED") expect(path).toContain("SEAL_WON");
      if (awardCode !== "GK" && path.some((move) => move.startsWith("PUT_IN")))
        expect(path).toContain("SEAL_WON");
    }
    const ours = [...refusals].filter((code) => code.startsWith("STEP_"));
    expect(ours.filter((code) => !declared.includes(code))).toEqual([]);
    expect(ours).toContain("STEP_NOT_NOW");
    expect(book.incidents).toEqual([]);
    expect(compareStates(book.database)).toEqual([]);
  }, 240_000);
});
