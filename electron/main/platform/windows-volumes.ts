import { z } from "zod";
import type { RemovableDrive, Volume } from "./platform";

/**
 * Asks Windows for every volume with a letter, its disk, and when that disk was last plugged in. Works without
 * administrator rights from Windows 10 on; `wmic` is gone from Windows 11, CIM stays.
 */
export const volumesScript = String.raw`
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$volumes = foreach ($logical in Get-CimInstance Win32_LogicalDisk) {
  $disk = $null
  $arrived = $null
  $partition = Get-CimAssociatedInstance $logical -ResultClassName Win32_DiskPartition | Select-Object -First 1
  if ($partition) {
    $disk = Get-CimAssociatedInstance $partition -ResultClassName Win32_DiskDrive | Select-Object -First 1
  }
  if ($disk) {
    try {
      $property = Get-PnpDeviceProperty -InstanceId $disk.PNPDeviceID -KeyName DEVPKEY_Device_LastArrivalDate
      $arrived = $property.Data.ToUniversalTime().ToString('o')
    } catch {}
  }
  [pscustomobject]@{
    letter = $logical.DeviceID
    type = [int]$logical.DriveType
    fileSystem = $logical.FileSystem
    label = $logical.VolumeName
    serial = $logical.VolumeSerialNumber
    free = $logical.FreeSpace
    bus = $disk.InterfaceType
    model = $disk.Model
    device = $disk.PNPDeviceID
    arrived = $arrived
  }
}
$boot = (Get-CimInstance Win32_OperatingSystem).LastBootUpTime.ToUniversalTime().ToString('o')
@{ boot = $boot; volumes = @($volumes) } | ConvertTo-Json -Compress -Depth 4
`;

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? "");
const answer = z.object({
  boot: text,
  volumes: z.array(
    z.object({
      letter: z.string().regex(/^[A-Z]:$/),
      type: z.int(),
      fileSystem: text,
      label: text,
      serial: text,
      free: z.number().nullish(),
      bus: text,
      model: text,
      device: text,
      arrived: text,
    }),
  ),
});

export interface WindowsVolume {
  /** `E:` */
  readonly letter: string;
  readonly label: string;
  readonly model: string;
  readonly freeBytes: number | null;
  readonly place: "LOCAL" | "NETWORK" | "DISC";
  readonly volume: Volume;
}

// Win32_LogicalDisk.DriveType: 2 removable, 3 local, 4 network, 5 compact disc.
const removableType = 2;
const networkType = 4;
const discType = 5;

/** Reads what `volumesScript` printed; an unreadable answer has no volume. */
export function parseVolumes(printed: string): readonly WindowsVolume[] {
  let json: unknown;
  try {
    json = JSON.parse(printed.replace(/^\uFEFF/, ""));
  } catch {
    return [];
  }
  const parsed = answer.safeParse(json);
  if (!parsed.success) return [];
  return parsed.data.volumes.map((each) => ({
    letter: each.letter,
    label: each.label,
    model: each.model,
    freeBytes: each.free ?? null,
    place: each.type === networkType ? "NETWORK" : each.type === discType ? "DISC" : "LOCAL",
    volume: {
      volumeId: each.serial === "" ? each.letter : each.serial,
      mountId: `${parsed.data.boot}/${each.device}/${each.arrived}`,
      removable: each.type === removableType || each.bus === "USB" ? "REMOVABLE" : "FIXED",
      fileSystem: each.fileSystem.toLowerCase(),
    },
  }));
}

/** Those that can be pulled out and hold a medium. A USB hard disk calls itself local, its bus tells. */
export function removableDrivesOf(volumes: readonly WindowsVolume[]): readonly RemovableDrive[] {
  return volumes.flatMap(({ letter, label, model, freeBytes, volume }) =>
    volume.removable === "REMOVABLE" && freeBytes !== null
      ? [
          {
            name: label !== "" ? label : model !== "" ? model : letter,
            root: `${letter}\\`,
            fileSystem: volume.fileSystem,
            freeBytes,
          },
        ]
      : [],
  );
}

/** The volume whose letter the path begins with. */
export function volumeOfPath(volumes: readonly WindowsVolume[], path: string): WindowsVolume | undefined {
  const letter = path
    .replace(/^\\\\\?\\/, "")
    .slice(0, 2)
    .toUpperCase();
  return volumes.find((each) => each.letter === letter);
}

/** `\\server\share…`, also as `\\?\UNC\server…`; `\\?\C:\…` and devices are not on a network. */
export function isUncPath(path: string): boolean {
  const slashes = path.replaceAll("/", "\\");
  return /^\\\\\?\\UNC\\/i.test(slashes) || /^\\\\[^?.\\][^\\]*\\/.test(slashes);
}
