import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  plugins: [react()],
  cacheDir: "out/vite",
  test: {
    pool: "forks",
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}", "test/**/*.prop.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/bench/**"],
          // A hang is an error, slowness is not: the guards compile a floor each, which takes long on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // What a window shows next is waited for, never timed: a busy machine is slow, not wrong.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
