import { type AppError, appError } from "#core/errors";
import { documentPlaces } from "#core/strings/documents-words";

export type DiskRefusal = Extract<AppError, { code: "DISK_FULL" | "DISK_ERROR" }>;

/**
 * What a failed write inside the book's own folder means to one who only asked for a document. Throws where the work
 * was told to stop: the router answers that, and it is no fault of the disk.
 */
export function diskRefusalOf(error: AppError, place: string): DiskRefusal {
  if (error.code === "TASK_CANCELLED") throw new Error("The work was told to stop");
  if (error.code === "DISK_FULL" || error.code === "DISK_ERROR") return error;
  return appError("DISK_ERROR", {
    place,
    reason:
      error.code === "BOOK_READ_ONLY" || error.code === "PLACE_READ_ONLY"
        ? documentPlaces.readOnly
        : documentPlaces.notWritten,
  });
}
