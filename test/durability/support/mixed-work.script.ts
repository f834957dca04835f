import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NominationId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { systemIds } from "#main/book/id-source";
import { grant, must, mustOpen, say } from "./scripted-book";

/** Works in a book until it is killed: units, names, nominations, papers, undo, drafts, copies; seeded. */
const [folder, root, home, seed] = process.argv.slice(2) as [string, string, string, string];
const [desk, stick] = [join(home, "desk"), join(home, "stick")];

let state = Number(seed) | 1;
const pick = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return (state >>> 8) % below;
};
const some = <Item>(items: readonly Item[]): Item | undefined => items[pick(Math.max(1, items.length))];

const book = mustOpen(folder, root);
const unitIds = (where: string) =>
  book.context.database.prepare(`SELECT id FROM units WHERE ${where}`).pluck().all() as UnitId[];
const nominationIds = () =>
  book.context.database
    .prepare("SELECT id FROM nominations WHERE binned_at IS NULL")
    .pluck()
    .all() as NominationId[];
const { awards } = await must(book, "awards.catalogue", {});
const award = awards.find(({ nominees }) => nominees.includes("PERSON"));
if (award === undefined) throw new Error("an award for a person");

const deeds: readonly (() => Promise<unknown>)[] = [
  async () =>
    await must(book, "registry.addUnit", {
      ...{ name: `Đơn vị ${systemIds.randomHex(6)}`, shortName: "", locality: "", note: "" },
      ...{ categoryId: null, parentId: null, memberFrom: "2020-01-01" as LocalDate, memberTo: null },
    }),
  async () => {
    const unitId = some(unitIds("binned_at IS NULL"));
    if (unitId === undefined) return;
    const name = `Tên mới ${systemIds.randomHex(6)}`;
    const date = `2021-${String(1 + pick(12)).padStart(2, "0")}-${String(1 + pick(28)).padStart(2, "0")}`;
    await book.router.call("registry.renameUnit", { unitId, date, name, decision: "" }, "KEEPER");
  },
  async () => {
    const unitId = some(
      unitIds("binned_at IS NULL AND EXISTS (SELECT 1 FROM memberships WHERE unit_id = units.id)"),
    );
    if (unitId === undefined) return;
    const fullName = `Người ${systemIds.randomHex(4)}`;
    await must(book, "dossiers.addNomination", {
      nominee: { kind: "PERSON", personId: null, fullName, post: "", unitId },
      ...{ memberId: unitId, awardCode: award.code, year: 2022, note: "" },
    });
  },
  async () => {
    const nominationId = some(nominationIds());
    if (nominationId === undefined) return;
    const file = join(desk, `${systemIds.randomHex(6)}.pdf`);
    writeFileSync(file, systemIds.randomHex(20_000 + pick(200_000)));
    await must(book, "dossiers.addPapers", {
      ...{ nominationId, kind: "EVIDENCE", files: [grant(file)], taskId: systemIds.next<"task">() },
    });
  },
  async () => {
    const { steps } = await must(book, "safekeeping.recentSteps", {});
    const step = steps.find(({ state: standing }) => standing === "CAN_UNDO");
    if (step !== undefined) await book.router.call("safekeeping.undo", { stepId: step.stepId }, "KEEPER");
  },
  async () =>
    pick(2) === 0 &&
    (await must(book, "safekeeping.backupNow", { target: grant(stick), taskId: systemIds.next<"task">() })),
  async () => await must(book, "safekeeping.saveDraft", { form: "form", content: "x".repeat(pick(5000)) }),
];

say("ready");
for (;;) {
  await deeds[pick(deeds.length)]?.();
  const { seq } = book.context.database.prepare("SELECT max(seq) AS seq FROM audit_events").get() as {
    seq: number;
  };
  say(`saved ${seq}`);
}
