import { join } from "node:path";
import { lastAuditSeq } from "#main/book/database/audit-trail";
import { type Worker, deeds } from "./deeds";
import { endOpenRounds, isAt, settlePeople, signInAs } from "./people";
import { mustOpen, say } from "./scripted-book";
import { seeded } from "./seeded";

/**
 * Opens a book (and brings an old one to the schema of today) and works in it until killed. Where there are to be
 * SEVERAL people they come after a while: the first copies know nobody.
 */
const [folder, root, home, seed, people] = process.argv.slice(2) as [string, string, string, string, string];

say("opening");
const chance = seeded(Number(seed));
const worker: Worker = {
  book: mustOpen(folder, root),
  desk: join(home, "desk"),
  stick: join(home, "stick"),
  chance,
};
say("ready");
const known = worker.book.context.session.people() === "SEVERAL";
if (people === "SEVERAL" && (known || chance.pick(3) > 0)) {
  if (!known) await endOpenRounds(worker.book);
  if (!(await settlePeople(worker.book)))
    throw new Error("a round is counted among people who are not all there");
}
for (;;) {
  const deed = chance.some(deeds);
  if (deed === undefined) throw new Error("a deed");
  const { by, does } = deed;
  if (!isAt(worker.book, by)) await signInAs(worker.book, chance.some(by) ?? "KEEPER");
  await does(worker);
  say(`saved ${lastAuditSeq(worker.book.context.database)}`);
}
