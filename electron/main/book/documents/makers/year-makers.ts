import { formatDate } from "#core/base/local-date";
import { ok, refuse } from "#core/base/result";
import { pledgePaper } from "#core/documents/papers/pledge-paper";
import { registrationTable, reminderLetter, supplementLetter } from "#core/documents/papers/year-tables";
import { appError } from "#core/errors";
import { documentsRoomWords as words } from "#core/strings/documents-room-words";
import { documentNouns } from "#core/strings/documents-words";
import {
  listRegistrations,
  silentMembers,
  summarizeRegistrations,
} from "../../awards/registrations/registration-queries";
import { missingPapers } from "../../dossiers/checklist-service";
import { latenessOfItems } from "../../pledges/incoming/lateness-of-items";
import { readPlan } from "../../pledges/plan/plan-store";
import { readContents } from "../../pledges/pledge/content-store";
import { livePledge } from "../../pledges/pledge/pledge-facts";
import { membersOfPledge } from "../../pledges/pledge/signing-service";
import { readSignatures } from "../../pledges/pledge/signature-store";
import { readTargetsOf } from "../../pledges/targets/target-store";
import { readYearMembers } from "../../pledges/year-members";
import { readCurrentYear } from "../../registry/year-store";
import { letterheadMaker, needs, plainMaker } from "../maker";
import { quietTask } from "../quiet-task";
import { namesOnDay } from "../units-on-day";

/** More lines than any register of a cluster has. */
const everyLine = { search: "", categoryId: null, awardCode: null, offset: 0, limit: 1_000_000 };

export const makePledge = plainMaker("PLEDGE", pledgePaper, ({ database, clock }, { id }) => {
  const pledge = livePledge(database, id);
  if (pledge === undefined) return refuse(appError("NOT_FOUND", { noun: documentNouns.pledge }));
  const { year } = readCurrentYear(database);
  const signatures = readSignatures(database, id);
  const members = membersOfPledge(readYearMembers(database, pledge.signedOn ?? clock.today()), pledge);
  return ok({
    facts: {
      ...pledge,
      year,
      contents: readContents(database, id).map(({ text }) => text),
      targets: readTargetsOf(database, id),
      units: members.map((member) => ({
        name: member.name,
        signer: signatures.get(member.id)?.signer ?? "",
      })),
    },
    about: pledge.title,
    fileMark: words.yearMark(year),
  });
});

export const makeRegistrationTable = letterheadMaker(
  "REGISTRATION_TABLE",
  registrationTable,
  async (context) => {
    const register = await listRegistrations(context, everyLine, quietTask);
    const summary = await summarizeRegistrations(context, {}, quietTask);
    const silent = await silentMembers(context, {}, quietTask);
    if (!register.ok) return register;
    if (!summary.ok) return summary;
    if (!silent.ok) return silent;
    const { year, rows } = register.value;
    if (rows.length === 0) return needs("REGISTRATION_TABLE", "REGISTRATIONS");
    return ok({
      facts: {
        year,
        lines: rows.map(({ memberName, nomineeName, awardName, nominees, registeredOn }) => ({
          member: memberName,
          nominee: nomineeName,
          award: awardName,
          nominees,
          registeredOn,
        })),
        awards: summary.value.awards.map(({ awardName, total }) => ({
          award: awardName,
          registered: total.nominees,
          nominated: total.nominated,
        })),
        silent: silent.value.names,
      },
      about: words.yearMark(year),
      fileMark: words.yearMark(year),
    });
  },
);

export const makeReminderLetter = letterheadMaker(
  "REMINDER_LETTER",
  reminderLetter,
  (context, { id }, _typed, frame) => {
    const { database, clock } = context;
    const item = readPlan(database, readCurrentYear(database).id).find((one) => one.id === id);
    const due = item?.due ?? null;
    if (item === undefined || due === null)
      return refuse(appError("NOT_FOUND", { noun: documentNouns.planItem }));
    const missing = latenessOfItems(context, [item]).flatMap(({ units }) =>
      units
        .filter(({ standing }) => standing === "MISSING")
        .map(({ unitName, days }) => ({ unit: unitName, days })),
    );
    if (missing.length === 0) return needs("REMINDER_LETTER", "LATE_PAPERS");
    const today = clock.today();
    return ok({
      facts: { issuer: frame.body, owed: item.title, due, today, missing },
      about: item.title,
      fileMark: formatDate(today).replaceAll("/", "-"),
    });
  },
);

export const makeSupplementLetter = letterheadMaker(
  "SUPPLEMENT_LETTER",
  supplementLetter,
  async (context, { id }, _typed, frame) => {
    const owed = await missingPapers(context, { memberId: id, offset: 0, limit: 1 }, quietTask);
    if (!owed.ok) return owed;
    const today = context.clock.today();
    const unit = namesOnDay(context.database, today)(id);
    if (unit === "") return refuse(appError("NOT_FOUND", { noun: documentNouns.unit }));
    const own = owed.value.units.find(({ memberId }) => memberId === id);
    const dossiers = own?.dossiers.filter(({ papers }) => papers.length > 0) ?? [];
    if (dossiers.length === 0) return needs("SUPPLEMENT_LETTER", "MISSING_PAPERS");
    return ok({
      facts: {
        issuer: frame.body,
        unit,
        dossiers: dossiers.map(({ number, nomineeName, awardName, dueOn, papers }) => ({
          number,
          nominee: nomineeName,
          award: awardName,
          dueOn,
          papers,
        })),
      },
      about: unit,
      fileMark: words.fileStem(unit, formatDate(today).replaceAll("/", "-")),
    });
  },
);
