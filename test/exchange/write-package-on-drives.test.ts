import { readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writePackage } from "#main/workshop/write-package";
import type { PackageOrder } from "#main/workshop/workshop";
import { mountDrive, pullOut, secondPathTo, withOwnMounts, writeProtect } from "../workshop/real-drives";
import { scratchFolder, watchedTask } from "../workshop/support";
import { orderOf, type Paper } from "./package-support";

const megabyte = 1024 * 1024;

function orderOnDrive(bytes: number, size: `${number}m`): PackageOrder {
  const paper: Paper = { kind: "EVIDENCE", fileName: "Phim.mp4", content: Buffer.alloc(bytes, "p") };
  const order = orderOf(scratchFolder(), [paper]);
  return { ...order, targetFolder: mountDrive(join(dirname(order.targetFolder), "drive"), size) };
}

withOwnMounts(fileURLToPath(import.meta.url), () => {
  describe("a package on a real drive", () => {
    it("of 1 MB is refused before anything is written, with the space it needs", async () => {
      const order = orderOnDrive(megabyte / 2, "1m");
      const { task, steps } = watchedTask();
      const answer = await writePackage(order, task);
      expect(answer).toMatchObject({
        error: { code: "DISK_FULL", facts: { place: order.targetFolder, freeBytes: megabyte } },
      });
      expect(answer.ok || "neededBytes" in answer.error.facts ? steps.map(({ stage }) => stage) : []).toEqual(
        ["CHECK"],
      );
      expect(readdirSync(order.targetFolder)).toEqual([]);
    });

    it("that another program fills in the middle is cleared again", async () => {
      const order = orderOnDrive(5 * megabyte, "8m");
      let filled = false;
      const { task } = watchedTask((step) => {
        if (filled || step.stage !== "COPY") return;
        filled = true;
        expect(() => writeFileSync(join(order.targetFolder, "other"), Buffer.alloc(8 * megabyte))).toThrow(
          "ENOSPC",
        );
      });
      expect(await writePackage(order, task)).toMatchObject({ error: { code: "DISK_FULL" } });
      expect(readdirSync(order.targetFolder)).toEqual(["other"]);
    });

    it("that is write-protected is named", async () => {
      const order = orderOnDrive(1000, "4m");
      writeProtect(order.targetFolder);
      expect(await writePackage(order, watchedTask().task)).toEqual({
        ok: false,
        error: { code: "PLACE_READ_ONLY", facts: { place: order.targetFolder } },
      });
      expect(readdirSync(order.targetFolder)).toEqual([]);
    });

    it.each(["COPY", "READ_BACK", "NAME"])(
      "pulled out during %s leaves nothing that looks whole",
      async (stage) => {
        const order = orderOnDrive(3 * megabyte, "16m");
        const stick = secondPathTo(order.targetFolder);
        let pulled = false;
        const { task } = watchedTask((step) => {
          if (pulled || step.stage !== stage) return;
          pulled = true;
          pullOut(order.targetFolder);
        });
        const answer = await writePackage(order, task);
        expect(pulled).toBe(true);
        expect(answer.ok ? "WRITTEN" : answer.error.code).not.toBe("WRITTEN");
        expect(readdirSync(order.targetFolder)).toEqual([]);
        expect(readdirSync(stick)).toEqual([`${order.name}_CHUA-XONG`]);
      },
    );
  });
});
