import { describe, expect, it } from "vitest";
import {
  isUncPath,
  parseVolumes,
  removableDrivesOf,
  volumeOfPath,
  volumesScript,
} from "#main/platform/windows-volumes";

/** In the shape ConvertTo-Json of PowerShell 5.1 gives to the script's answer. */
const printed = `\uFEFF${JSON.stringify({
  boot: "2026-11-20T00:31:07.5000000Z",
  volumes: [
    {
      letter: "C:",
      type: 3,
      fileSystem: "NTFS",
      label: "",
      serial: "9C2A11F0",
      free: 84_200_000_000,
      bus: "IDE",
      model: "ST500DM002",
      device: "SCSI\\DISK&VEN_ST\\4&1",
      arrived: "2026-11-20T00:31:09.1000000Z",
    },
    {
      letter: "D:",
      type: 5,
      fileSystem: null,
      label: null,
      serial: null,
      free: null,
      bus: null,
      model: null,
      device: null,
      arrived: null,
    },
    {
      letter: "E:",
      type: 2,
      fileSystem: "FAT32",
      label: "HO SO",
      serial: "A1B2C3D4",
      free: 7_800_000_000,
      bus: "USB",
      model: "SanDisk Cruzer Blade USB Device",
      device: "USBSTOR\\DISK\\1",
      arrived: "2026-11-20T02:00:00.0000000Z",
    },
    {
      letter: "F:",
      type: 2,
      fileSystem: null,
      label: null,
      serial: null,
      free: null,
      bus: "USB",
      model: "Generic Card Reader",
      device: "USBSTOR\\DISK\\2",
      arrived: null,
    },
    {
      letter: "G:",
      type: 3,
      fileSystem: "exFAT",
      label: "",
      serial: "77",
      free: 1_000,
      bus: "USB",
      model: "WD Elements USB Device",
      device: "USBSTOR\\DISK\\3",
      arrived: "2026-11-20T03:00:00.0000000Z",
    },
    {
      letter: "Z:",
      type: 4,
      fileSystem: "NTFS",
      label: "chung",
      serial: "1",
      free: 5,
      bus: null,
      model: null,
      device: null,
      arrived: null,
    },
  ],
})}`;

describe("volumes of Windows", () => {
  const volumes = parseVolumes(printed);

  it("names the drives that can be pulled out and hold a medium; a USB hard disk calls itself local", () => {
    expect(removableDrivesOf(volumes)).toEqual([
      { name: "HO SO", root: "E:\\", fileSystem: "fat32", freeBytes: 7_800_000_000 },
      { name: "WD Elements USB Device", root: "G:\\", fileSystem: "exfat", freeBytes: 1_000 },
    ]);
  });

  it("finds the volume of a path by its letter", () => {
    expect(volumeOfPath(volumes, "e:\\goi\\hoso.json")?.volume).toEqual({
      volumeId: "A1B2C3D4",
      mountId: "2026-11-20T00:31:07.5000000Z/USBSTOR\\DISK\\1/2026-11-20T02:00:00.0000000Z",
      removable: "REMOVABLE",
      fileSystem: "fat32",
    });
    expect(volumeOfPath(volumes, "\\\\?\\C:\\Sổ")?.volume.removable).toBe("FIXED");
    expect(volumeOfPath(volumes, "Z:\\so")?.place).toBe("NETWORK");
    expect(volumeOfPath(volumes, "Q:\\so")).toBeUndefined();
  });

  it("tells a second plugging-in of the same stick from the first", () => {
    const again = parseVolumes(printed.replace("T02:00:00.0000000Z", "T05:00:00.0000000Z"));
    const [before, after] = [volumes, again].map((each) => volumeOfPath(each, "E:\\")?.volume);
    expect(after?.volumeId).toBe(before?.volumeId);
    expect(after?.mountId).not.toBe(before?.mountId);
  });

  it.each(["", "Get-CimInstance : Access denied", "{}", '{"boot":"","volumes":[{"letter":"nonsense"}]}'])(
    "has no volume in the answer %j",
    (answer) => {
      expect(parseVolumes(answer)).toEqual([]);
    },
  );

  it("asks with CIM only, and fits on a command line", () => {
    expect(volumesScript).not.toMatch(/wmic|Get-WmiObject/i);
    expect(Buffer.from(volumesScript, "utf16le").toString("base64").length).toBeLessThan(8_000);
  });

  it.each([
    ["\\\\may-chu\\chung\\so", true],
    ["//may-chu/chung/so", true],
    ["\\\\?\\UNC\\may-chu\\chung", true],
    ["\\\\wsl$\\Debian\\home", true],
    ["\\\\?\\C:\\so", false],
    ["\\\\.\\PhysicalDrive0", false],
    ["C:\\Users\\thu-ky", false],
    ["/home/thu-ky", false],
  ])("%s is a UNC path: %s", (path, expected) => {
    expect(isUncPath(path)).toBe(expected);
  });
});
