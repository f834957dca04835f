import { z } from "zod";
import { awardMoney } from "../../awards/award-money";
import {
  categoryId,
  digest,
  dossierEventId,
  nominationId,
  nominationPaperId,
  submissionId,
  unitId,
} from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { optionalText, requiredText } from "../../base/vietnamese-text";
import { checklistItem, checklistMark, itemStanding } from "../checklist";
import { nominationRow, totals, yearAsked } from "../procedures";
import { dossierState, stepKind } from "./state";

const on = localDate;
const reason = requiredText(1000);
const carriedBy = optionalText(200);
/** The package written last for each dossier goes with it, or none does. */
const packageSent = z.enum(["LATEST", "NONE"]);

/** A step as it is typed: one kind, one day, and what that kind asks for. Money is đồng. */
export const lifeStep = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("RECEIVE"), on }),
  z.strictObject({ kind: z.literal("RETURN"), on, reason, dueOn: localDate }),
  z.strictObject({ kind: z.literal("CONFIRM_COMPLETE"), on }),
  z.strictObject({ kind: z.literal("PUT_IN_SUBMISSION"), on, submissionId }),
  z.strictObject({ kind: z.literal("SEND"), on, carriedBy, packageSent }),
  z.strictObject({ kind: z.literal("RECEIPT"), on, number: optionalText(60) }),
  z.strictObject({ kind: z.literal("ASK_SUPPLEMENT"), on, reason, dueOn: localDate }),
  z.strictObject({ kind: z.literal("SEND_SUPPLEMENT"), on, carriedBy, packageSent }),
  z.strictObject({
    kind: z.literal("DECIDE"),
    on,
    number: requiredText(60),
    authority: requiredText(200),
  }),
  z.strictObject({ kind: z.literal("REFUSE"), on, reason }),
  z.strictObject({
    kind: z.literal("HAND_OVER"),
    on,
    ceremony: optionalText(200),
    goldenBookNumber: optionalText(60),
    money: z.int().min(0).max(999_999_999_999).nullable(),
  }),
  z.strictObject({ kind: z.literal("WITHDRAW"), on, reason }),
  z.strictObject({
    kind: z.literal("REVOKE"),
    on,
    number: requiredText(60),
    authority: requiredText(200),
    reason,
  }),
]);
export type LifeStep = z.infer<typeof lifeStep>;

/** A refusal that travels inside an answer: worded by `errorSentence`. */
const carriedError = z.strictObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) });

const lifeEvent = z.strictObject({
  id: dossierEventId,
  kind: stepKind,
  on: localDate,
  dueOn: localDate.nullable(),
  reason: z.string(),
  number: z.string(),
  authority: z.string(),
  carriedBy: z.string(),
  submission: z.strictObject({ id: submissionId, subject: z.string(), number: z.string() }).nullable(),
  package: z.strictObject({ name: z.string(), digest }).nullable(),
  ceremony: z.string(),
  goldenBookNumber: z.string(),
  money: z.int().nullable(),
});
export type LifeEvent = z.infer<typeof lifeEvent>;

const stepErrors = [
  "NOT_FOUND",
  "STEP_NOT_NOW",
  "STEP_ON_OPEN_BALLOT",
  "STEP_NEEDS_VOTE",
  "STEP_PAPERS_MISSING",
  "STEP_SUBMISSION_WITHOUT_NUMBER",
  "STEP_DAY_AHEAD",
  "STEP_DAY_BEFORE",
  "STEP_DUE_BEFORE",
  "STEP_PACKAGE_MISSING",
] as const;

const nominationIds = z.array(nominationId).min(1).max(500);
const eventIds = z.array(dossierEventId).min(1).max(500);

