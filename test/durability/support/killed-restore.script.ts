import type { BackupId } from "#core/base/ids";
import type { Answer } from "#core/contract";
import { createBookServer } from "#main/book/book-server";
import { systemIds } from "#main/book/id-source";
import { type FromBook, plainOpening } from "#main/book/protocol";
import { failingDisk } from "../../support/failing-disk";
import { say, scriptedParts } from "./scripted-book";

/**
 * Brings a copy back in a process of its own, which dies by SIGKILL instead of the `nth` call that writes; -1: it
 * lives, and says what was called. Arguments: the project, the book's folder, the copy's id, nth.
 */
const [root = "", folder = "", copyId = "", nth = "-1"] = process.argv.slice(2);

const said: FromBook[] = [];
const server = createBookServer(scriptedParts(root), (message) => said.push(message));
let lastId = 0;
const ask = async (message: Readonly<Record<string, unknown>>): Promise<Answer> => {
  lastId += 1;
  const requestId = lastId;
  await server.receive({ ...message, requestId } as never);
  return (said.find((one) => "requestId" in one && one.requestId === requestId) as { answer: Answer }).answer;
};
const call = (name: string, input: unknown) => ask({ kind: "call", name, input });
const valueOf = (answer: Answer): Record<string, unknown> => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as Record<string, unknown>;
};

valueOf(await ask({ kind: "open", folder, wish: plainOpening }));
const wanted = { copy: { kind: "LIST", backupId: copyId as BackupId }, passphrase: null };
const task = () => ({ taskId: systemIds.next<"task">() });
const { previewDigest } = valueOf(await call("safekeeping.restorePreview", { ...wanted, ...task() }));
const disk = failingDisk(Number(nth), () => {
  process.kill(process.pid, "SIGKILL");
  return new Error("killed");
});
const order = { ...wanted, previewDigest, reason: "Xóa nhầm", roundsGivenUp: [], ...task() };
valueOf(await call("safekeeping.restore", order));
disk.end();
say(JSON.stringify(disk.calls));
process.exit(0);
