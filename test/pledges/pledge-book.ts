import type { InputOf } from "#core/contract";
import type { LocalDate } from "#core/base/local-date";
import type { CategoryId, PledgeId } from "#core/base/ids";
import { awardHandlers } from "#main/book/awards/award-handlers";
import { registrationHandlers } from "#main/book/awards/registrations/registration-handlers";
import { pledgeHandlers } from "#main/book/pledges/pledge-handlers";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { dossierHandlers } from "#main/book/dossiers/dossier-handlers";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { type ScratchBook, scratchBook } from "../support/scratch-book";

export const day = (text: string) => text as LocalDate;

export const blankPledge: InputOf<"pledges.addPledge"> = {
  title: "Giao ước thi đua năm 2022",
  categoryId: null,
  theme: "",
  basis: "",
  commitment: "",
  signedOn: null,
  place: "",
  witness: "",
  meetingId: null,
};

export const blankTarget = {
  contentId: null,
  name: "Xã nông thôn mới",
  measure: "xã",
  direction: "AT_LEAST",
  value: 200,
  valueTo: null,
  dueOn: null,
  categoryId: null,
  basis: "",
  exceptions: [],
} as const satisfies Omit<InputOf<"pledges.addTarget">, "pledgeId">;

/** A book of 2022 with two categories, two members each, one unit under the last, and one unit that is no member. */
export async function bookWithMembers() {
  const book = scratchBook({
    handlers: {
      ...registryHandlers,
      ...pledgeHandlers,
      ...awardHandlers,
      ...registrationHandlers,
      ...dossierHandlers,
      ...safekeepingHandlers,
    },
  });
  const departments = (await book.call("registry.addCategory", { name: "Sở Tư pháp" })).id;
  const bureaus = (await book.call("registry.addCategory", { name: "Cục THADS" })).id;
  const add = async (name: string, categoryId: CategoryId | null, memberFrom: string | null) =>
    (
      await book.call("registry.addUnit", {
        ...{ name, shortName: "", locality: "", categoryId, parentId: null, note: "" },
        ...{ memberFrom: memberFrom === null ? null : day(memberFrom), memberTo: null },
      })
    ).id;
  const first = await add("Sở Tư pháp TP Hà Nội", departments, "2022-01-01");
  const second = await add("Sở Tư pháp TP Đà Nẵng", departments, "2022-01-01");
  const third = await add("Cục THADS TP Hà Nội", bureaus, "2022-01-01");
  const fourth = await add("Cục THADS TP Đà Nẵng", bureaus, "2022-01-01");
  const stranger = await add("Sở Tư pháp TP Huế", departments, "2023-01-01");
  return { book, departments, bureaus, first, second, third, fourth, stranger };
}

/** Takes a step back and answers the steps' names. */
export async function takeBack(
  book: ScratchBook,
  undo: { readonly stepId: InputOf<"safekeeping.undo">["stepId"] },
) {
  return book.call("safekeeping.undo", { stepId: undo.stepId });
}

/** The texts of a pledge's contents in their order. */
export async function contentsOf(book: ScratchBook, pledgeId: PledgeId) {
  const { contents } = await book.call("pledges.details", { pledgeId });
  return contents.map(({ text }) => text);
}
