import { z } from "zod";
import type { RemovableDrive } from "./platform";

/** Columns asked of `lsblk --json --bytes`. */
export const lsblkColumns = "PATH,MAJ:MIN,MOUNTPOINT,RM,HOTPLUG,TRAN,FSTYPE,LABEL,MODEL,UUID,FSAVAIL";

interface BlockDevice {
  readonly path: string;
  readonly numbers: string;
  readonly mountPoint: string | null;
  readonly removable: "REMOVABLE" | "FIXED";
  readonly fileSystem: string;
  readonly label: string;
  readonly uuid: string | null;
  readonly freeBytes: number | null;
}

const flag = z.union([z.boolean(), z.enum(["0", "1"]).transform((text) => text === "1")]);
const bytes = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).nullish();
const rawDevice = z.object({
  path: z.string(),
  "maj:min": z.string(),
  mountpoint: z.string().nullish(),
  rm: flag,
  hotplug: flag,
  tran: z.string().nullish(),
  fstype: z.string().nullish(),
  label: z.string().nullish(),
  model: z.string().nullish(),
  uuid: z.string().nullish(),
  fsavail: bytes,
  get children() {
    return z.array(rawDevice).optional();
  },
});
type RawDevice = z.output<typeof rawDevice>;

/** Reads what lsblk printed, partitions after their disk; an unreadable answer has no device. */
export function parseLsblk(text: string): readonly BlockDevice[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const parsed = z.object({ blockdevices: z.array(rawDevice) }).safeParse(json);
  return parsed.success ? parsed.data.blockdevices.flatMap((disk) => flatten(disk, disk)) : [];
}

/** A partition is as removable as its disk, and bears the disk's model where it has no label. */
function flatten(device: RawDevice, disk: RawDevice): readonly BlockDevice[] {
  const removable = disk.rm || disk.hotplug || disk.tran === "usb" || device.rm || device.hotplug;
  return [
    {
      path: device.path,
      numbers: device["maj:min"].trim(),
      mountPoint: device.mountpoint ?? null,
      removable: removable ? "REMOVABLE" : "FIXED",
      fileSystem: device.fstype ?? "",
      label: device.label ?? disk.model?.trim() ?? "",
      uuid: device.uuid ?? null,
      freeBytes: device.fsavail ?? null,
    },
    ...(device.children ?? []).flatMap((child) => flatten(child, disk)),
  ];
}

/** The mounted ones among them that can be pulled out. */
export function removableOf(devices: readonly BlockDevice[]): readonly RemovableDrive[] {
  return devices.flatMap((device) =>
    device.removable === "REMOVABLE" && device.mountPoint !== null && device.mountPoint !== "[SWAP]"
      ? [
          {
            name: device.label === "" ? device.path : device.label,
            root: device.mountPoint,
            fileSystem: device.fileSystem,
            freeBytes: device.freeBytes ?? 0,
          },
        ]
      : [],
  );
}
