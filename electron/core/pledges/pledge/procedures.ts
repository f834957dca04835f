import { z } from "zod";
import { categoryId, meetingId, pledgeContentId, pledgeId, unitId } from "../../base/ids";
import { localDate } from "../../base/local-date";
import { command, everyRole, query, writers } from "../../base/procedure";
import { longText, optionalText, requiredText } from "../../base/vietnamese-text";
import { sourceMark } from "../../registry/source-mark";

const revision = z.int().min(1);
const nothing = z.strictObject({});

const pledgeRow = z.strictObject({
  id: pledgeId,
  title: z.string(),
  categoryId: categoryId.nullable(),
  categoryName: z.string().nullable(),
  signedOn: localDate.nullable(),
  place: z.string(),
  contents: z.int(),
  targets: z.int(),
  /** Member units the pledge is for, and how many of them signed. */
  units: z.int(),
  signed: z.int(),
  sourceMark: sourceMark.nullable(),
});

const pledgeContent = z.strictObject({
  id: pledgeContentId,
  /** 1, 2, …: its place among the contents that are not in the bin. */
  number: z.int(),
  text: z.string(),
  targets: z.int(),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  revision,
});

const pledgeFields = {
  title: requiredText(300),
  /** The one category it is for; null: the whole cluster. */
  categoryId: categoryId.nullable(),
  theme: longText(600),
  /** What it rests on, one ground a line. */
  basis: longText(3000),
  commitment: longText(3000),
  signedOn: localDate.nullable(),
  place: optionalText(200),
  witness: optionalText(300),
  meetingId: meetingId.nullable(),
} as const;

const pledgeDetails = z.strictObject({
  id: pledgeId,
  ...pledgeFields,
  title: z.string(),
  theme: z.string(),
  basis: z.string(),
  commitment: z.string(),
  place: z.string(),
  witness: z.string(),
  categoryName: z.string().nullable(),
  year: z.int(),
  /** In hundredths of a percent; null: the cluster has no such rule. */
  nearlyFrom: z.int().nullable(),
  nearlyClause: z.string(),
  contents: z.array(pledgeContent),
  targets: z.int(),
  /** Figures units reported for its targets. */
  reported: z.int(),
  sourceMark: sourceMark.nullable(),
  sourceNote: z.string(),
  revision,
});
export type PledgeDetails = z.infer<typeof pledgeDetails>;

const signatureState = z.enum(["SIGNED", "SIGNED_LATER", "NOT_SIGNED"]);
export type SignatureState = z.infer<typeof signatureState>;

const signatureFields = {
  unitId,
  /** Null: nothing entered yet. */
  state: signatureState.nullable(),
  /** Only of SIGNED_LATER; SIGNED is on the pledge's own day. */
  signedOn: localDate.nullable(),
  /** Post of who signs: "Giám đốc". */
  signer: optionalText(160),
} as const;

const writing = { servedBy: "BOOK", tags: ["pledges"], roles: writers } as const;
const reading = { servedBy: "BOOK", tags: ["pledges"], roles: everyRole } as const;

