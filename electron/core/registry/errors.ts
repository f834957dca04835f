import type { UnitId } from "../base/ids";
import type { UnitChangeErrors } from "./unit-change-errors";
import type { ClusterWord } from "../safekeeping/book";

/** Refusals about clusters, units and people. Dates are `YYYY-MM-DD`. */
export interface RegistryErrors extends UnitChangeErrors {
  /** `mayJoin`: the unit of that name, where it is of another cluster only and may be taken into this one. */
  UNIT_NAME_TAKEN: { readonly name: string; readonly mayJoin?: UnitId };
  UNIT_JOINED_ALREADY: { readonly name: string; readonly from: string; readonly to: string | null };
  UNIT_PARENT_IS_ITSELF: { readonly name: string };
  UNIT_PARENT_CYCLE: { readonly name: string; readonly parent: string };
  UNIT_HAS_CHILDREN: { readonly name: string; readonly children: readonly string[] };
  UNIT_IN_USE: {
    readonly name: string;
    readonly nominations: number;
    readonly rolls: number;
    readonly others: number;
  };
  UNIT_EVENT_BEFORE_START: { readonly name: string; readonly start: string; readonly date: string };
  UNIT_EVENT_AFTER_END: { readonly name: string; readonly end: string; readonly date: string };
  UNIT_EVENT_SAME_DAY: { readonly name: string; readonly date: string };
  UNIT_SAME_NAME: { readonly name: string };
  MEMBERSHIP_ENDS_BEFORE_START: { readonly name: string; readonly from: string; readonly to: string };
  MEMBERSHIP_OUTSIDE_LIFE: { readonly name: string };
  /** `date`: the day something new was to be done with the unit. */
  UNIT_HAS_ENDED: { readonly name: string; readonly end: string; readonly date: string };
  CONTACT_ENDS_BEFORE_START: { readonly name: string; readonly from: string; readonly to: string };
  CONTACT_TWICE: { readonly name: string; readonly unit: string };
  PERSON_TWICE: { readonly name: string; readonly unit: string };
  THRESHOLD_ABOVE_ONE: { readonly numerator: number; readonly denominator: number };
  REGULATION_BEFORE_ADOPTION: { readonly adopted: string; readonly inForce: string };
  REGULATION_MEETING_OTHER_DAY: { readonly meeting: string; readonly held: string; readonly adopted: string };
  REGULATION_IN_USE: { readonly title: string; readonly rounds: number };
  CLUSTER_NAME_TAKEN: { readonly name: string };
  CLUSTER_CODE_TAKEN: { readonly clusterCode: string; readonly name: string };
  CLUSTER_IN_USE: { readonly name: string };
  CLUSTER_IS_THE_ONLY_ONE: { readonly name: string };
  YEAR_ALREADY_OPEN: { readonly name: string; readonly year: number };
  YEAR_IN_USE: { readonly year: number };
  YEAR_IS_WORKED_ON: { readonly year: number };
  HEAD_NOT_MEMBER: { readonly unit: string; readonly year: number };
  HEAD_ENDS_BEFORE_START: { readonly unit: string; readonly from: string; readonly to: string };
  HEAD_OUTSIDE_YEAR: { readonly unit: string; readonly day: string; readonly year: number };
  HEAD_TWICE: { readonly unit: string; readonly role: "HEAD" | "DEPUTY"; readonly day: string };
  HEADS_TOO_MANY: {
    readonly role: "HEAD" | "DEPUTY";
    readonly allowed: number;
    readonly day: string;
    readonly units: readonly string[];
    readonly clause: string;
    readonly word: ClusterWord;
  };
  CATEGORY_IN_USE: { readonly name: string; readonly units: number; readonly others: number };
  CATEGORY_AT_THE_END: { readonly name: string };
  CLUSTER_PAPER_DAY_AHEAD: { readonly on: string; readonly today: string };
  /** The paper there is already; `on` null where it bears no day. */
  CLUSTER_PAPER_TWICE: {
    readonly number: string;
    readonly on: string | null;
    readonly issuer: string;
    readonly subject: string;
  };
  CLUSTER_PAPER_IN_USE: {
    readonly subject: string;
    readonly quotas: number;
    readonly regulations: readonly string[];
  };
}
