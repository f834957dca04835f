import { z } from "zod";
/** One named reason why a package is not what it should be. */
export declare const packageFault: z.ZodObject<{
    code: z.ZodEnum<{
        BAGIT_VERSION: "BAGIT_VERSION";
        DATA_NOT_VALID: "DATA_NOT_VALID";
        FILE_ADDED_BY_SYSTEM: "FILE_ADDED_BY_SYSTEM";
        FILE_EXTRA: "FILE_EXTRA";
        FILE_MISSING: "FILE_MISSING";
        HASH_DIFFERS: "HASH_DIFFERS";
        IS_LINK: "IS_LINK";
        KIND_DIFFERS: "KIND_DIFFERS";
        MANIFEST_LINE: "MANIFEST_LINE";
        NAME_COLLIDES: "NAME_COLLIDES";
        NAME_ESCAPES: "NAME_ESCAPES";
        NAME_NOT_NFC: "NAME_NOT_NFC";
        NAME_RESERVED: "NAME_RESERVED";
        NOT_FINISHED: "NOT_FINISHED";
        NO_BAGIT_TXT: "NO_BAGIT_TXT";
        NO_DATA_FILE: "NO_DATA_FILE";
        NO_MANIFEST: "NO_MANIFEST";
        OXUM_DIFFERS: "OXUM_DIFFERS";
        SIZE_DIFFERS: "SIZE_DIFFERS";
        TAG_FILE_DIFFERS: "TAG_FILE_DIFFERS";
        TAG_FILE_UNLISTED: "TAG_FILE_UNLISTED";
    }>;
    path: z.ZodString;
    detail: z.ZodString;
}, z.core.$strict>;
export type PackageFault = Readonly<z.infer<typeof packageFault>>;
/** Two verdicts: the standard's, and whether this program would take it in. */
export declare const packageVerdict: z.ZodObject<{
    name: z.ZodString;
    validBagIt: z.ZodEnum<{
        NO: "NO";
        YES: "YES";
    }>;
    mayBeImported: z.ZodEnum<{
        NO: "NO";
        YES: "YES";
    }>;
    files: z.ZodInt;
    bytes: z.ZodInt;
    faults: z.ZodArray<z.ZodObject<{
        code: z.ZodEnum<{
            BAGIT_VERSION: "BAGIT_VERSION";
            DATA_NOT_VALID: "DATA_NOT_VALID";
            FILE_ADDED_BY_SYSTEM: "FILE_ADDED_BY_SYSTEM";
            FILE_EXTRA: "FILE_EXTRA";
            FILE_MISSING: "FILE_MISSING";
            HASH_DIFFERS: "HASH_DIFFERS";
            IS_LINK: "IS_LINK";
            KIND_DIFFERS: "KIND_DIFFERS";
            MANIFEST_LINE: "MANIFEST_LINE";
            NAME_COLLIDES: "NAME_COLLIDES";
            NAME_ESCAPES: "NAME_ESCAPES";
            NAME_NOT_NFC: "NAME_NOT_NFC";
            NAME_RESERVED: "NAME_RESERVED";
            NOT_FINISHED: "NOT_FINISHED";
            NO_BAGIT_TXT: "NO_BAGIT_TXT";
            NO_DATA_FILE: "NO_DATA_FILE";
            NO_MANIFEST: "NO_MANIFEST";
            OXUM_DIFFERS: "OXUM_DIFFERS";
            SIZE_DIFFERS: "SIZE_DIFFERS";
            TAG_FILE_DIFFERS: "TAG_FILE_DIFFERS";
            TAG_FILE_UNLISTED: "TAG_FILE_UNLISTED";
        }>;
        path: z.ZodString;
        detail: z.ZodString;
    }, z.core.$strict>>;
    digest: z.ZodNullable<z.core.$ZodBranded<z.ZodString, "digest", "out">>;
    contents: z.ZodNullable<z.ZodObject<{
        number: z.ZodString;
        nominee: z.ZodString;
        award: z.ZodString;
        year: z.ZodInt;
        cluster: z.ZodString;
        kind: z.ZodEnum<{
            REAL: "REAL";
            SAMPLE: "SAMPLE";
            TRAINING: "TRAINING";
        }>;
        revision: z.ZodInt;
        sealCode: z.ZodNullable<z.ZodString>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type PackageVerdict = Readonly<z.infer<typeof packageVerdict>>;
export declare const packageRow: z.ZodObject<{
    id: z.ZodType<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">, z.core.$ZodTypeInternals<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">>>;
    name: z.ZodString;
    nominationId: z.ZodType<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">, z.core.$ZodTypeInternals<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">>>;
    number: z.ZodString;
    nominee: z.ZodString;
    revision: z.ZodInt;
    place: z.ZodString;
    writtenAt: z.ZodType<import("../base/local-date").Moment, import("../base/local-date").Moment, z.core.$ZodTypeInternals<import("../base/local-date").Moment, import("../base/local-date").Moment>>;
    files: z.ZodInt;
    bytes: z.ZodInt;
    digest: z.core.$ZodBranded<z.ZodString, "digest", "out">;
    state: z.ZodEnum<{
        RECHECKED: "RECHECKED";
        WRITTEN: "WRITTEN";
    }>;
    recheckedAt: z.ZodNullable<z.ZodType<import("../base/local-date").Moment, import("../base/local-date").Moment, z.core.$ZodTypeInternals<import("../base/local-date").Moment, import("../base/local-date").Moment>>>;
}, z.core.$strict>;
export type PackageRow = z.infer<typeof packageRow>;
export declare const exchangeProcedures: {
    readonly "exchange.packages": import("../base/procedure").Query<z.ZodObject<{}, z.core.$strict>, z.ZodObject<{
        packages: z.ZodArray<z.ZodObject<{
            id: z.ZodType<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">, z.core.$ZodTypeInternals<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">>>;
            name: z.ZodString;
            nominationId: z.ZodType<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">, z.core.$ZodTypeInternals<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">>>;
            number: z.ZodString;
            nominee: z.ZodString;
            revision: z.ZodInt;
            place: z.ZodString;
            writtenAt: z.ZodType<import("../base/local-date").Moment, import("../base/local-date").Moment, z.core.$ZodTypeInternals<import("../base/local-date").Moment, import("../base/local-date").Moment>>;
            files: z.ZodInt;
            bytes: z.ZodInt;
            digest: z.core.$ZodBranded<z.ZodString, "digest", "out">;
            state: z.ZodEnum<{
                RECHECKED: "RECHECKED";
                WRITTEN: "WRITTEN";
            }>;
            recheckedAt: z.ZodNullable<z.ZodType<import("../base/local-date").Moment, import("../base/local-date").Moment, z.core.$ZodTypeInternals<import("../base/local-date").Moment, import("../base/local-date").Moment>>>;
        }, z.core.$strict>>;
    }, z.core.$strict>, "BOOK", readonly []>;
    /** What a package would hold, before it is written. */
    readonly "exchange.preview": import("../base/procedure").Query<z.ZodObject<{
        nominationId: z.ZodType<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">, z.core.$ZodTypeInternals<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">>>;
        target: z.ZodNullable<z.core.$ZodBranded<z.ZodString, "grant", "out">>;
    }, z.core.$strict>, z.ZodObject<{
        name: z.ZodString;
        revision: z.ZodInt;
        bytes: z.ZodInt;
        files: z.ZodArray<z.ZodObject<{
            path: z.ZodString;
            bytes: z.ZodInt;
            digest: z.ZodNullable<z.core.$ZodBranded<z.ZodString, "digest", "out">>;
        }, z.core.$strict>>;
        warnings: z.ZodArray<z.ZodEnum<{
            NOT_SEALED: "NOT_SEALED";
            NO_MINUTES: "NO_MINUTES";
            NO_PAPER: "NO_PAPER";
            SAMPLE: "SAMPLE";
        }>>;
        freeBytes: z.ZodNullable<z.ZodInt>;
        fileSystem: z.ZodString;
    }, z.core.$strict>, "BOOK", readonly ["NOT_FOUND", "GRANT_EXPIRED"]>;
    readonly "exchange.writePackage": import("../base/procedure").Command<z.ZodObject<{
        nominationId: z.ZodType<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">, z.core.$ZodTypeInternals<import("../base/ids").Id<"nomination">, import("../base/ids").Id<"nomination">>>;
        target: z.core.$ZodBranded<z.ZodString, "grant", "out">;
        taskId: z.ZodType<import("../base/ids").Id<"task">, import("../base/ids").Id<"task">, z.core.$ZodTypeInternals<import("../base/ids").Id<"task">, import("../base/ids").Id<"task">>>;
    }, z.core.$strict>, z.ZodObject<{
        id: z.ZodType<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">, z.core.$ZodTypeInternals<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">>>;
        name: z.ZodString;
        digest: z.core.$ZodBranded<z.ZodString, "digest", "out">;
    }, z.core.$strict>, "BOOK", readonly ["NOT_FOUND", "GRANT_EXPIRED", "TASK_CANCELLED", "DISK_FULL", "PLACE_READ_ONLY", "PLACE_GONE", "DISK_ERROR", "PACKAGE_PAPER_MISSING", "PACKAGE_PAPER_DAMAGED", "PACKAGE_FILE_TOO_LARGE", "PACKAGE_EXISTS", "PACKAGE_READ_BACK_DIFFERS"]>;
    /** Checks any package, ours or not; reads, changes nothing. */
    readonly "exchange.verifyPackage": import("../base/procedure").Query<z.ZodObject<{
        folder: z.core.$ZodBranded<z.ZodString, "grant", "out">;
        taskId: z.ZodType<import("../base/ids").Id<"task">, import("../base/ids").Id<"task">, z.core.$ZodTypeInternals<import("../base/ids").Id<"task">, import("../base/ids").Id<"task">>>;
    }, z.core.$strict>, z.ZodObject<{
        name: z.ZodString;
        validBagIt: z.ZodEnum<{
            NO: "NO";
            YES: "YES";
        }>;
        mayBeImported: z.ZodEnum<{
            NO: "NO";
            YES: "YES";
        }>;
        files: z.ZodInt;
        bytes: z.ZodInt;
        faults: z.ZodArray<z.ZodObject<{
            code: z.ZodEnum<{
                BAGIT_VERSION: "BAGIT_VERSION";
                DATA_NOT_VALID: "DATA_NOT_VALID";
                FILE_ADDED_BY_SYSTEM: "FILE_ADDED_BY_SYSTEM";
                FILE_EXTRA: "FILE_EXTRA";
                FILE_MISSING: "FILE_MISSING";
                HASH_DIFFERS: "HASH_DIFFERS";
                IS_LINK: "IS_LINK";
                KIND_DIFFERS: "KIND_DIFFERS";
                MANIFEST_LINE: "MANIFEST_LINE";
                NAME_COLLIDES: "NAME_COLLIDES";
                NAME_ESCAPES: "NAME_ESCAPES";
                NAME_NOT_NFC: "NAME_NOT_NFC";
                NAME_RESERVED: "NAME_RESERVED";
                NOT_FINISHED: "NOT_FINISHED";
                NO_BAGIT_TXT: "NO_BAGIT_TXT";
                NO_DATA_FILE: "NO_DATA_FILE";
                NO_MANIFEST: "NO_MANIFEST";
                OXUM_DIFFERS: "OXUM_DIFFERS";
                SIZE_DIFFERS: "SIZE_DIFFERS";
                TAG_FILE_DIFFERS: "TAG_FILE_DIFFERS";
                TAG_FILE_UNLISTED: "TAG_FILE_UNLISTED";
            }>;
            path: z.ZodString;
            detail: z.ZodString;
        }, z.core.$strict>>;
        digest: z.ZodNullable<z.core.$ZodBranded<z.ZodString, "digest", "out">>;
        contents: z.ZodNullable<z.ZodObject<{
            number: z.ZodString;
            nominee: z.ZodString;
            award: z.ZodString;
            year: z.ZodInt;
            cluster: z.ZodString;
            kind: z.ZodEnum<{
                REAL: "REAL";
                SAMPLE: "SAMPLE";
                TRAINING: "TRAINING";
            }>;
            revision: z.ZodInt;
            sealCode: z.ZodNullable<z.ZodString>;
        }, z.core.$strict>>;
    }, z.core.$strict>, "BOOK", readonly ["GRANT_EXPIRED", "TASK_CANCELLED", "PACKAGE_NOT_A_PACKAGE", "PLACE_GONE", "DISK_ERROR"]>;
    /** Checks one of our packages after its stick was unplugged and plugged in again. */
    readonly "exchange.recheckPackage": import("../base/procedure").Command<z.ZodObject<{
        packageId: z.ZodType<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">, z.core.$ZodTypeInternals<import("../base/ids").Id<"package">, import("../base/ids").Id<"package">>>;
        taskId: z.ZodType<import("../base/ids").Id<"task">, import("../base/ids").Id<"task">, z.core.$ZodTypeInternals<import("../base/ids").Id<"task">, import("../base/ids").Id<"task">>>;
    }, z.core.$strict>, z.ZodObject<{
        verdict: z.ZodNullable<z.ZodObject<{
            name: z.ZodString;
            validBagIt: z.ZodEnum<{
                NO: "NO";
                YES: "YES";
            }>;
            mayBeImported: z.ZodEnum<{
                NO: "NO";
                YES: "YES";
            }>;
            files: z.ZodInt;
            bytes: z.ZodInt;
            faults: z.ZodArray<z.ZodObject<{
                code: z.ZodEnum<{
                    BAGIT_VERSION: "BAGIT_VERSION";
                    DATA_NOT_VALID: "DATA_NOT_VALID";
                    FILE_ADDED_BY_SYSTEM: "FILE_ADDED_BY_SYSTEM";
                    FILE_EXTRA: "FILE_EXTRA";
                    FILE_MISSING: "FILE_MISSING";
                    HASH_DIFFERS: "HASH_DIFFERS";
                    IS_LINK: "IS_LINK";
                    KIND_DIFFERS: "KIND_DIFFERS";
                    MANIFEST_LINE: "MANIFEST_LINE";
                    NAME_COLLIDES: "NAME_COLLIDES";
                    NAME_ESCAPES: "NAME_ESCAPES";
                    NAME_NOT_NFC: "NAME_NOT_NFC";
                    NAME_RESERVED: "NAME_RESERVED";
                    NOT_FINISHED: "NOT_FINISHED";
                    NO_BAGIT_TXT: "NO_BAGIT_TXT";
                    NO_DATA_FILE: "NO_DATA_FILE";
                    NO_MANIFEST: "NO_MANIFEST";
                    OXUM_DIFFERS: "OXUM_DIFFERS";
                    SIZE_DIFFERS: "SIZE_DIFFERS";
                    TAG_FILE_DIFFERS: "TAG_FILE_DIFFERS";
                    TAG_FILE_UNLISTED: "TAG_FILE_UNLISTED";
                }>;
                path: z.ZodString;
                detail: z.ZodString;
            }, z.core.$strict>>;
            digest: z.ZodNullable<z.core.$ZodBranded<z.ZodString, "digest", "out">>;
            contents: z.ZodNullable<z.ZodObject<{
                number: z.ZodString;
                nominee: z.ZodString;
                award: z.ZodString;
                year: z.ZodInt;
                cluster: z.ZodString;
                kind: z.ZodEnum<{
                    REAL: "REAL";
                    SAMPLE: "SAMPLE";
                    TRAINING: "TRAINING";
                }>;
                revision: z.ZodInt;
                sealCode: z.ZodNullable<z.ZodString>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        plugging: z.ZodEnum<{
            ABSENT: "ABSENT";
            FIXED_DISK: "FIXED_DISK";
            NOT_UNPLUGGED: "NOT_UNPLUGGED";
            OTHER_VOLUME: "OTHER_VOLUME";
            PLUGGED_AGAIN: "PLUGGED_AGAIN";
        }>;
        state: z.ZodEnum<{
            RECHECKED: "RECHECKED";
            WRITTEN: "WRITTEN";
        }>;
    }, z.core.$strict>, "BOOK", readonly ["NOT_FOUND", "TASK_CANCELLED", "PACKAGE_NOT_A_PACKAGE", "PLACE_GONE", "DISK_ERROR", "PACKAGE_NOT_SAME"]>;
};
