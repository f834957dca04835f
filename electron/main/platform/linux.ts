import { open, readFile, realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { existingAncestor } from "./existing-ancestor";
import { cloudServiceOnDisk } from "./cloud-folders-on-disk";
import { freeBytesAt } from "./free-bytes";
import { lsblkColumns, parseLsblk, removableOf } from "./linux-drives";
import { isNetworkMount, type Mount, mountOf, parseMountInfo } from "./linux-mounts";
import type { Platform, Volume } from "./platform";
import { outputOf } from "./run-program";

/** The port for Linux: /proc, /sys and lsblk, which every distribution has. */
export function linuxPlatform(): Platform {
  return {
    removableDrives: async () => removableOf(await blockDevices()),
    volumeOf,
    freeBytes: freeBytesAt,
    cloudServiceOf: (folder) => cloudServiceOnDisk(folder, "MATTERS"),
    isOnNetwork: async (path) => {
      const mount = await mountHolding(path);
      return mount !== undefined && isNetworkMount(mount);
    },
    syncFolder: async (folder) => {
      const handle = await open(folder, "r");
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

async function blockDevices() {
  return parseLsblk((await outputOf("lsblk", ["--json", "--bytes", "--output", lsblkColumns])) ?? "");
}

async function mountHolding(path: string): Promise<Mount | undefined> {
  const text = await readFile("/proc/self/mountinfo", "utf8");
  return mountOf(parseMountInfo(text), await existingAncestor(path));
}

async function volumeOf(path: string): Promise<Volume | undefined> {
  const mount = await mountHolding(path);
  if (mount === undefined) return undefined;
  const device = (await blockDevices()).find((each) => each.numbers === mount.device);
  return {
    volumeId: device?.uuid ?? mount.device,
    mountId: await mountIdOf(mount),
    removable: device?.removable ?? "FIXED",
    fileSystem: mount.fileSystem,
  };
}

/**
 * The kernel hands out mount ids again, but counts every disk that ever appeared (diskseq, Linux 5.15): with
 * the boot in front, no two times of plugging in look alike.
 */
async function mountIdOf(mount: Mount): Promise<string> {
  const boot = await firstLine("/proc/sys/kernel/random/boot_id");
  return `${boot}/${await diskSequence(mount.device)}/${mount.id}`;
}

async function diskSequence(device: string): Promise<string> {
  try {
    const folder = await realpath(`/sys/dev/block/${device}`);
    const ofPartition = await firstLine(`${dirname(folder)}/diskseq`);
    return (await firstLine(`${folder}/diskseq`)) || ofPartition || basename(folder);
  } catch {
    return device;
  }
}

async function firstLine(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch {
    return "";
  }
}
