/** A drive that can be pulled out, as it is plugged in now. Sizes are bytes. */
export interface RemovableDrive {
  /** Its label, or the maker's name, or its letter. */
  readonly name: string;
  /** Folder its files are found under: `E:\` or `/media/…`. */
  readonly root: string;
  readonly fileSystem: string;
  readonly freeBytes: number;
}

/** The volume a path lies on. */
export interface Volume {
  /** Stays the same when the stick is pulled out and plugged in again. */
  readonly volumeId: string;
  /** Changes when the stick is pulled out and plugged in again, or the PC restarts. */
  readonly mountId: string;
  readonly removable: "REMOVABLE" | "FIXED";
  /** As the system names it, in lower case: `ntfs`, `exfat`, `vfat`, `ext4`. */
  readonly fileSystem: string;
}

/**
 * What differs between Windows and Linux. Keeps no state, so that every thread may have its own.
 * Paths are absolute and may not exist yet: the nearest existing folder above answers for them.
 */
export interface Platform {
  readonly removableDrives: () => Promise<readonly RemovableDrive[]>;
  /** Undefined where the system does not say. */
  readonly volumeOf: (path: string) => Promise<Volume | undefined>;
  /** Bytes an ordinary user may still write; null where the system does not say. */
  readonly freeBytes: (path: string) => Promise<number | null>;
  /** Name of the service that copies this folder to the internet (`OneDrive`), or null. */
  readonly cloudServiceOf: (folder: string) => Promise<string | null>;
  readonly isOnNetwork: (path: string) => Promise<boolean>;
  /** Makes names created or renamed in the folder last; nothing where the file system does it by itself. */
  readonly syncFolder: (folder: string) => Promise<void>;
}
