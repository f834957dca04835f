import type { PledgeContentId, PledgeId } from "#core/base/ids";
import { ok, refuse } from "#core/base/result";
import { appError } from "#core/errors";
import { pledgeSteps as words } from "#core/strings/pledges-pledge-words";
import type { BookContext, CommandHandler } from "../../router/handler";
import { readTargetsOf } from "../targets/target-store";
import {
  type ContentRecord,
  insertContent,
  nextContentPosition,
  orderContents,
  readContent,
  readContents,
  setContentBinned,
  updateContentText,
} from "./content-store";
import { livePledge } from "./pledge-facts";

export const addContents: CommandHandler<"pledges.addContents"> = (context, { pledgeId, texts }) => {
  const { database } = context;
  if (livePledge(database, pledgeId) === undefined)
    return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const first = nextContentPosition(database, pledgeId);
  const ids = texts.map((text, index) => {
    const id = context.ids.next<"pledgeContent">();
    const position = first + index;
    insertContent(database, { id, pledgeId, text, position, sourceMark: null, sourceNote: "" });
    return id;
  });
  return ok({
    value: { ids },
    audit: {
      entityKind: "pledge",
      entityId: pledgeId,
      before: null,
      after: ids.map((id) => readContent(database, id) ?? null),
    },
    label: words.addContents(ids.length),
    inverse: {
      procedure: "pledges.binContents",
      input: { contentIds: ids },
      rows: ids.map((id) => ({ table: "pledge_contents", id, revision: 1 })),
    },
  });
};

/** A live content of a live pledge, with its number; undefined where there is none. */
function liveContent(context: BookContext, id: PledgeContentId) {
  const content = readContent(context.database, id);
  if (content === undefined || content.binnedAt !== null) return undefined;
  if (livePledge(context.database, content.pledgeId) === undefined) return undefined;
  return { content, number: numberOf(context, content.pledgeId, id) };
}

function numberOf(context: BookContext, pledgeId: PledgeId, id: PledgeContentId): number {
  return readContents(context.database, pledgeId).findIndex((content) => content.id === id) + 1;
}

export const editContent: CommandHandler<"pledges.editContent"> = (context, { contentId: id, text }) => {
  const { database } = context;
  const known = liveContent(context, id);
  if (known === undefined) return refuse(appError("NOT_FOUND", { noun: words.content }));
  const before = known.content;
  const revision = updateContentText(database, id, text);
  return ok({
    value: { revision },
    audit: {
      entityKind: "pledge",
      entityId: before.pledgeId,
      before,
      after: readContent(database, id) ?? null,
    },
    label: words.editContent(known.number),
    inverse: {
      procedure: "pledges.editContent",
      input: { contentId: id, text: before.text },
      rows: [{ table: "pledge_contents", id, revision }],
    },
  });
};

export const moveContent: CommandHandler<"pledges.moveContent"> = (context, { contentId: id, number }) => {
  const { database } = context;
  const known = liveContent(context, id);
  if (known === undefined) return refuse(appError("NOT_FOUND", { noun: words.content }));
  const { pledgeId } = known.content;
  const order = readContents(database, pledgeId).map((content) => content.id);
  const others = order.filter((other) => other !== id);
  const place = Math.min(number, order.length);
  const next = [...others.slice(0, place - 1), id, ...others.slice(place - 1)];
  const revision = orderContents(database, next, id);
  return ok({
    value: {},
    audit: { entityKind: "pledge", entityId: pledgeId, before: order, after: next },
    label: words.moveContent(known.number, place),
    inverse: {
      procedure: "pledges.moveContent",
      input: { contentId: id, number: known.number },
      rows: [{ table: "pledge_contents", id, revision }],
    },
  });
};

export const binContents: CommandHandler<"pledges.binContents"> = (context, { contentIds }) => {
  const { database } = context;
  const before: ContentRecord[] = [];
  for (const id of contentIds) {
    const known = liveContent(context, id);
    if (known === undefined) return refuse(appError("NOT_FOUND", { noun: words.content }));
    const targets = readTargetsOf(database, known.content.pledgeId).filter(
      ({ contentId }) => contentId === id,
    );
    if (targets.length > 0)
      return refuse(appError("CONTENT_HAS_TARGETS", { number: known.number, targets: targets.length }));
    before.push(known.content);
  }
  const rows = before.map(({ id }) => ({
    table: "pledge_contents",
    id,
    revision: setContentBinned(database, id, context.clock.now()),
  }));
  return ok({
    value: {},
    audit: { entityKind: "pledge", entityId: before[0]?.pledgeId ?? "", before, after: null },
    label: words.binContents(before.length),
    inverse: { procedure: "pledges.restoreContents", input: { contentIds }, rows },
  });
};

export const restoreContents: CommandHandler<"pledges.restoreContents"> = (context, { contentIds }) => {
  const { database } = context;
  const known = contentIds.flatMap((id) => readContent(database, id) ?? []);
  const pledges = known.map(({ pledgeId }) => livePledge(database, pledgeId));
  if (known.length < contentIds.length || known.some(({ binnedAt }) => binnedAt === null))
    return refuse(appError("NOT_FOUND", { noun: words.content }));
  if (pledges.includes(undefined)) return refuse(appError("NOT_FOUND", { noun: words.pledge }));
  const rows = known.map(({ id }) => ({
    table: "pledge_contents",
    id,
    revision: setContentBinned(database, id, null),
  }));
  return ok({
    value: {},
    audit: { entityKind: "pledge", entityId: known[0]?.pledgeId ?? "", before: null, after: known },
    label: words.restoreContents(known.length),
    inverse: { procedure: "pledges.binContents", input: { contentIds }, rows },
  });
};
