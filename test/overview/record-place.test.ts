import { describe, expect, it } from "vitest";
import { placeOfRecord } from "#main/book/overview/record-place";
import { seal, workedBook } from "../safekeeping/worked-book";

const everything = { words: "", only: "ALL" } as const;

/** Kinds an event may speak of that have a screen. */
const kinds = [
  ...[
    "unit",
    "person",
    "unitContact",
    "contact",
    "nomination",
    "meeting",
    "round",
    "voter",
    "pledge",
    "target",
  ],
  ...[
    "movement",
    "planItem",
    "task",
    "incomingPaper",
    "exemplar",
    "awardRecord",
    "clusterPaper",
    "regulation",
  ],
  "document",
];

describe("from an event to its record", () => {
  it("each event of a worked book opens what it speaks of, or has no screen; none is called gone", async () => {
    const book = await workedBook();
    const { roundId } = await seal(book);
    await book.call("documents.makeMinutes", { roundId });
    const seen = new Map<string, string>();
    const { events } = await book.call("audit.events", everything);
    for (const { seq } of events) {
      const { record } = await book.call("audit.event", { seq });
      const place = await book.call("overview.recordPlace", { record });
      seen.set(record.kind, place.state === "OPENS" ? place.kind : place.state);
    }
    expect(Object.fromEntries(seen)).toMatchObject({
      ...{ unit: "UNIT", nomination: "NOMINATION", meeting: "MEETING", round: "MEETING" },
      ...{ regulation: "REGULATION", document: "DOCUMENT", book: "NO_SCREEN", category: "NO_SCREEN" },
    });
    expect([...seen.values()]).not.toContain("GONE");
  });

  it("a dossier in the bin is said to lie there; a person whose data was erased is said to be gone", async () => {
    const book = await workedBook();
    const dossier = { kind: "nomination", id: book.unitNomination };
    const person = { kind: "person", id: book.personId };
    expect(await book.call("overview.recordPlace", { record: dossier })).toMatchObject({
      ...{ state: "OPENS", kind: "NOMINATION", id: book.unitNomination, year: 2022 },
    });
    expect(await book.call("overview.recordPlace", { record: person })).toMatchObject({
      ...{ state: "OPENS", id: `${book.members[0]}/${book.personId}` },
    });
    await book.call("dossiers.binNomination", { nominationId: book.unitNomination });
    await book.call("safekeeping.erasePerson", { personId: book.personId, reason: "Người ấy yêu cầu" });
    expect(await book.call("overview.recordPlace", { record: dossier })).toEqual({ state: "BINNED" });
    expect(await book.call("overview.recordPlace", { record: person })).toEqual({ state: "GONE" });
  });

  it("asks after a record of every kind that is not in the book, and says so", async () => {
    const { database } = await workedBook();
    const id = "01920000-0000-7000-8000-0000000000ff";
    for (const kind of kinds) {
      expect(placeOfRecord(database, { kind, id })).toEqual({ state: "GONE" });
      expect(placeOfRecord(database, { kind, id: "" })).toEqual({ state: "NO_SCREEN" });
    }
  });
});
