import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CategoryId, ClusterPaperId } from "#core/base/ids";
import type { LocalDate } from "#core/base/local-date";
import { dayAfter } from "#core/registry/day-before";
import { isSamePaper } from "#core/registry/judge-cluster-paper";
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

  it("are not dated after today, neither written nor corrected so", async () => {
    const book = scratchBook({ handlers });
    const today = book.clock.today();
    const ahead = dayAfter(today);
    const paper = { ...fields, file: null, taskId: book.taskId() };
    const refused = await book.answer("registry.addClusterPaper", { ...paper, datedOn: ahead });
    expect(refused).toMatchObject({
      ...{ ok: false, error: { code: "CLUSTER_PAPER_DAY_AHEAD", facts: { on: ahead, today } } },
    });
    expect((await book.call("registry.clusterPapers", asked)).total).toBe(0);
    const { id: clusterPaperId } = await book.call("registry.addClusterPaper", { ...paper, datedOn: today });
    const edited = { clusterPaperId, expectedRevision: 1, ...fields };
    expect(await book.refusal("registry.editClusterPaper", { ...edited, datedOn: ahead })).toBe(
      "CLUSTER_PAPER_DAY_AHEAD",
    );
  });

  it("are written down once: the one there is named, whatever its marks and case", async () => {
    const book = scratchBook({ handlers });
    const paper = { ...fields, file: null, taskId: book.taskId() };
    const { id: clusterPaperId } = await book.call("registry.addClusterPaper", paper);
    const again = { ...paper, number: "536/qđ-btp", issuer: "BỘ TƯ PHÁP", subject: "Giao cờ" };
    expect(await book.answer("registry.addClusterPaper", again)).toMatchObject({
      ok: false,
      error: {
        code: "CLUSTER_PAPER_TWICE",
        facts: { number: fields.number, on: fields.datedOn, issuer: fields.issuer, subject: fields.subject },
      },
    });
    const other = { ...paper, number: "537/QĐ-BTP", subject: "Chia cụm" };
    const { id: otherId } = await book.call("registry.addClusterPaper", other);
    const { file: _file, taskId: _taskId, ...typed } = other;
    expect(
      await book.refusal("registry.editClusterPaper", {
        ...{ clusterPaperId: otherId, expectedRevision: 1, ...typed, number: fields.number },
      }),
    ).toBe("CLUSTER_PAPER_TWICE");
    await book.call("registry.editClusterPaper", {
      ...{ clusterPaperId: otherId, expectedRevision: 1, ...typed, note: "Bản chính ở văn thư" },
    });

    const binned = await book.undoable("registry.binClusterPaper", { clusterPaperId });
    await book.call("registry.addClusterPaper", paper);
    expect(await book.refusal("registry.restoreClusterPaper", { clusterPaperId })).toBe(
      "CLUSTER_PAPER_TWICE",
    );
    expect((await book.answer("safekeeping.undo", { stepId: binned.stepId })).ok).toBe(false);
    expect((await book.call("registry.clusterPapers", asked)).total).toBe(2);
  });

  it.each([
    ["another number", { number: "535/QĐ-BTP" }, false],
    ["another day", { datedOn: day("2022-03-30") }, false],
    ["another issuer", { issuer: "Bộ Nội vụ" }, false],
    ["only another subject", { subject: "Giao cờ" }, true],
    ["no number, the same subject", { number: "" }, false],
  ])("are the same or not: %s", (_case, change, same) => {
    expect(isSamePaper(fields, { ...fields, ...change })).toBe(same);
  });

  it("without number or day are told apart by their subject too", () => {
    const unnumbered = { ...fields, number: "" };
    const undated = { ...fields, datedOn: null };
    for (const paper of [unnumbered, undated]) {
      expect(isSamePaper(paper, paper)).toBe(true);
      expect(isSamePaper(paper, { ...paper, subject: "Chia cụm" })).toBe(false);
    }
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
