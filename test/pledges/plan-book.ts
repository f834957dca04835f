import type { CategoryId, UnitId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import type { InputOf } from "#core/contract";
import { conferenceHandlers } from "#main/book/conference/conference-handlers";
import { pledgeHandlers } from "#main/book/pledges/pledge-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { type ScratchBook, scratchBook } from "../support/scratch-book";

/** A day of the test, told to the types. */
export const on = (day: string) => day as LocalDate;

/** A book of 2022 looked at on 02/11/2022, with the members named. */
export async function planBook(members: readonly string[] = ["A", "B", "C"]) {
  const book = scratchBook({
    handlers: { ...registryHandlers, ...conferenceHandlers, ...pledgeHandlers, ...safekeepingHandlers },
  });
  const units: UnitId[] = [];
  for (const name of members) units.push(await addMember(book, name, null));
  return { book, units };
}

/** Adds a member of the whole of 2022. */
export async function addMember(book: ScratchBook, name: string, categoryId: CategoryId | null) {
  const fields = { name, shortName: "", locality: "", categoryId, parentId: null, note: "" };
  const { id } = await book.call("registry.addUnit", {
    ...fields,
    memberFrom: on("2022-01-01"),
    memberTo: null,
  });
  return id;
}

export const movement = (fields: Partial<InputOf<"movements.add">>): InputOf<"movements.add"> => ({
  parentId: null,
  kind: "REGULAR",
  title: "Phong trào",
  launchedBy: "",
  fromYear: 2022,
  toYear: 2022,
  from: null,
  to: null,
  basis: "",
  content: "",
  ...fields,
});

export const planItem = (fields: Partial<InputOf<"plan.addItem">>): InputOf<"plan.addItem"> => ({
  kind: "PAPER_DUE",
  title: "Báo cáo năm",
  from: null,
  due: on("2022-10-20"),
  expects: "YEAR_REPORT",
  categoryId: null,
  ownerUnitId: null,
  place: "",
  meetingId: null,
  movementId: null,
  note: "",
  ...fields,
});

export const paper = (
  book: ScratchBook,
  fields: Partial<InputOf<"incoming.add">>,
): InputOf<"incoming.add"> => ({
  senderUnitId: null,
  sender: "Bộ Tư pháp",
  planItemId: null,
  number: "",
  datedOn: null,
  receivedOn: on("2022-10-20"),
  channel: "ZALO",
  subject: "Báo cáo",
  note: "",
  file: null,
  taskId: book.taskId(),
  ...fields,
});
