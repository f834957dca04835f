/** Why the operating system could not read or write, in an office's words; the code itself goes to the log. */
const diskReasons: Readonly<Record<string, string>> = {
  EACCES: "không có quyền đọc tệp",
  EPERM: "không có quyền đọc tệp",
  EBUSY: "tệp đang bị chương trình khác giữ",
  EMFILE: "đang mở quá nhiều tệp",
  ENFILE: "đang mở quá nhiều tệp",
  EIO: "ổ đĩa không đọc hoặc ghi được chỗ này",
  ENXIO: "ổ đĩa không còn trả lời",
  ENODEV: "ổ đĩa không còn trả lời",
  EFBIG: "tệp lớn hơn mức ổ đĩa nhận được",
  ENAMETOOLONG: "tên hoặc đường dẫn quá dài",
  EILSEQ: "ổ đĩa không nhận tên tệp này",
  EINVAL: "ổ đĩa không nhận tên tệp này",
  ELOOP: "lối tắt trỏ vòng tròn",
};

/** Reason of a disk error for the sentence that shows it. */
export function diskReason(code: string): string {
  return diskReasons[code] ?? "hệ điều hành không nói rõ lý do";
}

export const notAnOrdinaryFile = "không phải tệp thường";
export const readBackDiffers = "đọc lại khác với bản đã ghi";

/** Nouns and names of steps of the exchange room. */
export const exchangeSteps = {
  programName: "Sổ Thi Đua",
  nomination: "hồ sơ đề nghị",
  package: "gói hồ sơ",
  writePackage: (name: string) => `Ghi gói ${name}`,
  recheckPackage: (name: string) => `Kiểm lại gói ${name}`,
} as const;

/** The line of bag-info.txt that tells a reader without this program what the package holds. */
export function bagDescription(data: {
  readonly nomination: { readonly number: string; readonly awardName: string; readonly year: number };
  readonly nominee: { readonly name: string };
}): string {
  const { number, awardName, year } = data.nomination;
  return `Hồ sơ đề nghị khen thưởng ${number}: ${data.nominee.name}, ${awardName}, năm ${year}`;
}

const fileSystemWords: Readonly<Record<string, string>> = {
  vfat: "FAT32",
  msdos: "FAT32",
  fat32: "FAT32",
  fat: "FAT",
  exfat: "exFAT",
  ntfs: "NTFS",
  ntfs3: "NTFS",
  fuseblk: "NTFS",
  refs: "ReFS",
};

/** `FAT32` for what Linux calls vfat; empty where the system does not say. */
export function fileSystemWord(fileSystem: string): string {
  return fileSystemWords[fileSystem.toLowerCase()] ?? fileSystem;
}

/** Kinds of books within a sentence. */
export const bookKindWords = { REAL: "sổ thật", TRAINING: "sổ tập dượt", SAMPLE: "sổ mẫu" } as const;
