import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linuxPlatform } from "#main/platform/linux";
import { parseLsblk, removableOf } from "#main/platform/linux-drives";
import { isNetworkMount, mountOf, parseMountInfo } from "#main/platform/linux-mounts";

const mountInfo = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
61 27 8:17 / /media/thu-ky/USB\\040C\\303\\264ng\\040v\\304\\203n rw,nosuid,nodev shared:1 - exfat /dev/sdb1 rw,uid=1000
62 27 0:50 / /mnt/chung rw,relatime - cifs //may-chu/chung rw,vers=3.0
63 27 0:51 / /mnt/xa rw - fuse.sshfs thu-ky@may-chu:/so rw
64 27 0:52 / /mnt/nfs rw - nfs4 10.0.0.2:/so rw
65 27 0:53 / /mnt/chungrieng rw - tmpfs tmpfs rw
`;

describe("mounts of Linux", () => {
  const mounts = parseMountInfo(mountInfo);

  it("reads names with blanks and Vietnamese letters", () => {
    expect(mounts[2]).toEqual({
      id: "61",
      device: "8:17",
      mountPoint: "/media/thu-ky/USB Công văn",
      fileSystem: "exfat",
      source: "/dev/sdb1",
    });
  });

  it.each([
    ["/home/thu-ky/Tài liệu", "/"],
    ["/media/thu-ky/USB Công văn/goi", "/media/thu-ky/USB Công văn"],
    ["/mnt/chung", "/mnt/chung"],
    ["/mnt/chungrieng/so", "/mnt/chungrieng"],
    ["/mnt/chun", "/"],
  ])("%s lies on %s", (path, mountPoint) => {
    expect(mountOf(mounts, path)?.mountPoint).toBe(mountPoint);
  });

  it.each([
    ["/mnt/chung/so", true],
    ["/mnt/xa/so", true],
    ["/mnt/nfs", true],
    ["/mnt/chungrieng", false],
    ["/home/thu-ky", false],
    ["/media/thu-ky/USB Công văn", false],
  ])("%s on a network: %s", (path, expected) => {
    const mount = mountOf(mounts, path);
    expect(mount !== undefined && isNetworkMount(mount)).toBe(expected);
  });

  it("of two mounts on one point the later one holds the files", () => {
    const twice = parseMountInfo(`${mountInfo}90 62 0:60 / /mnt/chung rw - tmpfs tmpfs rw\n`);
    expect(mountOf(twice, "/mnt/chung/so")?.fileSystem).toBe("tmpfs");
  });
});

/** In the shape util-linux 2.38 prints; 2.33 and older write flags and sizes as text. */
const lsblk = JSON.stringify({
  blockdevices: [
    {
      path: "/dev/sda",
      "maj:min": "8:0",
      mountpoint: null,
      rm: false,
      hotplug: false,
      tran: "sata",
      fstype: null,
      label: null,
      model: "ST500DM002",
      uuid: null,
      fsavail: null,
      children: [
        {
          path: "/dev/sda1",
          "maj:min": "8:1",
          mountpoint: "/",
          rm: false,
          hotplug: false,
          tran: null,
          fstype: "ext4",
          label: null,
          model: null,
          uuid: "11-22",
          fsavail: 5_000,
        },
      ],
    },
    {
      path: "/dev/sdb",
      "maj:min": "8:16",
      mountpoint: null,
      rm: "1",
      hotplug: "1",
      tran: "usb",
      fstype: null,
      label: null,
      model: "Cruzer Blade ",
      uuid: null,
      fsavail: null,
      children: [
        {
          path: "/dev/sdb1",
          "maj:min": "8:17",
          mountpoint: "/media/thu-ky/A1B2",
          rm: "1",
          hotplug: "1",
          tran: null,
          fstype: "vfat",
          label: null,
          model: null,
          uuid: "A1B2-C3D4",
          fsavail: "7800000000",
        },
        {
          path: "/dev/sdb2",
          "maj:min": "8:18",
          mountpoint: null,
          rm: "1",
          hotplug: "1",
          tran: null,
          fstype: "exfat",
          label: "DU PHONG",
          model: null,
          uuid: "X",
          fsavail: null,
        },
      ],
    },
    {
      path: "/dev/sdc",
      "maj:min": "8:32",
      mountpoint: "/media/thu-ky/HDD",
      rm: false,
      hotplug: false,
      tran: "usb",
      fstype: "ntfs",
      label: "Ổ CỨNG",
      model: "Elements",
      uuid: "N",
      fsavail: 900,
    },
  ],
});

describe("drives of Linux", () => {
  it("names the mounted ones that can be pulled out, by label, else by model", () => {
    expect(removableOf(parseLsblk(lsblk))).toEqual([
      { name: "Cruzer Blade", root: "/media/thu-ky/A1B2", fileSystem: "vfat", freeBytes: 7_800_000_000 },
      { name: "Ổ CỨNG", root: "/media/thu-ky/HDD", fileSystem: "ntfs", freeBytes: 900 },
    ]);
  });

  it.each(["", "lsblk: unknown column", "{}", '{"blockdevices":[{"path":1}]}'])(
    "has no drive in the answer %j",
    (answer) => {
      expect(parseLsblk(answer)).toEqual([]);
    },
  );
});

describe.runIf(process.platform === "linux")("the port on this machine", () => {
  const platform = linuxPlatform();
  let folder = "";
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "std-platform-")));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("knows the volume, the free space and the network of a folder that does not exist yet", async () => {
    const place = join(folder, "chưa có", "sổ");
    const volume = await platform.volumeOf(place);
    expect(volume?.removable).toBe("FIXED");
    expect(volume?.fileSystem).not.toBe("");
    expect(volume?.mountId).toMatch(/^[0-9a-f-]{36}\/.+\/\d+$/);
    expect(await platform.volumeOf(folder)).toEqual(volume);
    expect(await platform.freeBytes(place)).toBeGreaterThan(0);
    expect(await platform.isOnNetwork(place)).toBe(false);
    expect(await platform.cloudServiceOf(place)).toBeNull();
  });

  it("flushes a folder and answers for its drives", async () => {
    await expect(platform.syncFolder(folder)).resolves.toBeUndefined();
    await expect(platform.syncFolder(join(folder, "không có"))).rejects.toThrow("ENOENT");
    expect(Array.isArray(await platform.removableDrives())).toBe(true);
  });
});
