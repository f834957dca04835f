import type { PledgeContentId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import { readCurrentYear, readYear } from "../../registry/year-store";
import type { CommandHandler } from "../../router/handler";
import { insertTarget, readExceptions, readTargetsOf, replaceExceptions } from "../targets/target-store";
import { insertContent, readContents } from "./content-store";
import { livePledge, readWholePledge } from "./pledge-facts";
import { pledgeInTheWay } from "./pledge-service";
import { insertPledge } from "./pledge-store";

/**
 * Starts this year's pledge from another: words, contents and targets. Day, place, witness, meeting, signatures and
 * figures are the other year's; a last day of a target is that day of this year's calendar only once somebody says
 * so, therefore it is kept as it stands and corrected by hand.
 */
export const copyPledge: CommandHandler<"pledges.copyPledge"> = (context, { fromPledgeId }) => {
  const { database } = context;
  const from = livePledge(database, fromPledgeId);
  if (from === undefined) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const current = readCurrentYear(database);
  const inTheWay = pledgeInTheWay(context, { categoryId: from.categoryId, yearId: current.id }, null);
  if (inTheWay !== null) return refuse(inTheWay);
  const fromYear = readYear(database, from.yearId)?.year ?? current.year;
  const id = context.ids.next<"pledge">();
  const retold = (text: string) => words.copiedTitle(text, fromYear, current.year);
  insertPledge(database, {
    ...from,
    id,
    yearId: current.id,
    title: retold(from.title),
    theme: retold(from.theme),
    signedOn: null,
    place: "",
    witness: "",
    meetingId: null,
    sourceMark: null,
    sourceNote: "",
    editedAt: context.clock.now(),
  });

  const contentIds = new Map<PledgeContentId, PledgeContentId>();
  for (const { id: known, text, position } of readContents(database, fromPledgeId)) {
    const contentId = context.ids.next<"pledgeContent">();
    contentIds.set(known, contentId);
    insertContent(database, {
      id: contentId,
      pledgeId: id,
      text,
      position,
      sourceMark: null,
      sourceNote: "",
    });
  }
  const exceptions = readExceptions(database, fromPledgeId);
  for (const target of readTargetsOf(database, fromPledgeId)) {
    const targetId = context.ids.next<"target">();
    const contentId = target.contentId === null ? null : (contentIds.get(target.contentId) ?? null);
    insertTarget(database, {
      ...{ ...target, id: targetId, pledgeId: id, contentId },
      ...{ sourceMark: null, sourceNote: "" },
    });
    replaceExceptions(
      database,
      targetId,
      exceptions
        .filter((exception) => exception.targetId === target.id)
        .map((exception) => ({ ...exception, id: context.ids.next<"targetUnit">() })),
    );
  }
  return ok({
    value: { id },
    audit: { entityKind: "pledge", entityId: id, before: null, after: readWholePledge(database, id) },
    label: words.copyPledge(retold(from.title), fromYear),
    inverse: {
      procedure: "pledges.binPledge",
      input: { pledgeId: id },
      rows: [{ table: "pledges", id, revision: 1 }],
    },
  });
};
