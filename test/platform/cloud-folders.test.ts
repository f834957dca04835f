import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cloudServiceOf } from "#main/platform/cloud-folders";
import { cloudServiceOnDisk } from "#main/platform/cloud-folders-on-disk";

const onWindows = (folder: string, environment: Record<string, string> = {}) =>
  cloudServiceOf({ folders: [folder], entriesOf: async () => [], environment, letterCase: "IGNORED" });

describe("folders a service copies to the internet", () => {
  it.each([
    ["C:\\Users\\thu-ky\\OneDrive\\Tài liệu\\Sổ Thi Đua", "OneDrive"],
    ["C:\\Users\\thu-ky\\OneDrive - Sở Tư pháp\\So", "OneDrive"],
    ["C:\\Users\\thu-ky\\Google Drive\\so", "Google Drive"],
    ["G:\\My Drive\\so", "Google Drive"],
    ["G:\\Drive của tôi", "Google Drive"],
    ["D:\\Dropbox (Personal)\\so", "Dropbox"],
    ["C:\\Users\\thu-ky\\iCloudDrive\\so", "iCloud Drive"],
    ["/Users/thu-ky/Library/Mobile Documents/so", "iCloud Drive"],
  ])("%s belongs to %s by its name", async (folder, service) => {
    expect(await onWindows(folder)).toBe(service);
  });

  it.each([
    "C:\\Users\\thu-ky\\Documents\\Sổ Thi Đua",
    "D:\\So thi dua\\OneDriveCu",
    "D:\\Hồ sơ\\Drive của tôi",
    "/home/thu-ky/Tài liệu",
  ])("%s belongs to none", async (folder) => {
    expect(await onWindows(folder)).toBeNull();
  });

  it("belongs to OneDrive where its own variable says so, whatever the name and letter case", async () => {
    const environment = { OneDriveCommercial: "D:\\Kho Chung" };
    expect(await onWindows("d:\\kho chung\\so", environment)).toBe("OneDrive");
    expect(await onWindows("D:\\Kho Chung 2\\so", environment)).toBeNull();
  });
});

describe("marks on the disk", () => {
  let root = "";
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), "std-cloud-")));
    await mkdir(join(root, "kho", "so"), { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true }));

  it.each([
    [".dropbox.cache", "Dropbox"],
    [".tmp.drivedownload", "Google Drive"],
    [".sync_1a2b3c.db", "Nextcloud"],
  ])("%s above the folder means %s", async (mark, service) => {
    const folder = join(root, "kho", "so", "chưa có");
    expect(await cloudServiceOnDisk(folder, "MATTERS")).toBeNull();
    await writeFile(join(root, "kho", mark), "");
    expect(await cloudServiceOnDisk(folder, "MATTERS")).toBe(service);
  });

  it("a link into such a folder belongs to it too, and one that bears its name", async () => {
    await mkdir(join(root, "OneDrive"));
    await symlink(join(root, "OneDrive"), join(root, "lien-ket"));
    expect(await cloudServiceOnDisk(join(root, "lien-ket", "so"), "MATTERS")).toBe("OneDrive");
    await symlink(join(root, "kho"), join(root, "Dropbox"));
    expect(await cloudServiceOnDisk(join(root, "Dropbox", "so"), "MATTERS")).toBe("Dropbox");
  });
});