export const lifeProcedures = {
  /** Columns of states; each holds its first cards and says how many there are. */
  "dossiers.board": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      categoryId: categoryId.nullable(),
      year: yearAsked,
    }),
    output: z.strictObject({
      ...totals,
      columns: z.array(
        z.strictObject({ state: dossierState, total: z.int(), cards: z.array(nominationRow) }),
      ),
    }),
    errors: [],
    tags: ["dossiers", "registry", "conference"],
    roles: everyRole,
  }),
  "dossiers.life": query({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId }),
    output: z.strictObject({
      state: dossierState,
      events: z.array(lifeEvent),
      /** Sealed rounds, to stand between the steps. */
      votes: z.array(
        z.strictObject({
          roundName: z.string(),
          on: localDate,
          outcome: z.enum(["ON_BALLOT", "ACCLAIMED", "NOT_ACCLAIMED", "LEFT_OPEN"]),
          code: z.string().nullable(),
        }),
      ),
      /** Every step there is, and why one is not open now. */
      steps: z.array(z.strictObject({ kind: stepKind, whyNot: carriedError.nullable() })),
      /** The last step, where it may be taken back, and why not. */
      lastStep: z.strictObject({ id: dossierEventId, whyNot: carriedError.nullable() }).nullable(),
      checklist: z.array(
        z.strictObject({
          item: checklistItem,
          standing: itemStanding,
          note: z.string(),
          papers: z.array(z.strictObject({ id: nominationPaperId, fileName: z.string() })),
        }),
      ),
      checklistNote: z.string(),
    }),
    errors: ["NOT_FOUND"],
    tags: ["dossiers", "registry", "conference", "exchange"],
    roles: everyRole,
  }),
  /** Which of many dossiers may take a step now; the others each say why not. */
  "dossiers.judgeStep": query({
    servedBy: "BOOK",
    input: z.strictObject({ nominationIds, kind: stepKind }),
    output: z.strictObject({
      /** The day the book is looked at: where a form begins. */
      today: localDate,
      /** What the rules give a single dossier that was decided; null where they do not say. */
      money: awardMoney.nullable(),
      /** How many of those able have a written package. */
      packaged: z.int(),
      /** Of these, how many whose last package went with no step yet. */
      unsent: z.int(),
      able: z.array(nominationId),
      unable: z.array(z.strictObject({ number: z.string(), error: carriedError })),
    }),
    errors: [],
    tags: ["dossiers", "conference"],
    roles: everyRole,
  }),
  /** One step for one dossier or many: all take it, or none. */
  "dossiers.takeStep": command({
    servedBy: "BOOK",
    input: z.strictObject({ nominationIds, step: lifeStep }),
    output: z.strictObject({ eventIds: z.array(dossierEventId) }),
    errors: stepErrors,
    tags: ["dossiers", "awards"],
    roles: writers,
    undo: { undoneBy: "dossiers.takeBackSteps" },
  }),
  "dossiers.takeBackSteps": command({
    servedBy: "BOOK",
    input: z.strictObject({ eventIds }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "STEP_NOT_LAST", "STEP_HELD_BY_ROUND"],
    tags: ["dossiers", "awards"],
    roles: writers,
    undo: { undoneBy: "dossiers.restoreSteps" },
  }),
  "dossiers.restoreSteps": command({
    servedBy: "BOOK",
    input: z.strictObject({ eventIds }),
    output: z.strictObject({}),
    errors: stepErrors,
    tags: ["dossiers", "awards"],
    roles: writers,
    undo: { undoneBy: "dossiers.takeBackSteps" },
  }),
  /** Says which line of the checklist a paper answers; null for none. */
  "dossiers.tickPaper": command({
    servedBy: "BOOK",
    input: z.strictObject({ paperId: nominationPaperId, itemCode: z.string().max(60).nullable() }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.tickPaper" },
  }),
  /** Marks a line as held on paper or not needed; null takes the mark away. */
  "dossiers.markItem": command({
    servedBy: "BOOK",
    input: z.strictObject({
      nominationId,
      itemCode: requiredText(60),
      mark: checklistMark.nullable(),
      note: optionalText(300),
    }),
    output: z.strictObject({}),
    errors: ["NOT_FOUND", "MARK_NEEDS_REASON"],
    tags: ["dossiers"],
    roles: writers,
    undo: { undoneBy: "dossiers.markItem" },
  }),
  /**
   * What dossiers that were not sent yet still lack, by member and number: what is asked of the unit apart from what
   * the cluster and the council draw up themselves. A page of members; the sums are over the dossiers of the year.
   */
  "dossiers.missingPapers": query({
    servedBy: "BOOK",
    input: z.strictObject({
      year: z.int().nullish(),
      /** Absent: every member. */
      memberId: unitId.nullish(),
      offset: z.int().min(0),
      limit: z.int().min(0).max(500),
    }),
    output: z.strictObject({
      dossiers: z.int(),
      /** Of every provider. */
      papers: z.int(),
      /** Of these, what no unit is asked for. */
      ownPapers: z.int(),
      members: z.int(),
      units: z.array(
        z.strictObject({
          memberId: unitId,
          memberName: z.string(),
          dossiers: z.array(
            z.strictObject({
              nominationId,
              number: z.string(),
              nomineeName: z.string(),
              awardName: z.string(),
              dueOn: localDate.nullable(),
              papers: z.array(z.string()),
              ownPapers: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
    errors: [],
    tags: ["dossiers", "registry", "conference"],
    roles: everyRole,
  }),
} as const;
