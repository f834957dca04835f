import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takePaper } from "#main/workshop/take-paper";
import { mountDrive, withOwnMounts } from "./real-drives";
import { paperStore, scratchFolder, watchedTask } from "./support";

withOwnMounts(fileURLToPath(import.meta.url), () => {
  describe("taking a paper in on a real small disk", () => {
    it("says how much is missing: before, and when another program fills it in the middle", async () => {
      const root = scratchFolder();
      const tiny = mountDrive(join(root, "tiny"), "8m");
      const store = await paperStore(tiny);
      const from = join(root, "large.pdf");
      writeFileSync(from, Buffer.alloc(6 * 1024 * 1024));

      const before = await takePaper({ from, ...store }, watchedTask().task);
      expect(before).toMatchObject({
        error: { code: "DISK_FULL", facts: { neededBytes: 10 * 1024 * 1024 } },
      });

      writeFileSync(from, Buffer.alloc(3 * 1024 * 1024));
      let filled = false;
      const { task } = watchedTask(() => {
        if (filled) return;
        filled = true;
        expect(() => writeFileSync(join(tiny, "other"), Buffer.alloc(8 * 1024 * 1024))).toThrow("ENOSPC");
      });
      const middle = await takePaper({ from, ...store }, task);
      expect(middle).toMatchObject({
        error: { code: "DISK_FULL", facts: { neededBytes: 3 * 1024 * 1024 } },
      });
      expect(filled).toBe(true);
      expect(readdirSync(store.stagingFolder)).toEqual([]);
      expect(readdirSync(store.papersFolder)).toEqual([]);
    });
  });
});
