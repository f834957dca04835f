import { join } from "node:path";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { type Worker, deeds } from "./deeds";
import { mustOpen, say } from "./scripted-book";
import { seeded } from "./seeded";

/** Opens a book (and brings an old one to the schema of today) and works in it until killed. */
const [folder, root, home, seed] = process.argv.slice(2) as [string, string, string, string];

say("opening");
const chance = seeded(Number(seed));
const worker: Worker = {
  book: mustOpen(folder, root),
  desk: join(home, "desk"),
  stick: join(home, "stick"),
  chance,
};
say("ready");
for (;;) {
  await chance.some(deeds)?.(worker);
  say(`saved ${lastAuditSeq(worker.book.context.database)}`);
}
