import { describe, expect, it } from "vitest";
import type { UnitId } from "#core/base/ids";
import { dossierBook } from "../dossiers/dossier-book";

type DossierBook = Awaited<ReturnType<typeof dossierBook>>;

async function bookOf(names: readonly string[]) {
  const { book, cuc } = await dossierBook();
  for (const fullName of names) await nominate(book, cuc, fullName);
  const read = async () => {
    const { people } = await book.call("registry.listPeople", { search: "", offset: 0, limit: 50 });
    return people;
  };
  const written = () => book.database.prepare("SELECT total_changes()").pluck().get();
  return { book, read, written };
}

async function nominate(book: DossierBook["book"], unitId: UnitId, fullName: string): Promise<void> {
  await book.call("dossiers.addNomination", {
    nominee: { kind: "PERSON", personId: null, fullName, post: "Thư ký", unitId },
    ...{ memberId: unitId, awardCode: "CSTDCS", year: 2022, note: "" },
  });
}

describe("people in the order of their given names", () => {
  it("are placed when they are written; reading them writes nothing", async () => {
    const { read, written } = await bookOf(["Trần Văn Ổn", "Lê Thị Ánh", "Phạm Đức An"]);
    const before = written();
    expect((await read()).map(({ fullName }) => fullName)).toEqual([
      "Phạm Đức An",
      "Lê Thị Ánh",
      "Trần Văn Ổn",
    ]);
    expect(written()).toBe(before);
  });

  it("move with a corrected name, in the same step", async () => {
    const { book, read, written } = await bookOf(["Lê Thị Ánh", "Phạm Đức An"]);
    const [first] = await read();
    if (first === undefined) throw new Error("a person");
    const { id: personId, revision: expectedRevision, post, unitId } = first;
    await book.call("registry.editPerson", {
      ...{ personId, expectedRevision, post, unitId, fullName: "Phạm Đức Vũ" },
    });
    const before = written();
    expect((await read()).map(({ fullName }) => fullName)).toEqual(["Lê Thị Ánh", "Phạm Đức Vũ"]);
    expect(written()).toBe(before);
  });
});
