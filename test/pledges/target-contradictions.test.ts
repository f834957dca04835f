import { describe, expect, it } from "vitest";
import { blankPledge, blankTarget, bookWithMembers } from "./pledge-book";

async function withTarget() {
  const members = await bookWithMembers();
  const { id: pledgeId } = await members.book.call("pledges.addPledge", blankPledge);
  await members.book.call("pledges.addTarget", { ...blankTarget, pledgeId });
  return { ...members, pledgeId };
}

describe("a target that contradicts itself or its pledge", () => {
  it("says one thing of a unit: told twice, it is refused whole", async () => {
    const { book, first, pledgeId } = await withTarget();
    const own = { unitId: first, applies: "OWN_VALUE", valueTo: null, dueOn: null } as const;
    expect(
      await book.refusal("pledges.addTarget", {
        ...{ ...blankTarget, pledgeId, name: "Điển hình" },
        exceptions: [
          { ...own, value: 100 },
          { ...own, value: 300 },
        ],
      }),
    ).toBe("TARGET_UNIT_TWICE");
    expect((await book.call("pledges.targets", { pledgeId })).targets).toHaveLength(1);
  });

  it("of one category keeps its pledge from being given to another", async () => {
    const { book, departments, bureaus, pledgeId } = await withTarget();
    const only = { ...blankTarget, pledgeId, name: "Điển hình", categoryId: departments };
    await book.call("pledges.addTarget", only);
    const edit = { ...blankPledge, pledgeId, expectedRevision: 1 };
    expect(await book.refusal("pledges.editPledge", { ...edit, categoryId: bureaus })).toBe(
      "PLEDGE_CATEGORY_HAS_TARGETS",
    );
  });

  it("that is not for a unit takes no explanation of it", async () => {
    const { book, departments, third, pledgeId } = await withTarget();
    const { id: targetId } = await book.call("pledges.addTarget", {
      ...{ ...blankTarget, pledgeId, name: "Điển hình", categoryId: departments },
    });
    expect(
      await book.refusal("pledges.explainActual", {
        ...({ unitId: third, targetId, period: "YEAR", expectedRevision: 1 } as const),
        ...{ explanation: "Không phải việc của Cục", incomingPaperId: null },
      }),
    ).toBe("ACTUAL_NOT_ASKED");
  });
});
