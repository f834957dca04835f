import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { formatNominationNumber } from "#core/dossiers/nomination-number";
import { dossierSteps as words } from "#core/strings/dossiers-words";
import { readUnit } from "../registry/unit-store";
import type { CommandHandler } from "../router/handler";
import { readRoundsOf } from "./ballot-place-store";
import { nominationRowOf } from "./nomination-rows";
import { nominationSnapshot } from "./nomination-service";
import { numberOfSame, readNomination, setNominationBinned } from "./nomination-store";

export const binNomination: CommandHandler<"dossiers.binNomination"> = (context, input) => {
  const { database } = context;
  const { nominationId: id } = input;
  const known = readNomination(database, id);
  if (known === undefined || known.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.nomination }));
  const number = formatNominationNumber(known.number);
  const onBallot = readRoundsOf(database, id).at(-1);
  if (onBallot !== undefined)
    return refuse(appError("NOMINATION_IN_ROUND", { number, round: onBallot.roundName }));
  const before = nominationSnapshot(context, id);
  const revision = setNominationBinned(database, id, context.clock.now());
  return ok({
    value: {},
    audit: { entityKind: "nomination", entityId: id, before, after: nominationSnapshot(context, id) },
    label: words.binNomination(number),
    inverse: {
      procedure: "dossiers.restoreNomination",
      input: { nominationId: id },
      rows: [{ table: "nominations", id, revision }],
    },
  });
};

export const restoreNomination: CommandHandler<"dossiers.restoreNomination"> = (context, input) => {
  const { database } = context;
  const { nominationId: id } = input;
  const known = readNomination(database, id);
  if (known === undefined || known.binnedAt === null)
    return refuse(appError("NOT_FOUND", { noun: words.nomination }));
  const units = [known.nomineeUnitId, known.memberId].map((unitId) => readUnit(database, unitId));
  if (units.some((unit) => unit === undefined || unit.binnedAt !== null))
    return refuse(appError("NOT_FOUND", { noun: words.unitOfBinned }));
  const same = numberOfSame(database, { ...known, except: id });
  if (same !== undefined) {
    const row = nominationRowOf(context, known);
    return refuse(
      appError("NOMINATION_TWICE", {
        nominee: row.nomineeName,
        award: row.awardName,
        year: known.year,
        number: formatNominationNumber(same),
      }),
    );
  }
  const before = nominationSnapshot(context, id);
  const revision = setNominationBinned(database, id, null);
  return ok({
    value: {},
    audit: { entityKind: "nomination", entityId: id, before, after: nominationSnapshot(context, id) },
    label: words.restoreNomination(formatNominationNumber(known.number)),
    inverse: {
      procedure: "dossiers.binNomination",
      input: { nominationId: id },
      rows: [{ table: "nominations", id, revision }],
    },
  });
};
