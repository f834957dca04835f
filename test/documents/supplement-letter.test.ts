import { expect, test } from "vitest";
import { isAskedOfUnit } from "#core/dossiers/checklist";
import { checklistsOn } from "#main/book/dossiers/award-data";
import { makePaper, paperBook, wordsOf } from "./support/paper-book";

test("the letter asks a unit for what the unit owes; what the cluster or the council draws up is counted apart", async () => {
  const book = await paperBook();
  const items =
    checklistsOn(book.context, "2022-11-02" as never).checklists.find(
      ({ awardCode }) => awardCode === book.awardCode,
    )?.items ?? [];
  const required = items.filter(({ needed }) => needed === "REQUIRED");
  const asked = required.filter(isAskedOfUnit).map(({ name }) => name);
  const own = required.filter((item) => !isAskedOfUnit(item)).map(({ name }) => name);
  expect(own.length).toBeGreaterThan(0);
  expect(asked.length).toBeGreaterThan(0);

  const owed = await book.call("dossiers.missingPapers", { offset: 0, limit: 50 });
  const dossiers = owed.units.flatMap((unit) => unit.dossiers);
  const acclaimed = dossiers.filter(({ ownPapers }) => ownPapers.length > 0);
  expect(acclaimed).toHaveLength(2);
  for (const dossier of acclaimed) expect(dossier).toMatchObject({ papers: asked, ownPapers: own });
  expect(owed.ownPapers).toBe(2 * own.length);
  expect(owed.papers).toBe(
    dossiers.reduce((sum, { papers, ownPapers }) => sum + papers.length + ownPapers.length, 0),
  );

  const unit = { of: "UNIT", id: book.members[3] as never } as const;
  const text = wordsOf(await makePaper(book, "SUPPLEMENT_LETTER", unit));
  for (const name of asked) expect(text).toContain(name);
  for (const name of own) expect(text).not.toContain(name);

  // The unit has handed in everything: only the cluster's own papers are left, so there is nothing to ask it for.
  for (const { nominationId } of dossiers)
    for (const { code } of required.filter(isAskedOfUnit))
      await book.call("dossiers.markItem", { nominationId, itemCode: code, mark: "ON_PAPER", note: "" });
  const left = await book.call("dossiers.missingPapers", { offset: 0, limit: 50 });
  expect([left.dossiers, left.papers, left.ownPapers]).toEqual([2, 2 * own.length, 2 * own.length]);
  const order = { kind: "SUPPLEMENT_LETTER", subject: unit, number: "", datedOn: null } as const;
  expect(await book.refusal("documents.make", order)).toBe("DOCUMENT_NEEDS");
});
