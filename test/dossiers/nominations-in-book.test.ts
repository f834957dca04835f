import { describe, expect, it } from "vitest";
import type { LocalDate } from "#core/base/local-date";
import { allNominations, dossierBook } from "./dossier-book";

describe("a nomination", () => {
  it("is taken for a member, for a unit below it at any depth, and for a person there", async () => {
    const { book, cuc, chiCuc, doi, nominate, person } = await dossierBook();
    await book.call("dossiers.addNomination", nominate(cuc, cuc));
    await book.call("dossiers.addNomination", nominate(chiCuc, cuc));
    await book.call("dossiers.addNomination", nominate(doi, cuc));
    const nominee = person("Trần Thị Ánh", doi);
    await book.call("dossiers.addNomination", { ...nominate(doi, cuc), nominee, awardCode: "CSTDCS" });
    const { rows, all, states } = await book.call("dossiers.list", allNominations);
    expect(
      rows.map((row) => [row.number, row.nomineeKind, row.nomineeName, row.nomineeUnder, row.memberName]),
    ).toEqual([
      ["HS-0001", "UNIT", "Cục THADS Hà Nội", "", "Cục THADS Hà Nội"],
      ["HS-0002", "UNIT", "Chi cục THADS huyện Phú Xuyên", "Cục THADS Hà Nội", "Cục THADS Hà Nội"],
      ["HS-0003", "UNIT", "Đội nghiệp vụ số 1", "Chi cục THADS huyện Phú Xuyên", "Cục THADS Hà Nội"],
      ["HS-0004", "PERSON", "Trần Thị Ánh", "Chấp hành viên, Đội nghiệp vụ số 1", "Cục THADS Hà Nội"],
    ]);
    expect([all, states]).toEqual([4, { DRAFT: 4 }]);
    expect(rows[0]?.awardName).toBe("Cờ thi đua ngành Tư pháp");
  });

  it("does not come back from the bin before its units do", async () => {
    const { book, cuc, chiCuc, doi, nominate } = await dossierBook();
    const { id: nominationId } = await book.call("dossiers.addNomination", nominate(doi, cuc));
    await book.call("dossiers.binNomination", { nominationId });
    await book.call("registry.binUnit", { unitId: doi });
    expect(await book.refusal("dossiers.restoreNomination", { nominationId })).toBe("NOT_FOUND");
    await book.call("registry.restoreUnit", { unitId: doi });
    await book.call("dossiers.restoreNomination", { nominationId });
    expect(await book.refusal("registry.binUnit", { unitId: chiCuc })).toBe("UNIT_HAS_CHILDREN");
  });

  it("is refused where it cannot stand", async () => {
    const { book, cuc, so, chiCuc, outside, nominate, person } = await dossierBook();
    const refused = (input: ReturnType<typeof nominate>) => book.refusal("dossiers.addNomination", input);
    expect(await refused(nominate(chiCuc, so))).toBe("NOMINEE_NOT_UNDER_MEMBER");
    expect(await refused(nominate(outside, cuc))).toBe("NOMINEE_NOT_UNDER_MEMBER");
    expect(await refused(nominate(outside, outside))).toBe("NOMINATOR_NOT_MEMBER");
    expect(await refused(nominate(chiCuc, chiCuc))).toBe("NOMINATOR_NOT_MEMBER");
    expect(await refused(nominate(cuc, cuc, { year: 2021 }))).toBe("NOMINATOR_NOT_MEMBER");
    expect(await refused(nominate(cuc, cuc, { awardCode: "CSTDCS" }))).toBe("AWARD_NOT_FOR_NOMINEE");
    expect(await refused(nominate(cuc, cuc, { awardCode: "KHONG_CO" }))).toBe("NOT_FOUND");
    const nominee = person("Trần Thị Ánh", cuc) as never;
    expect(await refused(nominate(cuc, cuc, { nominee }))).toBe("AWARD_NOT_FOR_NOMINEE");
    await book.call("dossiers.addNomination", nominate(cuc, cuc));
    expect(await refused(nominate(cuc, cuc))).toBe("NOMINATION_TWICE");
    await book.call("dossiers.addNomination", nominate(cuc, cuc, { awardCode: "CO_CP" }));
    await book.call("dossiers.addNomination", nominate(cuc, cuc, { year: 2023 }));
  });

  it("is the same person's when name, post and unit are typed again, and another's otherwise", async () => {
    const { book, cuc, nominate, person } = await dossierBook();
    const of = (fullName: string, post: string) => ({
      ...nominate(cuc, cuc, { awardCode: "CSTDCS" }),
      nominee: person(fullName, cuc, post),
    });
    await book.call("dossiers.addNomination", of("Trần Thị Ánh", "Chấp hành viên"));
    expect(await book.refusal("dossiers.addNomination", of("Trần Thị Ánh", "Chấp hành viên"))).toBe(
      "NOMINATION_TWICE",
    );
    expect(await book.refusal("dossiers.addNomination", of("TRẦN THỊ ÁNH", "chấp hành viên"))).toBe(
      "NOMINATION_TWICE",
    );
    await book.call("dossiers.addNomination", of("Trần Thị Anh", "Chấp hành viên"));
    await book.call("dossiers.addNomination", of("Trần Thị Ánh", "Kế toán"));
    expect(
      (await book.call("registry.listPeople", { search: "anh", offset: 0, limit: 50 })).people,
    ).toHaveLength(3);
  });

  it("never gets a number that was given before", async () => {
    const { book, cuc, nominate } = await dossierBook();
    const first = await book.undoable("dossiers.addNomination", nominate(cuc, cuc));
    expect(first.label).toBe("Lập hồ sơ đề nghị HS-0001");
    await book.call("safekeeping.undo", { stepId: first.stepId });
    expect(await book.refusal("dossiers.addNomination", nominate(cuc, cuc, { year: 2021 }))).toBe(
      "NOMINATOR_NOT_MEMBER",
    );
    const { number, id } = await book.call("dossiers.addNomination", nominate(cuc, cuc));
    expect(number).toBe("HS-0002");
    const binned = book.database.prepare("SELECT id FROM nominations WHERE number = 1").get() as {
      id: never;
    };
    expect(await book.refusal("dossiers.restoreNomination", { nominationId: binned.id })).toBe(
      "NOMINATION_TWICE",
    );
    await book.call("dossiers.binNomination", { nominationId: id });
    await book.call("dossiers.restoreNomination", { nominationId: binned.id });
  });

  it("is corrected and put back by undo, the person's name with it", async () => {
    const { book, cuc, chiCuc, nominate, person } = await dossierBook();
    const nominee = person("Trần Thị Ánh", chiCuc);
    const { id } = await book.call("dossiers.addNomination", {
      ...nominate(chiCuc, cuc),
      nominee,
      awardCode: "CSTDCS",
    });
    const before = await book.call("dossiers.details", { nominationId: id });
    const { stepId, label } = await book.undoable("dossiers.editNomination", {
      ...nominate(chiCuc, cuc),
      nominationId: id,
      expectedRevision: before.revision,
      nominee: { ...nominee, personId: before.person?.id ?? null, fullName: "Trần Thị Ảnh", post: "Kế toán" },
      awardCode: "LDTT",
      note: "ghi chú",
    });
    expect(label).not.toContain("Trần");
    const edited = await book.call("dossiers.details", { nominationId: id });
    expect([edited.row.nomineeName, edited.person?.id, edited.row.awardName]).toEqual([
      "Trần Thị Ảnh",
      before.person?.id,
      "Lao động tiên tiến",
    ]);
    await book.call("safekeeping.undo", { stepId });
    const after = await book.call("dossiers.details", { nominationId: id });
    const aside = { revision: 0, person: null };
    expect(after.person).toMatchObject({ fullName: "Trần Thị Ánh", post: "Chấp hành viên" });
    expect({ ...after, ...aside }).toEqual({ ...before, ...aside });
  });

  it("on a ballot takes a note and nothing else", async () => {
    const { book, cuc, so, nominate, putOnBallot } = await dossierBook();
    const { id } = await book.call("dossiers.addNomination", nominate(cuc, cuc));
    putOnBallot(id);
    const edit = { ...nominate(cuc, cuc), nominationId: id, expectedRevision: 1 };
    expect(await book.refusal("dossiers.editNomination", { ...edit, year: 2023 })).toBe(
      "NOMINATION_IN_ROUND",
    );
    expect(await book.refusal("dossiers.editNomination", { ...edit, ...nominate(so, so) })).toBe(
      "NOMINATION_IN_ROUND",
    );
    expect(await book.refusal("dossiers.binNomination", { nominationId: id })).toBe("NOMINATION_IN_ROUND");
    await book.call("dossiers.editNomination", { ...edit, note: "Đã xem" });
    const { rows } = await book.call("dossiers.list", { ...allNominations, standing: "ON_BALLOT" });
    expect(rows.map((row) => row.standing)).toEqual(["ON_BALLOT"]);
    expect(await book.refusal("registry.binUnit", { unitId: cuc })).toBe("UNIT_HAS_CHILDREN");
    book.database.exec("UPDATE rounds SET cancelled_at = '2022-11-02T02:00:00.000Z'");
    await book.call("dossiers.binNomination", { nominationId: id });
  });

  it("keeps the catalogue it was made with, copied into the book by its digest", async () => {
    const { book, cuc, nominate } = await dossierBook();
    const { digest } = await book.call("awards.catalogue", {});
    const { id } = await book.call("dossiers.addNomination", nominate(cuc, cuc));
    book.clock.pass(60 * 24 * 500);
    const now = await book.call("awards.catalogue", {});
    expect(now.digest).not.toBe(digest);
    await book.call("dossiers.editNomination", {
      ...nominate(cuc, cuc),
      nominationId: id,
      expectedRevision: 1,
      note: "x",
    });
    const held = book.database.prepare("SELECT digest FROM rulesets").all();
    expect(held).toEqual([{ digest }]);
  });

  it("shows the names of its year after a unit was renamed, and is found by both", async () => {
    const { book, cuc, chiCuc, nominate } = await dossierBook();
    await book.call("dossiers.addNomination", nominate(chiCuc, cuc));
    await book.call("registry.renameUnit", {
      unitId: chiCuc,
      date: "2023-07-01" as LocalDate,
      name: "Phòng THADS khu vực 7",
      decision: "",
    });
    book.clock.pass(60 * 24 * 365);
    for (const search of ["phu xuyen", "khu vực 7", "hs-0001", "PHÚ CHI thads"]) {
      const { rows } = await book.call("dossiers.list", { ...allNominations, search });
      expect(
        rows.map((row) => row.nomineeName),
        search,
      ).toEqual(["Chi cục THADS huyện Phú Xuyên"]);
    }
    for (const search of ["100%", "_", "hs-0002"])
      expect((await book.call("dossiers.list", { ...allNominations, search })).total, search).toBe(0);
  });

  it("is narrowed by category, which people do not have", async () => {
    const { book, cuc, so, categoryId, nominate, person } = await dossierBook();
    await book.call("dossiers.addNomination", nominate(cuc, cuc));
    await book.call("dossiers.addNomination", nominate(so, so));
    await book.call("dossiers.addNomination", {
      ...nominate(cuc, cuc),
      nominee: person("A", cuc),
      awardCode: "LDTT",
    });
    const { rows } = await book.call("dossiers.list", { ...allNominations, categoryId });
    expect(rows.map((row) => row.number)).toEqual(["HS-0001"]);
  });
});
