import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { conferenceHandlers } from "#main/book/conference/conference-handlers";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { scratchBook } from "../support/scratch-book";
import { dossierBook } from "./dossier-book";

async function personInTwoDossiers() {
  const units = await dossierBook();
  const { book, chiCuc, cuc, nominate, person } = units;
  const nominee = person("Người Thứ Nhất", chiCuc);
  const of = (awardCode: string) => ({ ...nominate(chiCuc, cuc), nominee, awardCode });
  const { id: first } = await book.call("dossiers.addNomination", of("CSTDCS"));
  const { id: second } = await book.call("dossiers.addNomination", of("LDTT"));
  const personOf = async (nominationId: typeof first) =>
    (await book.call("dossiers.details", { nominationId })).person;
  return { ...units, first, second, of, personOf };
}

describe("a person of several dossiers", () => {
  it("is not changed by editing one of them", async () => {
    const { book, first, second, of, personOf } = await personInTwoDossiers();
    const known = await personOf(first);
    expect((await personOf(second))?.id).toBe(known?.id);
    const edit = { ...of("CSTDCS"), nominationId: first, expectedRevision: 1 };
    const nominee = { ...edit.nominee, personId: known?.id ?? null };
    const rewritten = { ...edit, nominee: { ...nominee, post: "Kế toán" } };
    expect(await book.refusal("dossiers.editNomination", rewritten)).toBe("PERSON_IN_OTHER_DOSSIERS");
    await book.call("dossiers.editNomination", { ...edit, nominee, note: "Đã xem" });
    expect(await personOf(second)).toEqual(known);
  });

  it("is corrected by a command of its own in all of them, and put back by undo", async () => {
    const { book, first, second, chiCuc, personOf } = await personInTwoDossiers();
    const before = await personOf(first);
    if (before === null) throw new Error("a person");
    const typed = { fullName: "Người Thứ Hai", post: "Kế toán", unitId: chiCuc };
    const input = { personId: before.id, expectedRevision: before.revision, ...typed };
    const { stepId, label } = await book.undoable("registry.editPerson", input);
    expect(label).not.toContain("Người Thứ");
    for (const id of [first, second]) expect(await personOf(id)).toMatchObject(typed);
    expect(await book.refusal("registry.editPerson", input)).toBe("CHANGED_MEANWHILE");
    await book.call("safekeeping.undo", { stepId });
    expect(await personOf(second)).toEqual({ ...before, revision: before.revision + 2 });
  });

  it("cannot become another person of the same unit, name and post", async () => {
    const { book, first, chiCuc, cuc, nominate, person, personOf } = await personInTwoDossiers();
    const other = { ...nominate(chiCuc, cuc), nominee: person("Người Khác", chiCuc), awardCode: "LDTT" };
    await book.call("dossiers.addNomination", other);
    const known = await personOf(first);
    if (known === null) throw new Error("a person");
    const input = { personId: known.id, expectedRevision: known.revision, unitId: chiCuc };
    const twin = { ...input, fullName: "NGƯỜI KHÁC", post: "Chấp hành viên" };
    expect(await book.refusal("registry.editPerson", twin)).toBe("PERSON_TWICE");
  });
});

describe("a unit that has ended", () => {
  const date = "2022-06-01" as LocalDate;
  const decision = "QĐ giải thể";

  it("is not nominated anew, while what was nominated before stays and can be edited", async () => {
    const { book, chiCuc, cuc, doi, nominate } = await dossierBook();
    const { id } = await book.call("dossiers.addNomination", nominate(doi, cuc));
    await book.call("registry.endUnit", { unitId: doi, date, decision, memberships: "END_WITH_UNIT" });
    const again = { ...nominate(doi, cuc), awardCode: "BK_BTP" };
    const { awards } = await book.call("awards.catalogue", {});
    const other = awards.find(
      ({ code, nominees }) => nominees.includes("UNIT") && code !== "CO_NGANH_TU_PHAP",
    );
    expect(await book.refusal("dossiers.addNomination", { ...again, awardCode: other?.code ?? "" })).toBe(
      "UNIT_HAS_ENDED",
    );
    expect(await book.answer("dossiers.addNomination", nominate(chiCuc, cuc))).toMatchObject({ ok: true });
    const { row } = await book.call("dossiers.details", { nominationId: id });
    expect(row.nomineeName).toBe("Đội nghiệp vụ số 1");
  });

  it("comes on no roll after its end, and is no member after it", async () => {
    const book = scratchBook({ handlers: { ...registryHandlers, ...awardHandlers, ...conferenceHandlers } });
    const blank = { shortName: "", locality: "", categoryId: null, parentId: null, note: "" };
    const member = { ...blank, name: "Sở A", memberFrom: "2020-01-01" as LocalDate, memberTo: null };
    const { id: unitId } = await book.call("registry.addUnit", member);
    await book.call("registry.endUnit", { unitId, date, decision, memberships: "END_WITH_UNIT" });
    const { id: meetingId } = await book.call("conference.addMeeting", {
      title: "Hội nghị tổng kết",
      date: "2022-11-02" as LocalDate,
      place: "",
      note: "",
    });
    const line = { meetingId, unitId, delegate: "", deputy: "", absenceReason: "" };
    expect(await book.refusal("conference.addVoter", { ...line, attendance: "NOT_MARKED" })).toBe(
      "UNIT_HAS_ENDED",
    );
    expect((await book.call("conference.fillRoll", { meetingId })).added).toEqual([]);
    const { revision } = await book.call("registry.unitDetails", { unitId });
    const open = { ...member, unitId, expectedRevision: revision };
    expect(await book.refusal("registry.editUnit", open)).toBe("MEMBERSHIP_OUTSIDE_LIFE");
    const late = { ...open, memberTo: date };
    expect(await book.refusal("registry.editUnit", late)).toBe("MEMBERSHIP_OUTSIDE_LIFE");
  });
});
