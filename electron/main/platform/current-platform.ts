import { linuxPlatform } from "./linux";
import type { Platform } from "./platform";
import { windowsPlatform } from "./windows";

/** The port for the system this process runs on. */
export function currentPlatform(): Platform {
  return process.platform === "win32" ? windowsPlatform() : linuxPlatform();
}
