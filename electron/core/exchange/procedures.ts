import { z } from "zod";
import { digest, grantToken, nominationId, packageId, taskId } from "../base/ids";
import { moment } from "../base/local-date";
import { command, everyRole, query, writers } from "../base/procedure";
import { optionalText } from "../base/vietnamese-text";
import { bookKind } from "../safekeeping/book";

/** One named reason why a package is not what it should be. */
export const packageFault = z.strictObject({
  code: z.enum([
    "NO_BAGIT_TXT",
    "BAGIT_VERSION",
    "NO_MANIFEST",
    "MANIFEST_LINE",
    "FILE_MISSING",
    "FILE_EXTRA",
    "FILE_ADDED_BY_SYSTEM",
    "SIZE_DIFFERS",
    "HASH_DIFFERS",
    "TAG_FILE_DIFFERS",
    "TAG_FILE_UNLISTED",
    "OXUM_DIFFERS",
    "NAME_COLLIDES",
    "NAME_RESERVED",
    "NAME_ESCAPES",
    "NAME_NOT_NFC",
    "IS_LINK",
    "NOT_FINISHED",
    "NO_DATA_FILE",
    "DATA_NOT_VALID",
    "KIND_DIFFERS",
  ]),
  /** Path inside the package, or empty where the fault is of the whole. */
  path: z.string(),
  /**
   * Facts, not words: numbers of lines (MANIFEST_LINE), the other path (NAME_COLLIDES), `found/expected`
   * (SIZE_DIFFERS, OXUM_DIFFERS), the field (DATA_NOT_VALID), the kind of the package (KIND_DIFFERS).
   */
  detail: z.string(),
});
export type PackageFault = Readonly<z.infer<typeof packageFault>>;

/** Two verdicts: the standard's, and whether this program would take it in. */
const packageVerdict = z.strictObject({
  name: z.string(),
  validBagIt: z.enum(["YES", "NO"]),
  mayBeImported: z.enum(["YES", "NO"]),
  files: z.int(),
  bytes: z.int(),
  faults: z.array(packageFault),
  /** SHA-256 of tagmanifest-sha256.txt: names the exact revision. */
  digest: digest.nullable(),
  contents: z
    .strictObject({
      number: z.string(),
      nominee: z.string(),
      award: z.string(),
      year: z.int(),
      cluster: z.string(),
      kind: bookKind,
      revision: z.int(),
      sealCode: z.string().nullable(),
    })
    .nullable(),
});
export type PackageVerdict = Readonly<z.infer<typeof packageVerdict>>;

const packageRow = z.strictObject({
  id: packageId,
  name: z.string(),
  nominationId,
  number: z.string(),
  nominee: z.string(),
  revision: z.int(),
  place: z.string(),
  writtenAt: moment,
  files: z.int(),
  bytes: z.int(),
  digest,
  /** WRITTEN: read back at once, which may come from the memory of the PC. RECHECKED: after plugging in again. */
  state: z.enum(["WRITTEN", "RECHECKED"]),
  recheckedAt: moment.nullable(),
});
export type PackageRow = z.infer<typeof packageRow>;

export const exchangeProcedures = {
  /** Packages ever written, the last first, found by words of their names, numbers and nominees. */
  "exchange.packages": query({
    servedBy: "BOOK",
    input: z.strictObject({
      search: optionalText(100),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(packageRow),
      total: z.int(),
      /** Of the whole book, whatever is searched for. */
      all: z.int(),
      rechecked: z.int(),
    }),
    errors: [],
    tags: ["exchange", "dossiers", "registry"],
    roles: everyRole,
  }),
  /** One package. */
  "exchange.package": query({
    servedBy: "BOOK",
    input: z.strictObject({ packageId }),
    output: packageRow,
    errors: ["NOT_FOUND"],
    tags: ["exchange", "dossiers", "registry"],
    roles: everyRole,
  }),
  /** What a package would hold, before it is written. */
  "exchange.preview": query({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId, target: grantToken.nullable() }),
    output: z.strictObject({
      name: z.string(),
      revision: z.int(),
      bytes: z.int(),
      /** The data file has no digest before it is written. */
      files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), digest: digest.nullable() })),
      warnings: z.array(z.enum(["NO_PAPER", "NO_MINUTES", "NOT_SEALED", "SAMPLE"])),
      freeBytes: z.int().nullable(),
      fileSystem: z.string(),
    }),
    errors: ["NOT_FOUND", "GRANT_EXPIRED"],
    tags: ["dossiers", "conference", "exchange", "documents"],
    roles: everyRole,
  }),
  "exchange.writePackage": command({
    servedBy: "BOOK",
    input: z.strictObject({ nominationId, target: grantToken, taskId }),
    output: z.strictObject({ id: packageId, name: z.string(), digest }),
    errors: [
      "NOT_FOUND",
      "GRANT_EXPIRED",
      "TASK_CANCELLED",
      "DISK_FULL",
      "PLACE_READ_ONLY",
      "PLACE_GONE",
      "DISK_ERROR",
      "PACKAGE_PAPER_MISSING",
      "PACKAGE_PAPER_DAMAGED",
      "PACKAGE_FILE_TOO_LARGE",
      "PACKAGE_EXISTS",
      "PACKAGE_READ_BACK_DIFFERS",
    ],
    tags: ["exchange", "dossiers"],
    roles: writers,
    undo: { notUndone: "A package may already have left the house." },
  }),
  /** Checks any package, ours or not; reads, changes nothing. */
  "exchange.verifyPackage": query({
    servedBy: "BOOK",
    input: z.strictObject({ folder: grantToken, taskId }),
    output: packageVerdict,
    errors: ["GRANT_EXPIRED", "TASK_CANCELLED", "PACKAGE_NOT_A_PACKAGE", "PLACE_GONE", "DISK_ERROR"],
    tags: [],
    roles: everyRole,
  }),
  /** Checks one of our packages after its stick was unplugged and plugged in again. */
  "exchange.recheckPackage": command({
    servedBy: "BOOK",
    input: z.strictObject({ packageId, taskId }),
    output: z.strictObject({
      verdict: packageVerdict.nullable(),
      /** NOT_UNPLUGGED: the stick was never gone; FIXED_DISK: it cannot be unplugged; ABSENT: not plugged in. */
      plugging: z.enum(["PLUGGED_AGAIN", "NOT_UNPLUGGED", "FIXED_DISK", "ABSENT", "OTHER_VOLUME"]),
      state: z.enum(["WRITTEN", "RECHECKED"]),
    }),
    errors: [
      "NOT_FOUND",
      "TASK_CANCELLED",
      "PACKAGE_NOT_A_PACKAGE",
      "PLACE_GONE",
      "DISK_ERROR",
      "PACKAGE_NOT_SAME",
    ],
    tags: ["exchange", "dossiers"],
    roles: writers,
    undo: { notUndone: "A check is a fact." },
  }),
} as const;
