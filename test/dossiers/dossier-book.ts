import type { NominationId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { InputOf } from "#core/contract";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { refreshStates } from "#main/book/dossiers/dossier-states";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { scratchBook } from "../support/scratch-book";

const blank: InputOf<"registry.addUnit"> = {
  name: "",
  shortName: "",
  locality: "",
  categoryId: null,
  parentId: null,
  memberFrom: null,
  memberTo: null,
  note: "",
};

/** A book with two members, a unit two steps below the first, and a unit outside the cluster. */
export async function dossierBook() {
  const book = scratchBook({ handlers: { ...registryHandlers, ...awardHandlers, ...dossierHandlers } });
  const { id: categoryId } = await book.call("registry.addCategory", { name: "Cục THADS" });
  const add = async (name: string, fields: Partial<typeof blank> = {}) =>
    (await book.call("registry.addUnit", { ...blank, name, ...fields })).id;
  const memberFrom = "2022-01-01" as LocalDate;
  const cuc = await add("Cục THADS Hà Nội", { memberFrom, categoryId });
  const so = await add("Sở Tư pháp TP Hà Nội", { memberFrom });
  const chiCuc = await add("Chi cục THADS huyện Phú Xuyên", { parentId: cuc });
  const doi = await add("Đội nghiệp vụ số 1", { parentId: chiCuc });
  const outside = await add("Sở Tư pháp tỉnh Hà Nam");
  const nominate = (
    unitId: UnitId,
    memberId: UnitId,
    fields: Partial<InputOf<"dossiers.addNomination">> = {},
  ) => ({
    nominee: { kind: "UNIT" as const, unitId },
    memberId,
    awardCode: "CO_NGANH_TU_PHAP",
    year: 2022,
    note: "",
    ...fields,
  });
  const person = (fullName: string, unitId: UnitId, post = "Chấp hành viên") => ({
    kind: "PERSON" as const,
    personId: null,
    fullName,
    post,
    unitId,
  });
  /** Puts a nomination on an open round, as the conference room would. */
  const putOnBallot = (nominationId: NominationId) => {
    const { database } = book;
    const clusterId = (database.prepare("SELECT id FROM clusters").get() as { id: string }).id;
    database.exec(`
      INSERT INTO meetings (id, cluster_id, title, held_on) VALUES ('m', '${clusterId}', 'Hội nghị', '2022-11-02');
      INSERT INTO regulations (id, cluster_id, title, in_force_from_on, rule) VALUES ('q', '${clusterId}', 'Quy chế', '2022-01-01', '{}');
      INSERT INTO rounds (id, meeting_id, name, mode, rule, regulation_id, opened_at, facts)
        VALUES ('r', 'm', 'Vòng 1', 'SECRET', '{}', 'q', '2022-11-02T01:00:00.000Z', '{}');
      INSERT INTO round_groups (id, round_id, name, quota, choices, position) VALUES ('g', 'r', 'Cục', 1, 1, 1);
      INSERT INTO round_lines (id, round_id, group_id, nomination_id, number, name, award_name)
        VALUES ('l', 'r', 'g', '${nominationId}', 1, 'Cục THADS Hà Nội', 'Cờ');`);
    refreshStates(database, [nominationId]);
  };
  return { book, cuc, so, chiCuc, doi, outside, categoryId, nominate, person, putOnBallot };
}

export const allNominations = {
  search: "",
  categoryId: null,
  standing: null,
  offset: 0,
  limit: 500,
} as const;
