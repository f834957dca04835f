import { type AppError, appError } from "#core/errors";
import type { Platform } from "../platform/platform";

type PlaceRefusal = Extract<AppError, { code: "BOOK_CLOUD_SYNCED" | "BOOK_ON_NETWORK" }>;

/** Why no book may lie in this folder: copied to the internet, or not on this PC. Null where one may. */
export async function placeRefusal(platform: Platform, folder: string): Promise<PlaceRefusal | null> {
  const service = await platform.cloudServiceOf(folder);
  if (service !== null) return appError("BOOK_CLOUD_SYNCED", { folder, service });
  return (await platform.isOnNetwork(folder)) ? appError("BOOK_ON_NETWORK", { folder }) : null;
}
