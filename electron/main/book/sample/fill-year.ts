import { assert } from "#core/base/assert";
import type { MeetingId } from "#core/base/ids";
import { ensureYear } from "../registry/year-store";
import type { BookContext } from "../router/handler";
import type { SampleRegistry } from "./fill-registry";
import type { SampleFile } from "./sample-file";
import { Keyed } from "./sample-keys";
import { insertRow } from "./sample-store";

/** Writes theme, pattern and letterhead of the years, and who led the cluster in them. */
export function fillYears(context: BookContext, sample: SampleFile, registry: SampleRegistry): void {
  const { database, ids } = context;
  const yearOf = (year: number) =>
    ensureYear(database, { clusterId: registry.clusterId, year, newId: ids.next<"year">() });
  const settings = database.prepare(
    `UPDATE years SET theme = @theme, pattern = @pattern, source_mark = @sourceMark, source_note = @sourceNote
     WHERE id = @id`,
  );
  const head = database.prepare(
    `UPDATE years SET letterhead = @kind, letterhead_above = @above, letterhead_body = @body,
       number_symbol = @numberSymbol, place_name = @placeName, signer_authority = @signerAuthority,
       signer_post = @signerPost WHERE id = @id`,
  );
  for (const { year, letterhead, ...fields } of sample.years) {
    const { id } = yearOf(year);
    settings.run({ ...fields, id });
    if (letterhead === null) continue;
    const { sourceMark: _illustration, ...words } = letterhead;
    head.run({ ...words, id });
  }
  sample.heads.forEach(({ year, unit, role, leader, sourceMark, sourceNote }, place) => {
    insertRow(database, "year_heads", {
      id: ids.next<"yearHead">(),
      year_id: yearOf(year).id,
      unit_id: registry.units.of(unit),
      role,
      leader,
      position: place + 1,
      source_mark: sourceMark,
      source_note: sourceNote,
    });
  });
}

/** Writes the meetings, with both days where the source names two. */
export function fillMeetings(
  context: BookContext,
  sample: SampleFile,
  { clusterId, units }: SampleRegistry,
): Keyed<MeetingId> {
  const meetings = new Keyed<MeetingId>();
  for (const { key, kind, title, date, place, note, host, year, sourceMark, otherDate } of sample.meetings) {
    const id = context.ids.next<"meeting">();
    assert(otherDate === null || otherDate.date !== date, `${key} has two different days`);
    insertRow(context.database, "meetings", {
      id,
      cluster_id: clusterId,
      kind,
      title,
      held_on: date,
      place,
      note,
      host_unit_id: units.maybe(host),
      year,
      source_mark: sourceMark,
      other_date_on: otherDate?.date ?? null,
      other_date_note: otherDate?.note ?? "",
    });
    meetings.give(key, id);
  }
  return meetings;
}
