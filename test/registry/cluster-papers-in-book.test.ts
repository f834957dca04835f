import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CategoryId, ClusterPaperId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { registryHandlers } from "#main/book/registry/registry-handlers";
import { papersOfBook } from "#main/book/safekeeping/paper-list";
import { safekeepingHandlers } from "#main/book/safekeeping/safekeeping-handlers";
import { scratchBook } from "../support/scratch-book";

const handlers = { ...registryHandlers, ...safekeepingHandlers };
const day = (text: string) => text as LocalDate;

describe("papers of the cluster", () => {
  const fields = {
    ...({ kind: "FLAG_QUOTA", year: 2022, number: "536/QĐ-BTP", datedOn: day("2022-03-29") } as const),
    ...{ issuer: "Bộ Tư pháp", subject: "Giao số cờ thi đua", note: "" },
  } as const;
  const asked = { search: "", kind: null, year: null, offset: 0, limit: 50 } as const;

  it("take a scan in, hand out a copy, and stay out of the bin while something leans on them", async () => {
    const book = scratchBook({ handlers });
    const scan = join(book.outside("desk"), "quyet-dinh.pdf");
    writeFileSync(scan, "%PDF-1.7");
    const { id: clusterPaperId } = await book.call("registry.addClusterPaper", {
      ...{ ...fields, file: book.grant(scan), taskId: book.taskId() },
    });
    const { rows, total } = await book.call("registry.clusterPapers", { ...asked, search: "536 co thi dua" });
    expect([total, rows[0]?.scan?.fileName]).toEqual([1, "quyet-dinh.pdf"]);
    await book.call("registry.openClusterScan", { clusterPaperId });
    expect(book.openedFiles.length).toBe(1);
    expect(papersOfBook(book.database).map(({ name }) => name)).toEqual([
      "Tài liệu “quyet-dinh.pdf” của giấy tờ cụm “Giao số cờ thi đua”",
    ]);

    const script = join(book.outside("desk"), "ban-chup.js");
    writeFileSync(script, "alert(1)");
    const attached = await book.undoable("registry.attachClusterScan", {
      ...{ clusterPaperId, file: book.grant(script), taskId: book.taskId() },
    });
    expect(await book.refusal("registry.openClusterScan", { clusterPaperId })).toBe("PAPER_DANGEROUS");
    await book.call("safekeeping.undo", { stepId: attached.stepId });
    const { scan: back } = await book.call("registry.clusterPaper", { clusterPaperId });
    expect(back?.fileName).toBe("quyet-dinh.pdf");

    const { yearId } = await book.call("registry.awardQuotas", {});
    const quota = { yearId, awardCode: "CO_BO", categoryId: null, quota: 8, clusterPaperId } as const;
    const set = await book.undoable("registry.setAwardQuota", quota);
    expect(await book.refusal("registry.binClusterPaper", { clusterPaperId })).toBe("CLUSTER_PAPER_IN_USE");
    await book.call("registry.setAwardQuota", { ...quota, quota: 9 });
    expect((await book.call("registry.awardQuotas", {})).quotas.map((line) => line.quota)).toEqual([9]);
    expect((await book.answer("safekeeping.undo", { stepId: set.stepId })).ok).toBe(false);
    await book.call("registry.setAwardQuota", { ...quota, quota: null });
    expect((await book.call("registry.awardQuotas", {})).quotas).toEqual([]);
    const binned = await book.undoable("registry.binClusterPaper", { clusterPaperId });
    expect((await book.call("safekeeping.bin", {})).items).toMatchObject([
      { kind: "CLUSTER_PAPER", name: fields.subject },
    ]);
    await book.call("safekeeping.undo", { stepId: binned.stepId });
    expect((await book.call("registry.clusterPapers", asked)).total).toBe(1);
  });

  it("refuse a paper without a subject, an unknown category and a lost file, and keep nothing", async () => {
    const book = scratchBook({ handlers });
    const paper = { ...fields, file: null, taskId: book.taskId() };
    expect(await book.refusal("registry.addClusterPaper", { ...paper, subject: " " })).toBe(
      "INPUT_NOT_VALID",
    );
    const gone = book.grant(join(book.outside("desk"), "khong-co.pdf"));
    expect(await book.refusal("registry.addClusterPaper", { ...paper, file: gone })).toBe("PAPER_VANISHED");
    expect((await book.call("registry.clusterPapers", asked)).total).toBe(0);
    const { yearId } = await book.call("registry.awardQuotas", {});
    const nowhere = "01920000-0000-7000-8000-0000000fffff";
    const quota = { yearId, awardCode: "CO_BO", categoryId: null, quota: 1, clusterPaperId: null };
    expect(
      await book.refusal("registry.setAwardQuota", { ...quota, categoryId: nowhere as CategoryId }),
    ).toBe("NOT_FOUND");
    expect(
      await book.refusal("registry.setAwardQuota", { ...quota, clusterPaperId: nowhere as ClusterPaperId }),
    ).toBe("NOT_FOUND");
  });
});
