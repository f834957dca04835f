import { join, resolve } from "node:path";
import { cloudServiceOnDisk } from "./cloud-folders-on-disk";
import { existingAncestor } from "./existing-ancestor";
import { freeBytesAt } from "./free-bytes";
import type { Platform } from "./platform";
import { outputOf } from "./run-program";
import { isUncPath, parseVolumes, removableDrivesOf, volumeOfPath, volumesScript } from "./windows-volumes";

/** The port for Windows 10 and 11: PowerShell's CIM commands, which need no administrator. */
export function windowsPlatform(): Platform {
  return {
    removableDrives: async () => removableDrivesOf(await volumes()),
    volumeOf: async (path) => volumeOfPath(await volumes(), await existingAncestor(path))?.volume,
    freeBytes: freeBytesAt,
    cloudServiceOf: (folder) => cloudServiceOnDisk(folder, "IGNORED"),
    isOnNetwork,
    // NTFS journals names by itself, and a folder cannot be opened for flushing without special rights.
    syncFolder: () => Promise.resolve(),
  };
}

/** The real path of a mapped letter is its UNC path; where it cannot be read, the list of volumes tells. */
async function isOnNetwork(path: string): Promise<boolean> {
  if (isUncPath(path) || isUncPath(await existingAncestor(path))) return true;
  const systemDrive = process.env["SystemDrive"] ?? "C:";
  if (resolve(path).toUpperCase().startsWith(systemDrive.toUpperCase())) return false;
  return volumeOfPath(await volumes(), resolve(path))?.place === "NETWORK";
}

async function volumes() {
  const windows = process.env["SystemRoot"] ?? "C:\\Windows";
  const powershell = join(windows, "System32", "WindowsPowerShell", "v1.0", "powershell.exe");
  const encoded = Buffer.from(volumesScript, "utf16le").toString("base64");
  const args = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-EncodedCommand", encoded];
  return parseVolumes((await outputOf(powershell, args)) ?? "");
}
