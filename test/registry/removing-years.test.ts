import { expect, it } from "vitest";
import { on, planBook, planItem } from "../pledges/plan-book";
import { clusterIdOf } from "../support/scratch-book";

it("a year is not removed while the book works on it, nor once something stands in it", async () => {
  const { book } = await planBook();
  const clusterId = clusterIdOf(book);
  const { yearId } = await book.call("registry.openYear", { clusterId, year: 2023, from: null, carry: [] });
  await book.call("registry.chooseYear", { clusterId, year: 2023 });
  expect(await book.refusal("registry.removeYear", { yearId })).toBe("YEAR_IS_WORKED_ON");
  await book.call("plan.addItem", planItem({ due: on("2023-10-20") }));
  await book.call("registry.chooseYear", { clusterId, year: 2022 });
  expect(await book.refusal("registry.removeYear", { yearId })).toBe("YEAR_IN_USE");
});
