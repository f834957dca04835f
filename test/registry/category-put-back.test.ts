import { expect, it } from "vitest";
import { handlers } from "#main/book/handlers";
import { scratchBook } from "../support/scratch-book";

it("puts a category back once: what is there, whatever it is called, is not put back again", async () => {
  const book = scratchBook({ handlers });
  const { id: categoryId } = await book.call("registry.addCategory", { name: "Sở" });
  const before = { categoryId, name: "Sở Tư pháp", position: 1 };
  expect(await book.refusal("registry.restoreCategory", before)).toBe("UNIT_NAME_TAKEN");
  await book.call("registry.removeCategory", { categoryId });
  expect(await book.call("registry.restoreCategory", before)).toEqual({ id: categoryId });
});
