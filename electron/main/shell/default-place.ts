import { join } from "node:path";
import { shellWords } from "#core/strings/shell-words";
import type { Platform } from "../platform/platform";
import { placeRefusal } from "./place-refusal";

/**
 * Where new books go unless a person says otherwise: the documents folder, or the home folder where Windows
 * keeps the documents in OneDrive or on a server.
 */
export async function defaultPlace(
  platform: Platform,
  folders: { readonly documents: string; readonly home: string },
): Promise<string> {
  const usual = join(folders.documents, shellWords.programFolder);
  return (await placeRefusal(platform, usual)) === null
    ? usual
    : join(folders.home, shellWords.programFolder);
}
