import firstBook from "./migrations/0001-first-book.sql?raw";
import roomsOfTheYear from "./migrations/0002-rooms-of-the-year.sql?raw";
import roundsOfEveryMode from "./migrations/0003-rounds-of-every-mode.sql?raw";
import lifeOfADossier from "./migrations/0004-life-of-a-dossier.sql?raw";
import papersOfTheDesk from "./migrations/0005-papers-of-the-desk.sql?raw";
import unitsOnADay from "./migrations/0006-units-on-a-day.sql?raw";
import wordsOfEverything from "./migrations/0007-words-of-everything.sql?raw";

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
];
