import { must, mustOpen, say } from "./scripted-book";

/** Run under strace: saves a few things and says when each was asked and answered. */
const [folder, root, synchronous, saves] = process.argv.slice(2) as [string, string, string, string];

const book = mustOpen(folder, root);
if (synchronous !== "AS_OPENED") book.context.database.pragma(`synchronous = ${synchronous}`);
for (let save = 1; save <= Number(saves); save += 1) {
  say(`asked ${save}`);
  if (save % 2 === 0) await must(book, "safekeeping.saveDraft", { form: "form", content: `typed ${save}` });
  else await must(book, "registry.addCategory", { name: `Nhóm ${save}` });
  say(`answered ${save}`);
}
process.exit(0);
