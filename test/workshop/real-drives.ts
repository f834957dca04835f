import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";

const insideMark = "SO_THI_DUA_OWN_MOUNTS";

/**
 * Runs a test file that mounts drives in a mount namespace of its own, so that nothing stays mounted and an
 * ordinary user may do it too. The file runs itself again inside.
 */
export function withOwnMounts(file: string, define: () => void): void {
  if (process.env[insideMark] === "yes") return define();
  const root = fileURLToPath(new URL("../..", import.meta.url));
  describe("drives that can be full, read-only and gone", () => {
    it("hold in a mount namespace of their own", () => {
      const asRoot = process.getuid?.() === 0 ? [] : ["--map-root-user"];
      const vitest = [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--config",
        "test/vitest.config.mjs",
      ];
      const run = spawnSync(
        "unshare",
        [...asRoot, "--mount", process.execPath, ...vitest, "--reporter=verbose", file.slice(root.length)],
        { cwd: root, env: { ...process.env, [insideMark]: "yes", NO_COLOR: "1" }, encoding: "utf8" },
      );
      process.stdout.write(run.stdout.replace(/^/gm, "    "));
      expect(run.status, run.stderr).toBe(0);
    }, 300_000);
  });
}

/** An empty drive of this size. */
export function mountDrive(folder: string, size: `${number}${"k" | "m"}`): string {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  // A drive that was pulled out has nothing left to unmount.
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return folder;
}

/** Another path to the same drive, to look at it after it was pulled out of the first. */
export function secondPathTo(folder: string): string {
  const other = `${folder} seen elsewhere`;
  mkdirSync(other);
  execFileSync("mount", ["--bind", folder, other]);
  onTestFinished(() => void spawnSync("umount", ["-l", other]));
  return other;
}

/** Pulls the drive out while files on it are open. */
export function pullOut(folder: string): void {
  execFileSync("umount", ["-l", folder]);
}

/** The same drive, write-protected. */
export function writeProtect(folder: string): void {
  execFileSync("mount", ["-o", "remount,bind,ro", folder]);
}