/** The pledge of the year: its words, its contents and who signed it. */
export const yearPledgeProcedures = {
  "pledges.list": query({
    ...reading,
    input: nothing,
    output: z.strictObject({
      year: z.int(),
      pledges: z.array(pledgeRow),
      /** Pledges of other years of the cluster, newest first: what a new one can be taken from. */
      earlier: z.array(z.strictObject({ id: pledgeId, title: z.string(), year: z.int(), contents: z.int() })),
    }),
    errors: [],
    tags: ["pledges", "registry"],
  }),
  "pledges.details": query({
    ...reading,
    input: z.strictObject({ pledgeId }),
    output: pledgeDetails,
    errors: ["NOT_FOUND"],
    tags: ["pledges", "registry"],
  }),
  "pledges.addPledge": command({
    ...writing,
    input: z.strictObject(pledgeFields),
    output: z.strictObject({ id: pledgeId }),
    errors: ["NOT_FOUND", "PLEDGE_EXISTS", "PLEDGE_SIGNED_OUTSIDE_YEAR"],
    undo: { undoneBy: "pledges.binPledge" },
  }),
  "pledges.editPledge": command({
    ...writing,
    input: z.strictObject({ pledgeId, expectedRevision: revision, ...pledgeFields }),
    output: z.strictObject({ revision }),
    errors: [
      "NOT_FOUND",
      "CHANGED_MEANWHILE",
      "PLEDGE_EXISTS",
      "PLEDGE_SIGNED_OUTSIDE_YEAR",
      "PLEDGE_CATEGORY_HAS_TARGETS",
    ],
    undo: { undoneBy: "pledges.editPledge" },
  }),
  /** Starts this year's pledge from another: its words, contents and targets; days, signatures and figures stay behind. */
  "pledges.copyPledge": command({
    ...writing,
    input: z.strictObject({ fromPledgeId: pledgeId }),
    output: z.strictObject({ id: pledgeId }),
    errors: ["NOT_FOUND", "PLEDGE_EXISTS"],
    undo: { undoneBy: "pledges.binPledge" },
  }),
  "pledges.binPledge": command({
    ...writing,
    input: z.strictObject({ pledgeId }),
    output: nothing,
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "pledges.restorePledge" },
  }),
  "pledges.restorePledge": command({
    ...writing,
    input: z.strictObject({ pledgeId }),
    output: nothing,
    errors: ["NOT_FOUND", "PLEDGE_EXISTS"],
    undo: { undoneBy: "pledges.binPledge" },
  }),
  /** From what share of a target a shortfall is called nearly met; null switches the rule off. */
  "pledges.setNearness": command({
    ...writing,
    input: z.strictObject({
      pledgeId,
      expectedRevision: revision,
      nearlyFrom: z.int().min(1).max(9999).nullable(),
      nearlyClause: optionalText(200),
    }),
    output: nothing,
    errors: ["NOT_FOUND", "CHANGED_MEANWHILE"],
    undo: { undoneBy: "pledges.setNearness" },
  }),
  "pledges.addContents": command({
    ...writing,
    input: z.strictObject({ pledgeId, texts: z.array(longTextOf(4000)).min(1).max(60) }),
    output: z.strictObject({ ids: z.array(pledgeContentId) }),
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "pledges.binContents" },
  }),
  "pledges.editContent": command({
    ...writing,
    input: z.strictObject({ contentId: pledgeContentId, text: longTextOf(4000) }),
    output: z.strictObject({ revision }),
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "pledges.editContent" },
  }),
  "pledges.moveContent": command({
    ...writing,
    input: z.strictObject({ contentId: pledgeContentId, number: z.int().min(1).max(1000) }),
    output: nothing,
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "pledges.moveContent" },
  }),
  "pledges.binContents": command({
    ...writing,
    input: z.strictObject({ contentIds: z.array(pledgeContentId).min(1).max(60) }),
    output: nothing,
    errors: ["NOT_FOUND", "CONTENT_HAS_TARGETS"],
    undo: { undoneBy: "pledges.restoreContents" },
  }),
  "pledges.restoreContents": command({
    ...writing,
    input: z.strictObject({ contentIds: z.array(pledgeContentId).min(1).max(60) }),
    output: nothing,
    errors: ["NOT_FOUND"],
    undo: { undoneBy: "pledges.binContents" },
  }),
  "pledges.signing": query({
    ...reading,
    input: z.strictObject({ pledgeId }),
    output: z.strictObject({
      pledgeId,
      title: z.string(),
      signedOn: localDate.nullable(),
      cells: z.array(
        z.strictObject({
          ...signatureFields,
          signer: z.string(),
          unitName: z.string(),
          category: z.string(),
        }),
      ),
    }),
    errors: ["NOT_FOUND"],
    tags: ["pledges", "registry"],
  }),
  "pledges.saveSignatures": command({
    ...writing,
    input: z.strictObject({ pledgeId, cells: z.array(z.strictObject(signatureFields)).min(1).max(1000) }),
    output: nothing,
    errors: [
      "NOT_FOUND",
      "SIGNATURE_NOT_MEMBER",
      "SIGNATURE_OTHER_CATEGORY",
      "SIGNATURE_DAY_NEEDED",
      "SIGNATURE_TOO_EARLY",
    ],
    undo: { undoneBy: "pledges.saveSignatures" },
  }),
} as const;

/** Several lines that must say something. */
function longTextOf(longest: number) {
  return longText(longest).refine((text) => text !== "") as z.ZodType<string, string>;
}
