import firstBook from "./migrations/0001-first-book.sql?raw";
import roomsOfTheYear from "./migrations/0002-rooms-of-the-year.sql?raw";
import roundsOfEveryMode from "./migrations/0003-rounds-of-every-mode.sql?raw";
import lifeOfADossier from "./migrations/0004-life-of-a-dossier.sql?raw";
import papersOfTheDesk from "./migrations/0005-papers-of-the-desk.sql?raw";
import unitsOnADay from "./migrations/0006-units-on-a-day.sql?raw";
import wordsOfEverything from "./migrations/0007-words-of-everything.sql?raw";
import listsOfTheYear from "./migrations/0008-lists-of-the-year.sql?raw";
import listsOfDossiers from "./migrations/0009-lists-of-dossiers.sql?raw";
import countingAndVoters from "./migrations/0010-counting-and-voters.sql?raw";
import registryRules from "./migrations/0011-registry-rules.sql?raw";
import viewsOfAwards from "./migrations/0012-views-of-awards.sql?raw";
import peopleInOrder from "./migrations/0013-people-in-order.sql?raw";
import peopleAndRights from "./migrations/0014-people-and-rights.sql?raw";
import provenCopies from "./migrations/0015-proven-copies.sql?raw";
import watchedRows from "./migrations/0016-watched-rows.sql?raw";
import personalData from "./migrations/0017-personal-data.sql?raw";
import reopenedRounds from "./migrations/0018-reopened-rounds.sql?raw";
import copiesByThemselves from "./migrations/0019-copies-by-themselves.sql?raw";
import publicLists from "./migrations/0020-public-lists.sql?raw";
import howLongCopiesStay from "./migrations/0021-how-long-copies-stay.sql?raw";

/** One frozen change of the schema. `version` is what `user_version` says after it. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In order, without a gap. A released one never changes; its digest is held by a test. */
export const migrations: readonly Migration[] = [
  { version: 1, name: "0001-first-book", sql: firstBook },
  { version: 2, name: "0002-rooms-of-the-year", sql: roomsOfTheYear },
  { version: 3, name: "0003-rounds-of-every-mode", sql: roundsOfEveryMode },
  { version: 4, name: "0004-life-of-a-dossier", sql: lifeOfADossier },
  { version: 5, name: "0005-papers-of-the-desk", sql: papersOfTheDesk },
  { version: 6, name: "0006-units-on-a-day", sql: unitsOnADay },
  { version: 7, name: "0007-words-of-everything", sql: wordsOfEverything },
  { version: 8, name: "0008-lists-of-the-year", sql: listsOfTheYear },
  { version: 9, name: "0009-lists-of-dossiers", sql: listsOfDossiers },
  { version: 10, name: "0010-counting-and-voters", sql: countingAndVoters },
  { version: 11, name: "0011-registry-rules", sql: registryRules },
  { version: 12, name: "0012-views-of-awards", sql: viewsOfAwards },
  { version: 13, name: "0013-people-in-order", sql: peopleInOrder },
  { version: 14, name: "0014-people-and-rights", sql: peopleAndRights },
  { version: 15, name: "0015-proven-copies", sql: provenCopies },
  { version: 16, name: "0016-watched-rows", sql: watchedRows },
  { version: 17, name: "0017-personal-data", sql: personalData },
  { version: 18, name: "0018-reopened-rounds", sql: reopenedRounds },
  { version: 19, name: "0019-copies-by-themselves", sql: copiesByThemselves },
  { version: 20, name: "0020-public-lists", sql: publicLists },
  { version: 21, name: "0021-how-long-copies-stay", sql: howLongCopiesStay },
];
