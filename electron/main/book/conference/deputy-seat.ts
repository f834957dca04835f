import { type Result, ok, refuse } from "#core/base/result";
import { carriesTooMany } from "#core/conference/carried-votes";
import { regulationOn } from "#core/conference/regulation-on";
import { type AppError, appError } from "#core/errors";
import type { RegulationSettings } from "#core/registry/regulation-settings";
import { conferenceSteps } from "#core/strings/conference-steps";
import { readCluster } from "../registry/cluster-store";
import { readRegulations } from "../registry/regulation-store";
import type { BookContext } from "../router/handler";
import type { MeetingRow } from "./meeting-store";
import { nameOfUnit } from "./roll-names";
import { type VoterFields, type VoterRow, votersOf } from "./voter-store";

type Refusal<Code extends AppError["code"]> = Extract<AppError, { code: Code }>;

/**
 * What a line of the roll will say of its deputy: a link is kept for a deputy only, to a line of the same roll where
 * somebody sits, and names that person where nothing is typed.
 */
export function seatDeputy(
  context: BookContext,
  meeting: MeetingRow,
  own: Pick<VoterRow, "unitId">,
  fields: VoterFields,
): Result<VoterFields, Refusal<"NOT_FOUND" | "DEPUTY_NOT_SEATED">> {
  const { attendance, deputy, deputyVoterId } = fields;
  if (attendance !== "DEPUTY" || deputyVoterId === null) return ok({ ...fields, deputyVoterId: null });
  const other = votersOf(context.database, meeting.id).find(({ id }) => id === deputyVoterId);
  if (other === undefined) return refuse(appError("NOT_FOUND", { noun: conferenceSteps.voterNoun }));
  const [unit, otherUnit] = [own, other].map(({ unitId }) => nameOfUnit(context, unitId, meeting));
  const person = personOn(other);
  if (other.unitId === own.unitId || person === null)
    return refuse(appError("DEPUTY_NOT_SEATED", { unit: unit ?? "", other: otherUnit ?? "" }));
  const written = [person, otherUnit ?? ""].filter((part) => part !== "").join(", ");
  return ok({ ...fields, deputy: deputy === "" ? written : deputy });
}

/** Who sits on a line for its own unit, as written; null where nobody does or another line's person votes for it. */
function personOn({ attendance, delegate, deputy, deputyVoterId }: VoterRow): string | null {
  if (attendance === "PRESENT") return delegate;
  return attendance === "DEPUTY" && deputyVoterId === null ? deputy : null;
}

/** Why a line may not be left without its person: votes of other lines are cast by that person. */
export function carriesOthers(
  context: BookContext,
  meeting: MeetingRow,
  voter: VoterRow,
  gone: readonly VoterRow["id"][] = [],
): Refusal<"VOTER_CARRIES_OTHERS"> | null {
  const others = votersOf(context.database, meeting.id).filter(
    ({ id, deputyVoterId }) => deputyVoterId === voter.id && !gone.includes(id),
  );
  if (others.length === 0) return null;
  return appError("VOTER_CARRIES_OTHERS", {
    unit: nameOfUnit(context, voter.unitId, meeting),
    units: others.map(({ unitId }) => nameOfUnit(context, unitId, meeting)),
  });
}

/** Why a roll cannot stand under the regulation's number of votes one person may carry; null where it can. */
export function carryRefusal(
  context: BookContext,
  meeting: MeetingRow,
  roll: readonly VoterRow[],
  deputies: RegulationSettings["deputies"],
): Refusal<"DEPUTY_CARRIES_TOO_MANY"> | null {
  const fault = carriesTooMany(roll, deputies);
  if (fault === null) return null;
  const units = roll
    .filter(({ id }) => fault.voterIds.includes(id))
    .map(({ unitId }) => nameOfUnit(context, unitId, meeting));
  const { mostVotes: most, clause } = deputies;
  const { word } = readCluster(context.database);
  return appError("DEPUTY_CARRIES_TOO_MANY", { deputy: fault.deputy, units, most, clause, word });
}

/** The same for the roll as it was just written, by the regulation of the meeting's day; without one nothing is said. */
export function rollCarryRefusal(
  context: BookContext,
  meeting: MeetingRow,
): Refusal<"DEPUTY_CARRIES_TOO_MANY"> | null {
  const regulation = regulationOn(readRegulations(context.database), meeting.date);
  if (regulation === null) return null;
  return carryRefusal(context, meeting, votersOf(context.database, meeting.id), regulation.settings.deputies);
}
