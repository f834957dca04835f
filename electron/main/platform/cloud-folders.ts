import { foldText } from "#core/base/vietnamese-text";

/** What is known of a folder and those above it, nearest first. */
export interface FolderTrail {
  /** Absolute folders from the asked one up to the root. */
  readonly folders: readonly string[];
  /** Names of the files and folders directly inside; empty where it cannot be read. */
  readonly entriesOf: (folder: string) => Promise<readonly string[]>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly letterCase: "MATTERS" | "IGNORED";
}

/** Variables in which a service's own program says where it keeps its folder. */
const variables: readonly (readonly [string, string])[] = [
  ["OneDrive", "OneDrive"],
  ["OneDriveConsumer", "OneDrive"],
  ["OneDriveCommercial", "OneDrive"],
];

/** Names such folders bear by default, also with an account after them: `OneDrive - Sở Tư pháp`. */
const folderNames: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+)?$/i, "OneDrive"],
  [/^(Google ?Drive|DriveFS|GoogleDrive-.+|\.shortcut-targets-by-id)$/i, "Google Drive"],
  [/^Dropbox( \(.+\))?$/i, "Dropbox"],
  [/^(iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i, "iCloud Drive"],
  [/^(Nextcloud|ownCloud)$/i, "Nextcloud"],
];

/** Google Drive shows itself as a drive with this folder right under the letter, named in the PC's language. */
const streamedDrive = /^[a-z]:[\\/](my drive|drive cua toi|shared drives|bo nho dung chung)([\\/]|$)/;

/** Files and folders the services leave in the folder they copy. */
const markers: readonly (readonly [RegExp, string])[] = [
  [/^\.tmp\.drive(upload|download)$/i, "Google Drive"],
  [/^\.dropbox\.cache$/i, "Dropbox"],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, "OneDrive"],
  [/^\.(_sync_[0-9a-f]+|sync_[0-9a-f]+)\.db$/i, "Nextcloud"],
  [/^\.owncloudsync\.log$/i, "Nextcloud"],
];

/**
 * Name of the service that copies the folder to the internet, or null. A database that is copied while it is
 * written comes back torn, and its lock means nothing on another PC.
 */
export async function cloudServiceOf(trail: FolderTrail): Promise<string | null> {
  const asked = trail.folders[0] ?? "";
  for (const [variable, service] of variables) {
    const root = trail.environment[variable];
    if (root !== undefined && root !== "" && isInside(asked, root, trail.letterCase)) return service;
  }
  if (streamedDrive.test(foldText(asked))) return "Google Drive";
  for (const name of asked.split(/[\\/]/)) {
    const match = folderNames.find(([pattern]) => pattern.test(name));
    if (match !== undefined) return match[1];
  }
  for (const folder of trail.folders) {
    const entries = await trail.entriesOf(folder);
    for (const [pattern, service] of markers) {
      if (entries.some((entry) => pattern.test(entry))) return service;
    }
  }
  return null;
}

/** Whether `path` is `root` or lies under it. */
function isInside(path: string, root: string, letterCase: "MATTERS" | "IGNORED"): boolean {
  const plain = (text: string) => {
    const slashes = text.normalize("NFC").replaceAll("\\", "/").replace(/\/+$/, "");
    return letterCase === "IGNORED" ? slashes.toLowerCase() : slashes;
  };
  return `${plain(path)}/`.startsWith(`${plain(root)}/`);
}
