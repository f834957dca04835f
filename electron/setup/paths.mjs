import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Everything generated; git-ignored. */
export const out = join(root, "out");

const userCache =
  process.env["XDG_CACHE_HOME"] ||
  (process.platform === "win32" && process.env["LOCALAPPDATA"]) ||
  join(homedir(), ".cache");

/** Kept between clones: the runtime, the compiled addon, unpacked Debian packages. */
export const cache = join(userCache, "so-thi-dua");
