import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ok, refuse } from "#core/base/result";
import { agendaTemplate } from "#core/conference/day/agenda";
import { appError } from "#core/errors";
import { dayWords as words } from "#core/strings/meeting-day-steps";
import type { CommandHandler, QueryHandler } from "../../router/handler";
import { findAgendaItem, insertAgendaItem, updateAgendaItem } from "./agenda-store";
import { findDayRow } from "./day-rows-store";
import { openMeeting } from "./open-meeting";

/** Agendas the program brings, in the order of their file names. */
export const readAgendaTemplates: QueryHandler<"conference.agendaTemplates"> = ({ resources }) => {
  const folder = join(resources, "agendas");
  const templates = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => agendaTemplate.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
  return ok({ templates });
};

export const addAgenda: CommandHandler<"conference.addAgenda"> = (context, { meetingId, items }) => {
  const open = openMeeting(context, meetingId);
  if (!open.ok) return open;
  const ids = items.map((item) => {
    const id = context.ids.next<"agendaItem">();
    insertAgendaItem(context.database, { ...item, id, meetingId });
    return id;
  });
  const [first] = items;
  return ok({
    value: { ids },
    audit: { entityKind: "agenda_items", entityId: meetingId, before: null, after: { items } },
    label: items.length === 1 ? words.addAgendaItem(first?.title ?? "") : words.addAgenda(items.length),
    inverse: {
      procedure: "conference.binDayRows",
      input: { part: "AGENDA", ids },
      rows: ids.map((id) => ({ table: "agenda_items", id, revision: 1 })),
    },
  });
};

export const editAgendaItem: CommandHandler<"conference.editAgendaItem"> = (
  context,
  { itemId, expectedRevision, ...fields },
) => {
  const row = findDayRow(context.database, "AGENDA", itemId);
  const item = findAgendaItem(context.database, itemId);
  if (row === undefined || item === undefined || row.meetingId === null || row.binnedAt !== null)
    return refuse(appError("NOT_FOUND", { noun: words.noun.AGENDA }));
  const open = openMeeting(context, row.meetingId);
  if (!open.ok) return open;
  if (row.revision !== expectedRevision)
    return refuse(appError("CHANGED_MEANWHILE", { noun: words.noun.AGENDA, name: item.title }));
  const { id: _id, revision: _revision, ...before } = item;
  const revision = updateAgendaItem(context.database, itemId, fields);
  return ok({
    value: { revision },
    audit: { entityKind: "agenda_items", entityId: itemId, before, after: fields },
    label: words.editAgendaItem(fields.title),
    inverse: {
      procedure: "conference.editAgendaItem",
      input: { itemId, expectedRevision: revision, ...before },
      rows: [{ table: "agenda_items", id: itemId, revision }],
    },
  });
};
